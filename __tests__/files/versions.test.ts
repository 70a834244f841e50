// Archives of an earlier version are opened, and all their derived files are rebuilt from the snapshots.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from '@jest/globals'
import { runAction } from '../../simulator/action-runner.ts'
import { startSimulator } from '../../simulator/server.ts'
import { branchOf } from '../action/support/branch.ts'
import { git } from '../action/support/git.ts'
import { commitFiles } from '../action/support/somebody-else.ts'
import { monthRow, weekRow } from '../action/support/weeks.ts'
import { branchFiles } from '../faults/support/branch-files.ts'

const bundle = (name: string): string =>
  fileURLToPath(new URL(`../fixtures/archives/1/${name}.bundle`, import.meta.url))

const ref = (branch: string): string => `refs/heads/${branch}`
const isDerived = (file: string): boolean =>
  /^(README\.md|archive\.json|charts\/.*|[^/]+\/[^/]+\/(history\/.*|(weekly|monthly)\.(json|csv)))$/.test(
    file,
  )

type Files = ReadonlyMap<string, string>

/** A repository with the fixture as branch `old`, and as branch `bare` without the derived files. */
async function withFixture(
  name: string,
  play: (
    repository: string,
    run: (branch: string) => Promise<{ code: number | null; log: string; requests: number }>,
  ) => Promise<void>,
  inputs: Readonly<Record<string, string>>,
): Promise<void> {
  const root = await mkdtemp(path.join(tmpdir(), 'versions-'))
  const repository = path.join(root, 'data.git')
  const simulator = await startSimulator({
    repositoryPath: repository,
    now: '2026-11-23T06:40:00Z',
    people: 60,
  })
  try {
    await git(repository, ['fetch', '--quiet', bundle(name), 'copilot-metrics:refs/heads/old'])
    await git(repository, ['fetch', '--quiet', bundle(name), 'copilot-metrics:refs/heads/bare'])
    const gone = [...(await branchFiles(repository, ref('bare'))).keys()].filter(
      (file) => isDerived(file) && file !== 'archive.json',
    )
    await commitFiles(repository, 'bare', Object.fromEntries(gone.map((file) => [file, null])))
    await play(repository, async (branch) => {
      const before = simulator.requests.length
      const { code, log } = await runAction({
        apiUrl: simulator.apiUrl,
        dataToken: simulator.dataToken,
        with: { token: simulator.metricsToken, 'data-branch': branch, ...inputs },
      })
      const ofBranch = simulator.requests
        .slice(before)
        .filter(({ headers }) => headers.authorization?.endsWith(simulator.dataToken))
      return { code, log, requests: ofBranch.length }
    })
    expect(simulator.violations).toEqual([])
  } finally {
    await simulator.close()
    await rm(root, { recursive: true, force: true, maxRetries: 9 })
  }
}

async function filesOf(repository: string, branch: string): Promise<Files> {
  const files = await branchFiles(repository, ref(branch))
  return new Map([...files].map(([file, bytes]) => [file, bytes.toString()]))
}

/** The page's clone commands contain the name of its branch. */
const derivedIn = (files: Files) =>
  Object.fromEntries(
    [...files]
      .filter(([file]) => isDerived(file))
      .map(([file, text]) => [
        file,
        file === 'README.md' ? text.replaceAll(/ --branch (?:old|bare) /g, ' --branch BRANCH ') : text,
      ]),
  )

/** Snapshots too old for any run to read again: those of the fixture. */
const snapshotsBefore = (files: Files, day: string) =>
  [...files].filter(
    ([file]) => /\/\d{4}-\d{2}-\d{2}\./.test(file) && file.slice(file.lastIndexOf('/') + 1) < day,
  )

const totalsOf = (files: Files, target: string) =>
  new Map(
    [...files].flatMap(([file, text]): (readonly [string, Readonly<Record<string, unknown>>])[] =>
      file.startsWith(`${target}/totals/`) ? [[file.slice(-15, -5), JSON.parse(text)]] : [],
    ),
  )
const metricsOf = (files: Files, target: string) =>
  new Map(
    [...files].flatMap(([file, text]): (readonly [string, Readonly<Record<string, unknown>>])[] =>
      file.startsWith(`${target}/metrics/`) ? [[file.slice(-15, -5), JSON.parse(text)]] : [],
    ),
  )

interface LedgerOfTotals {
  readonly asked_since: string
  readonly asked_until: string
  readonly open: Readonly<Record<string, unknown>>
}

/** Days of a row that are stored, were requested, and are no longer open. */
const settledDaysIn =
  ({ asked_since, asked_until, open }: LedgerOfTotals, stored: ReadonlyMap<string, unknown>) =>
  ({ start, end }: { readonly start: string; readonly end: string }): number =>
    [...stored.keys()].filter(
      (day) =>
        start <= day && day <= end && asked_since <= day && day <= asked_until && !Object.hasOwn(open, day),
    ).length

