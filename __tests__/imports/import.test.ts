// `import` through the bundle: files that people saved earlier, in every format, complete and incomplete.
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, test } from '@jest/globals'
import { days, snapshotPath } from '../action/support/days.ts'
import { git } from '../action/support/git.ts'
import { type Stage, scenario } from '../action/support/scenario.ts'
import { branchFiles } from '../faults/support/branch-files.ts'
import { commands } from '../faults/support/commands.ts'

const NOW = '2026-11-21T06:40:00Z'
const OPTIONS = { now: NOW, people: 30 }
const target = 'orgs/acme'
const OLD = days('2024-03-01', '2024-03-03')

/** For a link, the path it points to. */
type Files = Readonly<Record<string, string | Buffer | { readonly link: string }>>

const lines = (records: readonly unknown[]): string =>
  records.map((record) => `${JSON.stringify(record)}\n`).join('')
const olderDay = (date: string) => ({
  date,
  total_active_users: 24,
  total_engaged_users: 20,
  copilot_ide_chat: { total_engaged_users: 7, editors: [] },
})
const usageDay = (day: string) => ({
  day,
  total_suggestions_count: 1000,
  total_acceptances_count: 800,
  total_active_users: 10,
  breakdown: [{ language: 'python', editor: 'vscode', suggestions_count: 300, active_users: 5 }],
})

/** Runs with these files in the workspace; no token unless one is given. */
async function importing(
  { run }: Pick<Stage, 'run'>,
  files: Files,
  inputs: Readonly<Record<string, string>> = {},
) {
  const workspace = await mkdtemp(path.join(tmpdir(), 'workspace-'))
  try {
    for (const [name, content] of Object.entries(files)) {
      await mkdir(path.dirname(path.join(workspace, name)), { recursive: true })
      const file = path.join(workspace, name)
      if (typeof content === 'object' && 'link' in content) await symlink(content.link, file)
      else await writeFile(file, content)
    }
    return await run({ token: '', import: 'saved', ...inputs }, NOW, { GITHUB_WORKSPACE: workspace })
  } finally {
    await rm(workspace, { recursive: true, force: true })
  }
}

