// The commands that the documentation gives for reading an archive, run in a clone of one.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { raw } from 'jq-wasm'
import { runAction } from '../../simulator/action-runner.ts'
import { startSimulator } from '../../simulator/server.ts'
import { git } from '../action/support/git.ts'
import { fencesOf } from './fences.ts'
import { read } from './files.ts'

let folder: string
let clone: string

/** An archive of two organizations over two months, with everything in it that the examples ask for. */
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'reading-'))
  clone = path.join(folder, 'clone')
  const repository = path.join(folder, 'data.git')
  const simulator = await startSimulator({
    repositoryPath: repository,
    now: '2026-11-20T06:40:00Z',
    people: 40,
  })
  try {
    for (const now of ['2026-11-20T06:40:00Z', '2026-11-21T06:40:00Z']) {
      simulator.setNow(now)
      const { code, log } = await runAction({
        apiUrl: simulator.apiUrl,
        dataToken: simulator.dataToken,
        with: {
          token: simulator.metricsToken,
          organization: 'acme, globex',
          reports: 'totals, users, teams',
          'user-data': 'full',
          'backfill-days': '25',
        },
      })
      if (code !== 0) throw new Error(log)
    }
    await git(folder, ['clone', '--quiet', '--branch', 'copilot-metrics', repository, clone])
  } finally {
    await simulator.close()
  }
})

afterAll(() => rm(folder, { recursive: true, force: true }))

interface Example {
  readonly title: string
  readonly command: string
}

/** A comment, then the command it speaks of. */
const examplesIn = (fence: string, comment: string, end: RegExp): Example[] =>
  fence
    .split(end)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => {
      const [title = '', ...lines] = part.split('\n')
      if (!title.startsWith(comment)) throw new Error(`An example without a comment: ${title}`)
      return { title: title.slice(comment.length).trim(), command: lines.join('\n') }
    })

async function jq(command: string): Promise<string> {
  const parts = /^jq (?:-(?<flags>\w+) )?'(?<filter>[^']+)' (?<file>\S+)$/.exec(command)?.groups
  if (parts?.['filter'] === undefined || parts['file'] === undefined)
    throw new Error(`Not understood: ${command}`)
  const flags = [...(parts['flags'] ?? '')].map((flag) => `-${flag}`)
  const text = await readFile(path.join(clone, parts['file']), 'utf8')
  const { stdout, stderr, exitCode } = await raw(text, parts['filter'], flags)
  expect({ stderr, exitCode }).toEqual({ stderr: '', exitCode: 0 })
  return stdout.replace(/\n$/, '')
}

async function duckdb(sql: string): Promise<Record<string, unknown>[]> {
  const instance = await DuckDBInstance.create(':memory:', { autoinstall_known_extensions: 'false' })
  const connection = await instance.connect()
  try {
    await connection.run(`SET file_search_path = '${clone}'`)
    return (await connection.runAndReadAll(sql)).getRowObjectsJson()
  } finally {
    connection.closeSync()
    instance.closeSync()
  }
}

test('README.md has examples of both', () => {
  const infos = fencesOf(read('README.md')).map(({ info }) => info)
  expect(infos).toEqual(expect.arrayContaining(['sh jq', 'sql duckdb']))
})

for (const document of ['README.md', 'docs/data-branch.md']) {
  const fences = fencesOf(read(document))

  describe(`jq in ${document}`, () => {
    const examples = fences
      .filter(({ info }) => info === 'sh jq')
      .flatMap(({ text }) => examplesIn(text, '#', /\n(?=#)/))
    for (const { title, command } of examples) {
      test(title, async () => expect(await jq(command)).not.toBe(''))
    }
  })

  describe(`DuckDB in ${document}`, () => {
    const examples = fences
      .filter(({ info }) => info === 'sql duckdb')
      .flatMap(({ text }) => examplesIn(text, '--', /;\n?/))
    for (const { title, command } of examples) {
      test(title, async () => {
        const rows = await duckdb(command)
        expect(rows).not.toEqual([])
        expect(Object.values(rows[0] ?? {})).not.toContain(null)
      })
    }
  })
}

test('the weeks that jq reads are those that DuckDB reads', async () => {
  const [rows, lines] = await Promise.all([
    duckdb("SELECT week, active_users FROM read_csv('orgs/acme/weekly.csv') ORDER BY week"),
    jq(String.raw`jq -r '.weeks[] | "\(.week) \(.active_users)"' orgs/acme/weekly.json`),
  ])
  expect(rows.map(({ week, active_users: people }) => `${String(week)} ${String(people)}`)).toEqual(
    lines.split('\n'),
  )
})
