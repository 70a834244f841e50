// Data that is well-formed but unexpected: new, missing, huge, hostile, at the edges of the calendar.
import { expect } from '@jest/globals'
import type { Row } from '../../simulator/world/row.ts'
import { branchOf } from '../action/support/branch.ts'
import { canonicalText } from '../action/support/canonical.ts'
import { snapshotPath } from '../action/support/days.ts'
import { git } from '../action/support/git.ts'
import { branchFiles } from './support/branch-files.ts'
import type { Case } from './support/case.ts'
import { ordinary, three } from './support/ordinary.ts'
import type { FaultStage } from './support/stage.ts'
import { expectTotals } from './support/stored.ts'
import { strike } from './support/strike.ts'

const day = '2026-11-16'
const one = { ...ordinary, 'backfill-days': '1' } as const
const path = snapshotPath('orgs/acme/totals', day)

const override = ({ simulator }: FaultStage, records: readonly Row[]): void =>
  simulator.world.override('orgs/acme', 'totals', day, records)

const lines = async ({ branch }: FaultStage, report: string): Promise<Row[]> =>
  (await branch.read(`orgs/acme/${report}/2026/11/${day}.ndjson`))
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Row)

/** No unknown figures, and no NaN or Infinity. */
const expectSoundFigures = (summary: string): void =>
  expect(/.{0,30}\b(NaN|undefined|Infinity|null|\[object)\b.{0,30}/.exec(summary)?.[0]).toBeUndefined()

const hostile = [
  '</td></tr></table><h1>All good</h1>',
  'a|b',
  'two\nlines',
  '::add-mask::hostile',
  '::error::hostile',
  '[click](javascript:alert(1))',
  '![image](https://evil.example/x.png)',
  '\u202egnp.exe',
  '__proto__',
  'constructor',
  'hasOwnProperty',
  '../../../etc/passwd',
  'CON',
  '🦄',
  '=HYPERLINK("https://evil.example")',
  '`code` *bold* <!-- -->',
  '%%{init: {}}%%',
  'long'.repeat(2500),
]

export const data: readonly Case[] = [
  {
    number: 42,
    title: 'New fields, missing fields, null totals, empty breakdowns',
    simulator: 'a record of an unknown schema, nearly empty',
    branch: 'the record, every key of it',
    exit: 0,
    message: '',
    async play(stage) {
      const record = {
        day,
        organization_id: '8001',
        daily_active_users: null,
        loc_added_sum: null,
        totals_by_feature: [],
        totals_by_ide: null,
        pull_requests: null,
        brand_new: { nested: [{ a: null }, {}], text: '' },
      }
      override(stage, [record])
      const run = await stage.run(one)
      expect(await stage.branch.read(path)).toBe(canonicalText(record))
      const { weeks } = await stage.branch.json('orgs/acme/weekly.json')
      expect(weeks.at(-1)).toMatchObject({ days: 1, interactions: null, lines_added: null })
      expectSoundFigures(run.summary)
      return run
    },
  },
  {
    number: 43,
    title: 'Ids as text, as numbers, beyond 2^53; a new name for an old id; no id',
    simulator: 'such rows of repositories, and a person under two names',
    branch: 'a row an id, every digit of it; the person once, without a name',
    exit: 0,
    message: '',
    async play(stage) {
      const rows = ['"12"', '13', '9007199254740993', '9007199254740995', '99999999999999999999']
        .map((id) => `{"day":"${day}","organization_id":"8001","repo_id":${id}}`)
        .concat(`{"day":"${day}","organization_id":"8001"}`)
      strike(
        stage,
        { port: 'files', path: /\/repos-1-day-report\// },
        { kind: 'body', body: rows.join('\n') },
      )
      const [person] = stage.simulator.world.users('orgs/acme', day)
      const renamed = { ...person, user_login: 'a-longer-login-than-before' }
      stage.simulator.world.override('orgs/acme', 'users', day, [person ?? {}, renamed])
      const run = await stage.run({
        ...one,
        reports: 'totals, repos, users',
        'user-data': 'pseudonymous',
        'pseudonym-key': '0123456789abcdef0123456789abcdef',
      })
      const stored = await stage.branch.read(`orgs/acme/repos/2026/11/${day}.ndjson`)
      expect(stored.trimEnd().split('\n')).toHaveLength(6)
      for (const id of ['"12"', '13', '9007199254740993', '9007199254740995', '99999999999999999999'])
        expect(stored).toContain(`"repo_id":${id}}`)
      expect(await lines(stage, 'users')).toHaveLength(1)
      expect(await stage.branch.read(`orgs/acme/users/2026/11/${day}.ndjson`)).not.toContain('a-longer-login')
      return run
    },
  },
  {
    number: 44,
    title: 'The same person twice in a day, in two files',
    simulator: 'three rows of two persons in two links',
    branch: 'two rows',
    exit: 0,
    message: '',
    storesPersons: true,
    async play(stage) {
      const [first, second] = stage.simulator.world.users('orgs/acme', day)
      stage.simulator.world.override('orgs/acme', 'users', day, [first ?? {}, second ?? {}, first ?? {}])
      stage.simulator.settings.linksPerReport = 2
      const run = await stage.run({ ...one, reports: 'totals, users', 'user-data': 'full' })
      const ids = new Set((await lines(stage, 'users')).map((row) => row['user_id']))
      expect(await lines(stage, 'users')).toHaveLength(2)
      expect(ids).toEqual(new Set([first?.['user_id'], second?.['user_id']]))
      return run
    },
  },
  {
    number: 45,
    title: 'Numbers that no count is',
    simulator: 'negative, fractional, 1e308, 1e400, "NaN", a division by zero',
    branch: 'every number with its value',
    exit: 0,
    message: '',
    async play(stage) {
      const body =
        `{"day":"${day}","organization_id":"8001","daily_active_users":-3,"weekly_active_users":2.5,` +
        '"monthly_active_users":1e308,"user_initiated_interaction_count":"NaN","code_generation_activity_count":0,' +
        '"loc_added_sum":1e400,"loc_deleted_sum":-0.1,"totals_by_feature":[{"feature":"code_completion",' +
        '"code_generation_activity_count":0,"code_acceptance_activity_count":5}]}'
      strike(stage, { port: 'files', path: /organization-1-day-report/ }, { kind: 'body', body })
      const run = await stage.run(one)
      const stored = await stage.branch.read(path)
      expect(stored).toContain('"loc_added_sum": 1e400,')
      expect(stored).toContain('"monthly_active_users": 1e308,')
      const { weeks } = await stage.branch.json('orgs/acme/weekly.json')
      expect(weeks.at(-1)).toMatchObject({ interactions: null, completion_acceptance_rate: null })
      expectSoundFigures(run.summary)
      return run
    },
  },
  {
    number: 46,
    title: 'Hostile names',
    simulator:
      'languages, models, editors, features, repositories and teams called like HTML, Markdown, paths, commands',
    branch: 'the names as data, no path made of them',
    exit: 0,
    message: '',
    async play(stage) {
      const { world } = stage.simulator
      const counts = { code_generation_activity_count: 9, code_acceptance_activity_count: 4 }
      const named = (...keys: string[]) =>
        hostile.map((name) => ({ ...Object.fromEntries(keys.map((key) => [key, name])), ...counts }))
      override(stage, [
        {
          ...world.totals('orgs/acme', day),
          totals_by_ide: named('ide'),
          totals_by_feature: named('feature'),
          totals_by_language_feature: named('language', 'feature'),
          totals_by_language_model: named('language', 'model'),
          totals_by_model_feature: named('model', 'feature'),
        },
      ])
      const [repository] = world.repos('orgs/acme', day)
      world.override(
        'orgs/acme',
        'repos',
        day,
        hostile.map((name, index) => ({
          ...repository,
          repo_id: 900 + index,
          repo_name: name,
          repo_owner_name: name,
        })),
      )
      const members = world.userTeams('orgs/acme', day)
      world.override(
        'orgs/acme',
        'user-teams',
        day,
        members.map((row, index) => ({ ...row, slug: hostile[index % 3], team_slug: hostile[index % 3] })),
      )
      const run = await stage.run({ ...one, reports: 'totals, repos, teams', 'min-group-size': '1' })
      const stored = await stage.branch.json(path)
      const languages = stored.totals_by_language_model.map(({ language }: Row) => language)
      expect(languages.toSorted()).toEqual(hostile.toSorted())
      for (const file of await stage.branch.paths())
        expect(file).toMatch(/^(orgs\/acme\/)?[\w-]+(\/[\w-]+)*(\.schema)?\.\w+$/)
      const commands = run.log.split('\n').filter((line) => line.startsWith('::'))
      expect(commands.filter((line) => !/^::(debug|warning|notice)::/.test(line))).toEqual([])
      expect(run.masked.join()).not.toContain('hostile')
      for (const text of [run.summary, await stage.branch.read('README.md')]) {
        expect(text).not.toMatch(/<h1>|<!--|\]\(javascript|!\[image|%%\{init: \{\}\}%%|\u202e/)
        expect(text).not.toContain('long'.repeat(60))
      }
      return run
    },
  },
  {
    number: 47,
    title: '5,000 models and languages',
    simulator: 'a record with so many',
    branch: 'all of them',
    exit: 0,
    message: '',
    async play(stage) {
      const many = Array.from({ length: 5000 }, (_, index) => ({
        language: `language-${index}`,
        model: `model-${index}`,
        code_generation_activity_count: index,
        code_acceptance_activity_count: 1,
      }))
      const saturday = '2026-11-14'
      const record = stage.simulator.world.totals('orgs/acme', saturday)
      const crowded = { ...record, totals_by_language_model: many, totals_by_model_feature: many }
      stage.simulator.world.override('orgs/acme', 'totals', saturday, [crowded])
      const run = await stage.run({ ...one, day: saturday, 'backfill-days': '14' })
      const stored = await stage.branch.json(snapshotPath('orgs/acme/totals', saturday))
      expect(stored.totals_by_language_model).toHaveLength(5000)
      expect(run.summary).toContain('other')
      expect(run.summary.length).toBeLessThan(100_000)
      const charts = [...run.summary.matchAll(/```mermaid\n([\s\S]*?)```/g)].map(([, chart = '']) => chart)
      for (const chart of charts) expect(chart.length).toBeLessThan(50_000)
      return run
    },
  },
  {
    number: 48,
    title: 'A summary that might pass one mebibyte',
    simulator: 'three targets, 2,000 repositories and 300 teams each with names of 10 kB, 104 weeks',
    branch: 'everything',
    exit: 0,
    message: '',
    async play(stage) {
      const { world } = stage.simulator
      const name = 'n'.repeat(10_000)
      const targets = ['orgs/acme', 'orgs/globex', 'enterprises/initech']
      for (const target of targets) {
        const [repository] = world.repos(target, day)
        const rows = Array.from({ length: 2000 }, (_, index) => ({
          ...repository,
          repo_id: 900_000 + index,
          repo_name: index < 300 ? `${name}${index}` : `r${index}`,
        }))
        world.override(target, 'repos', day, rows)
        const [member] = world.userTeams(target, day)
        const teams = Array.from({ length: 300 }, (_, index) => ({
          ...member,
          team_id: 1000 + index,
          slug: `${name}${index}`,
          team_slug: `${name}${index}`,
        }))
        world.override(target, 'user-teams', day, teams)
      }
      const run = await stage.run({
        ...one,
        organization: 'acme, globex',
        enterprise: 'initech',
        reports: 'totals, repos, teams',
        'min-group-size': '1',
        'summary-weeks': '104',
      })
      expect(run.summary.length).toBeGreaterThan(1000)
      expect(Buffer.byteLength(run.summary)).toBeLessThan(1024 * 1024)
      return run
    },
  },
  {
    number: 49,
    title: 'A week-end of zeros, a week with two of seven days',
    simulator: 'a week-end with nobody active; five days of the week not published',
    branch: 'zeros as zeros; days counted',
    exit: 0,
    message: '',
    options: { now: '2026-11-17T06:40:00Z' },
    async play(stage) {
      const { world } = stage.simulator
      for (const quiet of ['2026-11-14', '2026-11-15']) {
        const record = world.totals('orgs/acme', quiet)
        world.override('orgs/acme', 'totals', quiet, [
          { ...record, daily_active_users: 0, user_initiated_interaction_count: 0, totals_by_feature: [] },
        ])
      }
      for (const absent of ['08', '09', '10', '11', '12'])
        world.override('orgs/acme', 'totals', `2026-11-${absent}`, 'pending')
      const run = await stage.run({ ...ordinary, 'backfill-days': '21' })
      const { weeks } = await stage.branch.json('orgs/acme/weekly.json')
      const friday = world.totals('orgs/acme', '2026-11-13')
      expect(weeks.find(({ week }: Row) => week === '2026-11-08')).toMatchObject({
        days: 2,
        avg_daily_active_users: Number((Number(friday['daily_active_users']) / 2).toFixed(4)),
        interactions: friday['user_initiated_interaction_count'],
      })
      expect(run.summary).toMatch(/2 of (the )?7/)
      return run
    },
  },
  {
    number: 50,
    title: 'Turn of the year, leap day, time zones',
    simulator: 'days from 2026-12-28 to 2027-01-04 in three time zones; 2028-02-29',
    branch: 'the same bytes in every time zone; the week of two years in one row',
    exit: 0,
    message: '',
    options: { now: '2027-01-05T06:40:00Z' },
    async play(stage) {
      const inputs = { reports: 'totals', 'backfill-days': '8' }
      const zones = { 'data/kiritimati': 'Pacific/Kiritimati', 'data/anchorage': 'America/Anchorage' }
      const run = await stage.run(inputs, { environment: { TZ: 'UTC' } })
      expect(run.outputs['latest-day']).toBe('2027-01-04')
      for (const [branch, zone] of Object.entries(zones)) {
        const away = await stage.run({ ...inputs, 'data-branch': branch }, { environment: { TZ: zone } })
        expect([zone, away.errors]).toEqual([zone, []])
        const there = branchOf(stage.repository, branch)
        expect(await there.blobs()).toEqual(await stage.branch.blobs())
        expect(await there.page()).toBe(await stage.branch.page())
      }
      const { weeks } = await stage.branch.json('orgs/acme/weekly.json')
      expect(weeks.map(({ week, days }: Row) => [week, days])).toEqual([
        ['2026-12-27', 6],
        ['2027-01-03', 2],
      ])
      const leap = { ...inputs, 'backfill-days': '2', 'data-branch': 'leap' }
      expect((await stage.run(leap, { now: '2028-03-01T06:40:00Z' })).outputs['latest-day']).toBe(
        '2028-02-29',
      )
      expect([...(await branchFiles(stage.repository, 'refs/heads/leap')).keys()]).toContain(
        'orgs/acme/totals/2028/02/2028-02-29.json',
      )
      return run
    },
  },
  {
    number: 80,
    title: 'Something else lies where our files should',
    simulator:
      'a submodule, a file, a link for the month’s folder; a folder and a link for the ledger; with GraphQL and without',
    branch: 'all days again, as files',
    exit: 0,
    message: '',
    async play(stage) {
      const run = await stage.run(ordinary)
      const [month, ledger] = ['orgs/acme/totals/2026/11', 'orgs/acme/status.json']
      const text = (mode: string, path: string) => `M ${mode} inline ${path}\ndata 1\nx\n`
      const changes = [
        `M 160000 ${'a'.repeat(40)} ${month}\n`,
        text('100644', month),
        text('120000', month),
        text('100644', `${ledger}/x`),
        text('120000', ledger),
      ]
      const ref = `refs/heads/${stage.branch.name}`
      const whole = await stage.branch.head()
      for (const graphql of ['open', 'refused'] as const)
        for (const change of changes) {
          stage.simulator.settings.graphql = graphql
          const commit = `commit ${ref}\ncommitter By Hand <hand@example.com> 1790000000 +0000\ndata 0\nfrom ${whole}\n`
          const at = change.includes(ledger) ? ledger : month
          await git(stage.repository, ['fast-import', '--quiet', '--force'], `${commit}D ${at}\n${change}`)
          const healed = await stage.run(ordinary)
          expect([graphql, change, healed.errors]).toEqual([graphql, change, []])
          await expectTotals(stage, three)
          const modes = await git(stage.repository, ['ls-tree', '-r', '--format=%(objectmode)', ref])
          expect(new Set(modes.trim().split('\n'))).toEqual(new Set(['100644']))
        }
      return run
    },
  },
  {
    number: 81,
    title: 'Files of people behind the links of totals',
    simulator: 'the rows of users for one day; for another, the right record with a login somewhere in it',
    branch: 'the third day, and no person',
    exit: 1,
    message: 'it names a person, which no record of this report does',
    async play(stage) {
      const { world } = stage.simulator
      const [swapped, mixed, right] = three
      const users = world.users('orgs/acme', swapped)
      world.override('orgs/acme', 'totals', swapped, users)
      const top = [{ login: users[0]?.['user_login'], user_login: users[0]?.['user_login'] }]
      world.override('orgs/acme', 'totals', mixed, [{ ...world.totals('orgs/acme', mixed), top }])
      const run = await stage.run(ordinary)
      await expectTotals(stage, [right])
      return run
    },
  },
  {
    number: 82,
    title: 'A day of two thousand records that should have one',
    simulator: 'the record 2,000 times, each a little different: 47 MB as one document',
    branch: 'the other days',
    exit: 1,
    message: 'it holds more than 1000 records of one day',
    async play(stage) {
      const [large, ...others] = three
      const record = stage.simulator.world.totals('orgs/acme', large)
      const many = Array.from({ length: 2000 }, (_, at) => ({ ...record, at }))
      stage.simulator.world.override('orgs/acme', 'totals', large, many)
      const run = await stage.run(ordinary)
      await expectTotals(stage, others)
      // The same file would be too large again.
      expect(
        run.requests.filter(({ path }) => path.includes(`organization-1-day?day=${large}`)),
      ).toHaveLength(1)
      return run
    },
  },
]