test(
  'each format, stored as if fetched, without a question about metrics; twice changes nothing',
  scenario(OPTIONS, async ({ run, branch, simulator }) => {
    const { world } = simulator
    const fresh = days('2026-11-01', '2026-11-06')
    const totals = fresh.map((day) => world.totals(target, day))
    const [a, b, c, d, e, f] = totals
    const window = { report_start_day: fresh[2], report_end_day: fresh[3], day_totals: [c, d] }
    const files: Files = {
      // GitHub's tutorial.
      'saved/copilotMetricsData.json': JSON.stringify(OLD.map(olderDay), null, 2),
      'saved/usage.json': JSON.stringify(days('2023-11-29', '2023-12-01').map(usageDay)),
      'saved/by-hand/one.ndjson': lines([a]),
      'saved/by-hand/two.ndjson.gz': gzipSync(lines([b])),
      'saved/by-hand/window.json': `\uFEFF${JSON.stringify(window)}`,
      // Fgerthoffert/actions-copilot-metrics-enabler
      'saved/copilot-metrics/source/organization/2026-11-05.json': JSON.stringify(e, null, 2),
      'saved/copilot-metrics/source/organization/2026-11-06.json.1': JSON.stringify(f, null, 2),
      'saved/copilot-metrics/transform/organization/daily-usage.ndjson': lines([{ day: '2026-11-05' }]),
      'saved/copilot-metrics/report/README.md': '# Report',
      // sun-flat-yamada/github-copilot-dashboard
      'saved/copilot-data/data/raw/2024/04/2024-04-01-raw.json': JSON.stringify({
        collected_at: '2024-04-02T01:00:00Z',
        date: '2024-04-01',
        metrics: olderDay('2024-04-01'),
        seats: [{ assignee: { login: 'mira-example', id: 7 } }],
      }),
      'saved/copilot-data/data/processed/daily/2024-04-01.json': '{"anything":1}',
      'saved/copilot-data/data/index.json': '{}',
      // Another archive of ours.
      'saved/clone/archive.json': '{"schema":2}',
      'saved/clone/orgs/acme/metrics/2024/05/2024-05-01.json': JSON.stringify(olderDay('2024-05-01')),
      'saved/clone/orgs/acme/team/web/metrics/2024/05/2024-05-01.json': JSON.stringify(
        olderDay('2024-05-01'),
      ),
      'saved/clone/orgs/acme/history/2024-05.ndjson': '{"half":',
    }
    const dry = await importing({ run }, files, { 'dry-run': 'true' })
    expect([dry.code, dry.errors, dry.writes.length]).toEqual([0, [], 0])
    expect(dry.log).toContain(
      'Import, totals of organization acme: 6 days would be stored, 2026-11-01 to 2026-11-06.',
    )
    expect(dry.log).toContain(
      'Import, metrics of organization acme: 5 days would be stored, 2024-03-01 to 2024-05-01.',
    )
    expect(await branch.head()).toBeUndefined()

    const first = await importing({ run }, files)
    expect([first.code, first.errors]).toEqual([0, []])
    expect(first.requests.filter(({ path }) => path.includes('/copilot/'))).toEqual([])
    expect(first.outputs).toMatchObject({ 'days-added': '16', changed: 'true', problems: '[]' })
    expect(await branch.paths(`${target}/totals`)).toHaveLength(6)
    expect(await branch.paths(`${target}/totals-28-day`)).toHaveLength(1)
    expect(await branch.json(`${target}/usage/2023/11/2023-11-30.json`)).toEqual(usageDay('2023-11-30'))
    for (const day of ['2024-03-02', '2024-04-01', '2024-05-01'])
      expect(await branch.json(`${target}/metrics/${day.slice(0, 7).replace('-', '/')}/${day}.json`)).toEqual(
        olderDay(day),
      )
    expect(await branch.paths(`${target}/team/web/metrics`)).toHaveLength(1)
    const { months } = await branch.json(`${target}/monthly.json`)
    expect(months[0]).toMatchObject({
      month: '2024-03',
      days: 0,
      legacy: { days: 3, active_users: 72, engaged_users: 60, avg_active_users: 24, avg_engaged_users: 20 },
    })
    // What a fetch stores for the same days.
    const stored = await branch.read(`${target}/totals/2026/11/2026-11-03.json`)
    const tree = await branch.tree()
    const again = await importing({ run }, files)
    expect([again.code, again.writes, await branch.tree()]).toEqual([0, [], tree])
    expect(again.log).toContain('Import, totals of organization acme: 6 already stored.')
    // Days that GitHub still has are read again and settle.
    const fetched = await run({ 'backfill-days': '30', reports: 'totals' })
    expect([fetched.code, fetched.outputs['days-restated']]).toEqual([0, '0'])
    expect(await branch.read(`${target}/totals/2026/11/2026-11-03.json`)).toBe(stored)
    const { open, latest_day: latest } = (await branch.json(`${target}/status.json`)).reports.totals
    expect([latest, open['2026-11-03']]).toEqual(['2026-11-19', undefined])
  }),
)