const everything = {
  reports: 'totals, totals-28-day, users, users-28-day, user-teams, repos, teams, seats',
  'user-data': 'full',
  'backfill-days': '5',
}

describe.each([
  ['a-year-of-totals', ['orgs/acme'], { reports: 'totals', 'backfill-days': '5' }],
  [
    'every-report',
    ['orgs/acme', 'orgs/globex', 'enterprises/initech'],
    { ...everything, organization: 'acme, globex', enterprise: 'initech' },
  ],
  ['full-people', ['orgs/acme'], everything],
] as const)('version 1, %s', (name, targets, inputs) => {
  test('is lifted, loses nothing, and equals an archive made afresh of the same snapshots', () =>
    withFixture(
      name,
      async (repository, run) => {
        const before = await filesOf(repository, 'old')
        const lifted = await run('old')
        expect([lifted.code, lifted.log]).toEqual([0, lifted.log])
        const renewal = `Figures have new definitions (2): made again from the snapshots for ${targets.join(', ')}.`
        expect(lifted.log).toContain(renewal)
        expect(await branchOf(repository, 'old').message()).toContain(renewal)
        // Hundreds of snapshots are read in queries of fifty files, and large files as blobs.
        expect([lifted.requests, lifted.requests <= 24]).toEqual([lifted.requests, true])
        expect((await run('bare')).code).toBe(0)
        const after = await filesOf(repository, 'old')
        expect(derivedIn(after)).toEqual(derivedIn(await filesOf(repository, 'bare')))
        const kept = snapshotsBefore(before, '2026-11-18')
        expect(kept.length).toBeGreaterThan(3)
        for (const [file, text] of kept) expect([file, after.get(file)]).toEqual([file, text])
        expect(JSON.parse(after.get('archive.json') ?? '')).toMatchObject({ schema: 2 })
        for (const target of targets) {
          const facts = {
            totals: totalsOf(after, target),
            metrics: metricsOf(after, target),
            settledUntil: '2026-11-18',
          }
          // Version 1 does not record when a day was read: the day settles when it is read again, and the ledger says so.
          const settled = settledDaysIn(
            JSON.parse(after.get(`${target}/status.json`) ?? '').reports.totals,
            facts.totals,
          )
          const { weeks } = JSON.parse(after.get(`${target}/weekly.json`) ?? '')
          const { months } = JSON.parse(after.get(`${target}/monthly.json`) ?? '')
          const seats = { seats: expect.anything(), seats_unused_28_days: expect.anything() }
          for (const week of weeks)
            expect(week).toEqual({
              ...weekRow(week.week, facts),
              ...(week.seats === null ? {} : seats),
              settled_days: settled(week),
            })
          for (const month of months)
            expect(month).toEqual({
              ...monthRow(month.month, facts),
              ...(month.seats === null ? {} : seats),
              settled_days: settled(month),
            })
          for (const [file, text] of after)
            if (file.startsWith(`${target}/history/`))
              for (const line of text.trimEnd().split('\n'))
                expect([file, JSON.parse(line).definitions]).toEqual([file, 2])
        }
        const head = await branchOf(repository, 'old').head()
        const next = await run('old')
        expect([next.code, next.log.includes('definitions')]).toEqual([0, false])
        expect(await branchOf(repository, 'old').head()).toBe(head)
      },
      inputs,
    ))
})

describe('what a newer version wrote', () => {
  test.each([
    ['archive.json', (text: string) => text.replace('"schema": 2', '"schema": 3')],
    ['archive.json', (text: string) => text.replace('"definitions": 2', '"definitions": 3')],
    ['orgs/acme/status.json', (text: string) => text.replace('"schema": 2', '"schema": 3')],
    ['orgs/acme/weekly.json', (text: string) => text.replace('"schema": 2', '"schema": 3')],
    ['orgs/acme/monthly.json', (text: string) => text.replace('"schema": 1', '"schema": 2')],
    [
      'orgs/acme/history/2026-11.ndjson',
      (text: string) => text.replaceAll('"definitions":2', '"definitions":3'),
    ],
  ])('%s: one sentence, and nothing is written', (file, renew) =>
    withFixture(
      'full-people',
      async (repository, run) => {
        const { read, head } = branchOf(repository, 'old')
        expect((await run('old')).code).toBe(0)
        const newer = renew(await read(file))
        expect(newer).not.toBe(await read(file))
        // A missing day makes the run write, if it may.
        const gone = { 'orgs/acme/totals/2026/11/2026-11-21.json': null }
        await commitFiles(repository, 'old', { [file]: newer, ...gone })
        const before = await head()
        const { code, log } = await run('old')
        expect(code).toBe(1)
        expect(log).toContain(`${file} on the data branch was written by a newer version of this action`)
        expect(await head()).toBe(before)
      },
      { reports: 'totals', 'backfill-days': '5' },
    ),
  )
})
