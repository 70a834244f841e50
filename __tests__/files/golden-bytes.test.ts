// What earlier versions stored is what this version would store; otherwise an update would rewrite every archive.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { canonicalDocument, canonicalLine } from '../../src/core/canonical.ts'
import { day } from '../../src/core/day.ts'
import { type Json, type JsonObject, parseJson } from '../../src/core/json.ts'
import { Lines } from '../../src/files/lines.ts'
import { type ReportName, reports } from '../../src/reports/all.ts'
import { branchFiles } from '../faults/support/branch-files.ts'
import { git } from '../action/support/git.ts'

const archives = path.join(import.meta.dirname, '../fixtures/archives/1')

/** The same value as another server might send it: keys and rows of objects in reverse order. */
function turned(value: Json): Json {
  if (Array.isArray(value)) {
    const items = (value as readonly Json[]).map(turned)
    return items.every((item) => typeof item === 'object' && item !== null) ? items.toReversed() : items
  }
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([key, inner]) => [key, turned(inner)]),
  )
}

const recordsOf = (text: string): JsonObject[] =>
  text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => turned(parseJson(line)) as JsonObject)

/** A day's records in their stored form again. */
function linesText(report: ReportName, stem: string, target: string, records: readonly JsonObject[]): string {
  const kind = target === 'orgs' ? 'organization' : 'enterprise'
  const lines = new Lines(reports[report], { day: day.parse(stem), kind, targetId: undefined })
  for (const record of records.toReversed()) lines.add(record)
  return [...lines.sorted(Infinity)].map(({ bytes }) => bytes.toString('utf8')).join('')
}

describe.each(['a-year-of-totals', 'every-report', 'full-people'])('the archive %s', (name) => {
  let folder: string
  let files: ReadonlyMap<string, Buffer>
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'golden-'))
    await git(folder, ['init', '--quiet', '--bare'])
    await git(folder, ['fetch', '--quiet', path.join(archives, `${name}.bundle`), 'copilot-metrics:golden'])
    files = await branchFiles(folder, 'refs/heads/golden')
  })
  afterAll(() => rm(folder, { recursive: true, maxRetries: 9 }))

  const texts = (pattern: RegExp): [string, string][] =>
    [...files].filter(([file]) => pattern.test(file)).map(([file, bytes]) => [file, bytes.toString('utf8')])

  test('holds documents as they are spelled today', () => {
    const documents = texts(/\/status\.json$|\/\d{4}\/\d{2}\/.*\.json$/)
    expect(documents.length).toBeGreaterThan(10)
    for (const [file, text] of documents)
      expect([file, canonicalDocument(turned(parseJson(text)))]).toEqual([file, text])
  })

  test('holds lines as they are spelled and sorted today', () => {
    const snapshots = texts(/\/\d{4}\/\d{2}\/.*\.ndjson$/)
    if (name !== 'a-year-of-totals') expect(snapshots.length).toBeGreaterThan(20)
    for (const [file, text] of snapshots) {
      const [target = '', , report, , , last = ''] = file.split('/')
      const again = linesText(report as ReportName, last.replace('.ndjson', ''), target, recordsOf(text))
      expect([file, again]).toEqual([file, text])
    }
    const history = texts(/\/history\//)
    expect(history.length).toBeGreaterThan(0)
    for (const [file, text] of history)
      expect([file, recordsOf(text).map(canonicalLine).join('')]).toEqual([file, text])
  })
})