test(
  'a file that is not understood whole is named, and nothing of it is stored; the others are',
  scenario(OPTIONS, async ({ run, branch, simulator }) => {
    const good = simulator.world.totals(target, '2026-11-10')
    const other = { ...simulator.world.totals('orgs/globex', '2026-11-11'), organization_id: '999' }
    const files: Files = {
      'saved/0-good.ndjson': lines([good]),
      'saved/cut.json': JSON.stringify([olderDay('2024-03-01')]).slice(0, -4),
      'saved/cut.ndjson': `${lines([olderDay('2024-03-02')])}{"date":"2024-`,
      'saved/cut.ndjson.gz': gzipSync(lines([olderDay('2024-03-03')])).subarray(0, 40),
      'saved/empty.json': '',
      'saved/future.ndjson': lines([olderDay('2024-03-04'), olderDay('2031-01-01')]),
      'saved/mixed.ndjson': lines([olderDay('2024-03-05'), { hello: 'world' }]),
      'saved/no-utf8.json': Buffer.from([0x7b, 0xff, 0x0a, 0x7d]),
      'saved/other.ndjson': lines([other]),
      'saved/source/users/2026-11-10/2026-11-10-mira-example.json': '{"half":',
      'saved/clone/orgs/globex/metrics/2024/05/2024-05-01.json': JSON.stringify(olderDay('2024-05-01')),
      'saved/clone/orgs/acme/metrics/2024/05/2024-05-02.json': JSON.stringify(olderDay('2024-05-03')),
    }
    const { code, errors, log } = await importing({ run }, files)
    expect(code).toBe(1)
    const said = (file: string, what: string) =>
      `Import, saved/${file}: ${what}. Nothing of this file was stored.`
    expect(errors.slice(0, -1)).toEqual([
      said(
        'clone/orgs/acme/metrics/2024/05/2024-05-02.json',
        'record 1: its format is not known to this action',
      ),
      said(
        'clone/orgs/globex/metrics/2024/05/2024-05-01.json',
        'it belongs to orgs/globex, which is no target of this run',
      ),
      said('cut.json', 'it is neither lines of JSON nor one JSON document'),
      said('cut.ndjson', 'line 2 is not whole'),
      said('cut.ndjson.gz', 'it is not a complete gzip file'),
      said('empty.json', 'it holds no record'),
      said('future.ndjson', 'record 2: its day is 2031-01-01, which GitHub cannot have counted'),
      said('mixed.ndjson', 'record 2: its format is not known to this action'),
      said('no-utf8.json', 'line 1 is not UTF-8 text'),
      said(
        'other.ndjson',
        'record 1: its organization_id is 999, while the archive holds 8001: the name now belongs to another organization',
      ),
      said('source/users/2026-11-10/2026-11-10-….json', 'it is neither lines of JSON nor one JSON document'),
    ])
    expect(log).not.toMatch(/hello|mira/)
    expect(await branch.paths(target)).toEqual(
      expect.arrayContaining([`${target}/totals/2026/11/2026-11-10.json`]),
    )
    expect(await branch.paths(`${target}/metrics`)).toEqual([])
  }),
)

test(
  'people are taken in only as far as user-data allows, and a stored day wins',
  scenario(OPTIONS, async ({ run, branch, repository, simulator }) => {
    const people = simulator.world.users(target, '2026-11-10')
    const half = Math.floor(people.length / 2)
    // One day in two files, as GitHub delivers a large day.
    const files = {
      'saved/part-1.json': lines(people.slice(0, half)),
      'saved/part-2.json': lines(people.slice(half)),
    }
    const none = await importing({ run }, files)
    expect([none.code, none.errors, await branch.head()]).toEqual([0, [], undefined])
    expect(none.log).toContain('Import: 2 files with personal data left out: user-data is "none".')

    const full = await importing({ run }, files, { 'user-data': 'full' })
    expect([full.code, full.errors]).toEqual([0, []])
    const stored = (await branch.read(`${target}/users/2026/11/2026-11-10.ndjson`)).trimEnd().split('\n')
    const ids = people.map(({ user_id: id }) => id)
    expect(stored.map((line) => JSON.parse(line).user_id)).toEqual(ids.sort((a, b) => Number(a) - Number(b)))

    const key = 'k'.repeat(32)
    const named = { 'user-data': 'pseudonymous', 'pseudonym-key': key, 'data-branch': 'quiet' }
    expect((await importing({ run }, files, named)).code).toBe(0)
    const bytes = [...(await branchFiles(repository, 'refs/heads/quiet')).values()].join('\n')
    for (const { user_login: login } of people) expect(bytes).not.toContain(String(login))

    const changed = people.map((person) => ({ ...person, user_initiated_interaction_count: 1 }))
    const before = await branch.tree()
    const late = await importing({ run }, { 'saved/a.json': lines(changed) }, { 'user-data': 'full' })
    expect([late.code, await branch.tree()]).toEqual([0, before])
  }),
)

test(
  'more days than fit into a batch are read part by part, in whatever order a file has them',
  scenario(OPTIONS, async ({ run, branch }) => {
    const many = days('2023-01-01', '2024-02-29')
    const padded = <Record extends object>(record: Record) => ({ ...record, note: 'x'.repeat(1000) })
    const shuffled = many.map((_, index) => many[(index * 7) % many.length] ?? '')
    const done = await importing(
      { run },
      {
        'saved/metrics.ndjson': lines(many.map((day) => padded(olderDay(day)))),
        'saved/metrics-of-a-spring.ndjson.gz': gzipSync(lines(many.slice(60, 150).map(olderDay))),
        'saved/usage.ndjson.gz': gzipSync(lines(shuffled.map((day) => padded(usageDay(day))))),
      },
    )
    expect([done.code, done.errors]).toEqual([0, []])
    expect(done.outputs['days-added']).toBe(String(2 * many.length))
    for (const day of many.filter((_, index) => index % 20 === 0)) {
      // If files contradict each other, the one whose name sorts last counts.
      expect(await branch.json(snapshotPath(`${target}/metrics`, day))).toEqual(padded(olderDay(day)))
      expect(await branch.json(snapshotPath(`${target}/usage`, day))).toEqual(padded(usageDay(day)))
    }
  }),
)

test(
  'an archive of ours on another branch, as a clone: every snapshot of every report, and the same figures',
  scenario(OPTIONS, async ({ run, branch, repository, simulator }) => {
    const asked = {
      reports: 'totals, totals-28-day, repos, teams, user-teams, users, users-28-day, seats, credits',
      'user-data': 'full',
      'billing-token': simulator.billingToken,
      'backfill-days': '12',
    }
    const fetched = await run({ ...asked, 'data-branch': 'other' })
    expect([fetched.code, fetched.errors]).toEqual([0, []])
    const workspace = await mkdtemp(path.join(tmpdir(), 'workspace-'))
    const takeIn = (inputs: Readonly<Record<string, string>> = {}) =>
      run({ token: '', import: 'clone', 'user-data': 'full', ...inputs }, NOW, {
        GITHUB_WORKSPACE: workspace,
      })
    try {
      await git(workspace, ['clone', '--quiet', '--branch', 'other', repository, 'clone'])
      const taken = await takeIn()
      expect([taken.code, taken.errors]).toEqual([0, []])
      const [theirs, ours] = await Promise.all(
        ['other', branch.name].map(async (name) => {
          const files = await branchFiles(repository, `refs/heads/${name}`)
          return new Map([...files].map(([file, bytes]) => [file, bytes.toString('base64')]))
        }),
      )
      const isSnapshot = (file: string): boolean => /\/\d{4}-\d{2}-\d{2}\./.test(file)
      const snapshotsOf = (files: ReadonlyMap<string, string> | undefined) =>
        new Map([...(files ?? [])].filter(([file]) => isSnapshot(file)))
      expect(snapshotsOf(ours)).toEqual(snapshotsOf(theirs))
      expect(new Set([...snapshotsOf(ours).keys()].map((file) => file.split('/')[2]))).toEqual(
        new Set(asked.reports.split(', ')),
      )
      for (const file of ['history/2026-11.ndjson', 'monthly.json', 'weekly.json'].map(
        (of) => `${target}/${of}`,
      )) {
        const text = (files: ReadonlyMap<string, string> | undefined) =>
          Buffer.from(files?.get(file) ?? '', 'base64')
            .toString()
            .replaceAll(/"settled_days": \d+/g, '"settled_days": 0')
        expect([file, text(ours)]).toEqual([file, text(theirs)])
      }
      // Importing it into the branch that it is a clone of, twice, changes nothing.
      for (const name of ['other', branch.name]) {
        const again = await takeIn({ 'data-branch': name })
        expect([again.code, again.errors, again.writes]).toEqual([0, [], []])
      }
    } finally {
      await rm(workspace, { recursive: true, force: true, maxRetries: 9 })
    }
  }),
)

test(
  'with a token the run goes on as any other; a path that leads nowhere is one sentence',
  scenario(OPTIONS, async ({ run, branch, simulator }) => {
    const files = { 'saved/old.json': JSON.stringify(OLD.map(olderDay)) }
    const both = await importing({ run }, files, {
      token: simulator.metricsToken,
      import: 'saved/*.json',
      'backfill-days': '3',
    })
    expect([both.code, both.errors]).toEqual([0, []])
    expect(await branch.paths(`${target}/metrics`)).toHaveLength(3)
    expect((await branch.paths(`${target}/totals`)).length).toBeGreaterThan(0)
    expect(both.outputs['days-added']).toBe(String(3 + (await branch.paths(`${target}/totals`)).length))

    const nowhere = await importing({ run }, files, { import: 'missing/*.json' })
    expect(nowhere.errors[0]).toBe(
      'Input import names "missing/*.json", but there is no such file in the workspace. Check the repository out, or download the files, in an earlier step.',
    )
    const outside = await importing({ run }, files, { import: '../../etc/hostname' })
    expect(outside.errors[0]).toMatch(/^Input import names "\.\.\/\.\.\/etc\/hostname", /)
    const twice = await importing({ run }, files, { rebuild: 'true' })
    expect(twice.errors[0]).toBe('Inputs import and rebuild are both set; a run can do only one of them.')
  }),
)

test(
  'links lead nowhere out of the workspace, and to nothing end in a sentence',
  scenario(OPTIONS, async ({ run, branch }) => {
    const outside = await mkdtemp(path.join(tmpdir(), 'outside-'))
    try {
      await writeFile(path.join(outside, 'old.json'), JSON.stringify(olderDay('2024-03-09')))
      const files: Files = {
        'saved/old.json': JSON.stringify(olderDay('2024-03-01')),
        'saved/folder': { link: outside },
        'saved/file.json': { link: path.join(outside, 'old.json') },
        'saved/same.json': { link: 'old.json' },
        'saved/circle': { link: '.' },
        'nothing.json': { link: 'missing.json' },
      }
      const all = await importing({ run }, files, { import: 'saved, saved/**/old.json' })
      expect([all.code, all.errors]).toEqual([0, []])
      expect(await branch.paths(`${target}/metrics`)).toEqual([`${target}/metrics/2024/03/2024-03-01.json`])
      for (const name of ['saved/folder', 'saved/folder/*.json', 'saved/f*.json']) {
        const refused = await importing({ run }, files, { import: name })
        expect(refused.errors).toEqual([
          `Input import names "${name}", which is outside the workspace; it must name paths and globs inside it.`,
        ])
      }
      const nothing = await importing({ run }, files, { import: 'nothing.json' })
      expect(nothing.errors[0]).toMatch(/^Input import names "nothing.json", but there is no such file in /)
      expect(nothing.log).not.toMatch(/ at .+:\d+:\d+/)
    } finally {
      await rm(outside, { recursive: true, force: true })
    }
  }),
)

test(
  'files that inflate, nest or are named to do harm: named in a sentence, the others stored',
  scenario(OPTIONS, async ({ run, branch }) => {
    const day = JSON.stringify(olderDay('2024-03-01'))
    const nested = (levels: number) =>
      day.replace(/\}$/, `,"deep":${'{"a":'.repeat(levels)}1${'}'.repeat(levels + 1)}`)
    const member = gzipSync(Buffer.alloc(16 * 1024 * 1024, 'x'))
    const files: Files = {
      'saved/whole.json': day,
      'saved/bomb.json.gz': Buffer.concat(Array.from({ length: 64 }, () => member)),
      'saved/deep.json': nested(101),
      'saved/deeper.json': nested(200_000),
      'saved/a\n::error::hostile\n##[error]hostile<img>.json': '{}',
    }
    const { code, errors, log, summary } = await importing({ run }, files)
    expect(code).toBe(1)
    const said = errors.join('\n')
    for (const sentence of [
      'Import, saved/bomb.json.gz: a line is longer than 67108864 bytes. Nothing of this file was stored.',
      'Import, saved/deep.json: record 1: a record is nested more than 100 levels deep. Nothing of this file',
      'Import, saved/deeper.json: record 1: a record is nested more than 100 levels deep. Nothing of this file',
    ])
      expect(said).toContain(sentence)
    expect(commands(log)).toEqual([])
    expect(summary).not.toContain('<img>')
    expect(await branch.paths(`${target}/metrics`)).toHaveLength(1)
  }),
)
