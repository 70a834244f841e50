// Each format that `import` recognises, and what it refuses: where, why, and that nothing of the file is stored.
import { Readable } from 'node:stream'
import { expect, test } from '@jest/globals'
import { inBatches } from '../../src/archive/import-plan.ts'
import { dayKey } from '../../src/archive/saved.ts'
import { addDays, type Day } from '../../src/core/day.ts'
import type { Target } from '../../src/core/target.ts'
import { memoryBranch, type MemoryBranch } from '../months/support/memory-branch.ts'
import { acme, take } from './support/taking.ts'

const TODAY = '2026-11-21' as Day
const initech: Target = { kind: 'enterprise', slug: 'initech' }
const full = { rules: { userData: { mode: 'full' }, minGroupSize: 5 }, noPeople: undefined } as const

const text = (value: unknown): string => JSON.stringify(value)
const lines = (...records: readonly unknown[]): string =>
  records.map((record) => `${text(record)}\n`).join('')

const ids = { organization_id: '8001', enterprise_id: '9001' }
const totals = (day: string, more: object = {}) => ({ ...ids, day, daily_active_users: 7, ...more })
const user = (day: string, id: number, more: object = {}) => ({
  ...ids,
  day,
  user_id: id,
  user_login: `person-${id}`,
  user_initiated_interaction_count: 1,
  ...more,
})
const older = (date: string, more: object = {}) => ({ date, total_active_users: 24, ...more })
const bill = (day: number | undefined, more: object = {}, item: object = {}) => ({
  timePeriod: { year: 2026, month: 11, ...(day === undefined ? {} : { day }) },
  organization: 'acme',
  usageItems: [{ product: 'Copilot', model: 'a', unitType: 'ai-credits', grossQuantity: 1.5, ...item }],
  ...more,
})

/** The snapshots of a branch, without derived files. */
const snapshots = (branch: MemoryBranch): string[] =>
  [...branch.files().keys()].filter((path) => /\/\d{4}-\d{2}-\d{2}\.[a-z.]+$/.test(path)).sort()

const at = (folder: string, day: string, ending = 'json'): string =>
  `${folder}/${day.slice(0, 7).replace('-', '/')}/${day}.${ending}`

test.each<[string, Readonly<Record<string, string>>, readonly string[]]>([
  [
    'days of the older API: an array, lines, one day',
    {
      'copilotMetricsData.json': text([older('2024-03-01'), older('2024-03-02')]),
      'lines.ndjson': lines({ date: '2024-03-03', copilot_dotcom_chat: { total_engaged_users: 1 } }),
      'day.json': text({ date: '2024-03-04', copilot_ide_code_completions: {} }),
    },
    ['2024-03-01', '2024-03-02', '2024-03-03', '2024-03-04'].map((day) => at('orgs/acme/metrics', day)),
  ],
  [
    'the oldest API',
    {
      'a.json': text([{ day: '2023-11-29', total_suggestions_count: 3, breakdown: [] }]),
      'b.json': text([{ day: '2023-11-30', total_lines_suggested: 3 }]),
    },
    ['2023-11-29', '2023-11-30'].map((day) => at('orgs/acme/usage', day)),
  ],
  [
    'reports that were downloaded',
    {
      'a.ndjson': lines(totals('2026-11-01'), totals('2026-11-02')),
      'b.json': text([{ ...ids, day: '2026-11-03', totals_by_feature: [] }]),
      'window.json': text({
        ...ids,
        report_start_day: '2026-10-08',
        report_end_day: '2026-11-04',
        day_totals: [totals('2026-11-04')],
      }),
      'repos.ndjson': lines(
        { ...ids, day: '2026-11-01', repo_id: 5 },
        { ...ids, day: '2026-11-02', repo_id: 5 },
      ),
      'bill.json': text(bill(9)),
      'bills.json': text([bill(10), bill(11)]),
    },
    [
      ...['2026-11-09', '2026-11-10', '2026-11-11'].map((day) => at('orgs/acme/credits', day)),
      ...['2026-11-01', '2026-11-02'].map((day) => at('orgs/acme/repos', day, 'ndjson')),
      at('orgs/acme/totals-28-day', '2026-11-04'),
      ...['2026-11-01', '2026-11-02', '2026-11-03', '2026-11-04'].map((day) => at('orgs/acme/totals', day)),
    ],
  ],
  [
    'reports about people, a person a file as Fgerthoffert’s action has them, or in parts',
    {
      'source/users/2026-11-01/2026-11-01-person-1.json': text(user('2026-11-01', 1)),
      'source/users/2026-11-01/2026-11-01-person-2.json': text(user('2026-11-01', 2)),
      'part-1.ndjson': lines(user('2026-11-02', 1)),
      'part-2.ndjson': lines(user('2026-11-02', 2), user('2026-11-02', 2)),
      'teams.ndjson': lines({ ...ids, day: '2026-11-01', user_id: 1, team_id: 3 }),
      'users-28.ndjson': lines({
        ...user('2026-10-30', 1),
        report_start_day: '2026-10-08',
        report_end_day: '2026-11-04',
      }),
    },
    [
      at('orgs/acme/user-teams', '2026-11-01', 'ndjson'),
      at('orgs/acme/users-28-day', '2026-11-04', 'ndjson'),
      ...['2026-11-01', '2026-11-02'].map((day) => at('orgs/acme/users', day, 'ndjson')),
    ],
  ],
  [
    'raw days of sun-flat-yamada’s dashboard, without their seats',
    {
      'data/raw/2024/04/2024-04-01-raw.json': text({
        collected_at: '2024-04-02T01:00:00Z',
        date: '2024-04-01',
        metrics: older('2024-04-01'),
        seats: [{ assignee: { login: 'person-1' } }],
      }),
      'data/processed/daily/2024-04-02.json': '{"half":',
      'data/catalog/anything.json': '{"half":',
    },
    [at('orgs/acme/metrics', '2024-04-01')],
  ],
  [
    'an archive of ours, as a clone: by place',
    {
      'clone/archive.json': '{"half":',
      'clone/orgs/acme/monthly.json': '{"half":',
      'clone/orgs/acme/damaged/status-1.json': '{"half":',
      'clone/schemas/status.schema.json': '{"half":',
      [at('clone/orgs/acme/credits', '2026-11-09')]: text(bill(9)),
      [at('clone/orgs/acme/metrics', '2024-03-01')]: text(older('2024-03-01')),
      [at('clone/orgs/acme/team/web/metrics', '2024-03-01')]: text(older('2024-03-01')),
      [at('clone/orgs/acme/seats', '2026-11-09')]: text({ day: '2026-11-09', total_seats: 7 }),
      [at('clone/orgs/acme/teams', '2026-11-09')]: text({
        day: '2026-11-09',
        target: 'orgs/acme',
        min_group_size: 5,
        teams: [],
        other: null,
      }),
      [at('clone/orgs/acme/totals', '2026-11-09')]: text(totals('2026-11-09')),
      [at('clone/orgs/acme/usage', '2023-11-29')]: text({ day: '2023-11-29', total_suggestions_count: 3 }),
      'clone/orgs/acme/users/2026/11/2026-11-09.part-01.ndjson': lines(user('2026-11-09', 1)),
      'clone/orgs/acme/users/2026/11/2026-11-09.part-02.ndjson': lines(user('2026-11-09', 2)),
    },
    [
      ...['credits', 'seats', 'teams', 'totals'].map((report) => at(`orgs/acme/${report}`, '2026-11-09')),
      ...['metrics', 'team/web/metrics'].map((report) => at(`orgs/acme/${report}`, '2024-03-01')),
      at('orgs/acme/usage', '2023-11-29'),
      at('orgs/acme/users', '2026-11-09', 'ndjson'),
    ],
  ],
])('%s', async (_, files, expected) => {
  const branch = memoryBranch()
  const taken = await take(branch, Object.entries(files), TODAY, full)
  expect(taken.problems).toEqual([])
  expect(snapshots(branch)).toEqual([...expected].sort())
  // Twice changes nothing.
  const before = branch.files()
  expect(await take(branch, Object.entries(files), TODAY, full)).toMatchObject({ problems: [], commits: [] })
  expect(branch.files()).toEqual(before)
})

test('what is stored is the record, whole and once', async () => {
  const branch = memoryBranch()
  await take(
    branch,
    Object.entries({
      'a.json': text([older('2024-03-01', { unknown_key: [2, 1] })]),
      'seats-raw.json': text({
        collected_at: '2024-04-02T01:00:00Z',
        date: '2024-04-01',
        metrics: older('2024-04-01'),
        seats: [{ assignee: { login: 'person-1' } }],
      }),
      'part-1.ndjson': lines(user('2026-11-02', 1)),
      'part-2.ndjson': lines(user('2026-11-02', 2), user('2026-11-02', 2)),
    }),
    TODAY,
    full,
  )
  const files = branch.files()
  const read = (path: string): unknown => JSON.parse(files.get(path) ?? '')
  expect(read(at('orgs/acme/metrics', '2024-03-01'))).toEqual(older('2024-03-01', { unknown_key: [2, 1] }))
  expect(read(at('orgs/acme/metrics', '2024-04-01'))).toEqual(older('2024-04-01'))
  const stored = files.get(at('orgs/acme/users', '2026-11-02', 'ndjson')) ?? ''
  expect(
    stored
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line)),
  ).toEqual([user('2026-11-02', 1), user('2026-11-02', 2)])
})

const NOTHING = 'Nothing of this file was stored.'

test.each<[string, string, unknown, string, Parameters<typeof take>[3]?]>([
  [
    'a future day',
    'a.ndjson',
    older('2026-11-22'),
    'record 1: its day is 2026-11-22, which GitHub cannot have counted',
  ],
  [
    'a day before there was any',
    'a.ndjson',
    older('2021-06-28'),
    'record 1: its day is 2021-06-28, which GitHub cannot have counted',
  ],
  ['no day', 'a.ndjson', older('yesterday'), 'record 1: its format is not known to this action'],
  ['another format', 'a.json', { hello: 'world' }, 'record 1: its format is not known to this action'],
  ['a bill of a month', 'a.json', bill(undefined), 'record 1: its format is not known to this action'],
  ['a bill of one person', 'a.json', bill(9, { user: 'mira' }), 'record 1: it is a bill that names a person'],
  [
    'a bill with people',
    'a.json',
    bill(9, {}, { username: 'mira' }),
    'record 1: it is a bill that names a person',
  ],
  [
    'half of a window',
    'a.json',
    { ...ids, report_end_day: '2026-11-04', day_totals: [totals('2026-11-04'), {}] },
    'record 1: its format is not known to this action',
  ],
  [
    'a window without its days',
    'a.json',
    { ...ids, report_end_day: '2026-11-04', day_totals: 7 },
    'record 1: its format is not known to this action',
  ],
  [
    'another day than its wrapper',
    'a.json',
    { collected_at: 'x', date: '2024-04-02', metrics: older('2024-04-01') },
    'record 1: its format is not known to this action',
  ],
  [
    'an enterprise’s report',
    'a.json',
    totals('2026-11-01', { organization_id: undefined }),
    'record 1: it is a report of an enterprise',
  ],
  [
    'an organization’s report',
    'a.json',
    totals('2026-11-01'),
    'record 1: it is a report of an organization',
    { targets: [initech] },
  ],
  [
    'an id that is none',
    'a.json',
    totals('2026-11-01', { organization_id: 'mira-silva' }),
    'record 1: its organization_id is not an id',
  ],
  [
    'no name of its target, of several',
    'a.json',
    older('2024-03-01'),
    'it does not say which target it belongs to: name one organization or enterprise',
    { targets: [acme, initech] },
  ],
  [
    'another folder of an archive',
    'clone/orgs/globex/totals/2026/11/2026-11-01.json',
    totals('2026-11-01'),
    'it belongs to orgs/globex, which is no target of this run',
  ],
  [
    'another day than its name',
    'clone/orgs/acme/totals/2026/11/2026-11-02.json',
    totals('2026-11-01'),
    'record 1: its format is not known to this action',
  ],
  [
    'a day in the folder of another month',
    'clone/orgs/acme/teams/2026/10/2026-11-01.json',
    { day: '2026-11-01', target: 'orgs/acme', min_group_size: 5 },
    'record 1: its format is not known to this action',
  ],
  [
    'a wrapper that does not say when it was made',
    'a.json',
    { date: '2024-04-01', metrics: older('2024-04-01') },
    'record 1: its format is not known to this action',
  ],
  [
    'teams without their figures',
    'clone/orgs/acme/teams/2026/11/2026-11-01.json',
    { day: '2026-11-01', target: 'orgs/acme', min_group_size: 5, teams: [{}] },
    'record 1: its figures do not have the shape of the report teams',
  ],
  ['a file without a record', 'a.json', [], 'it holds no record'],
  [
    'a person without an id',
    'a.json',
    user('2026-11-01', 1, { user_id: undefined, totals_by_feature: [] }),
    'record 1: its format is not known to this action',
    full,
  ],
  [
    'a day of all people with a person in it',
    'a.json',
    totals('2026-11-01', { top: [{ user_login: 'mira' }] }),
    'record 1: it names a person, which no record of this report does',
    full,
  ],
  [
    'a day of all people, by its place in an archive, that is a person’s',
    'clone/orgs/acme/totals/2026/11/2026-11-01.json',
    user('2026-11-01', 1),
    'record 1: it names a person, which no record of this report does',
    full,
  ],
  [
    'a repository with a person',
    'a.json',
    { ...ids, day: '2026-11-01', repo_id: 5, user_login: 'mira' },
    'record 1: its format is not known to this action',
    full,
  ],
  [
    'a bill of another day than its name',
    'clone/orgs/acme/credits/2026/11/2026-11-08.json',
    bill(9),
    'record 1: its format is not known to this action',
  ],
  [
    'teams of another target',
    'clone/orgs/acme/teams/2026/11/2026-11-01.json',
    { day: '2026-11-01', target: 'orgs/globex', min_group_size: 5 },
    'record 1: it belongs to orgs/globex',
  ],
  [
    'teams of something that is no target',
    'clone/orgs/acme/teams/2026/11/2026-11-01.json',
    { day: '2026-11-01', target: 'mira-silva', min_group_size: 5 },
    'record 1: it belongs to no target',
  ],
  [
    'teams that are too small',
    'clone/orgs/acme/teams/2026/11/2026-11-01.json',
    { day: '2026-11-01', target: 'orgs/acme', min_group_size: 4 },
    'record 1: it names teams with fewer than 5 members (min-group-size)',
  ],
  [
    'teams of nobody knows what size',
    'clone/orgs/acme/teams/2026/11/2026-11-01.json',
    { day: '2026-11-01', target: 'orgs/acme' },
    'record 1: it names teams with fewer than 5 members (min-group-size)',
  ],
  [
    'pseudonyms',
    'a.json',
    user('2026-11-01', 1, { user_id: 'a'.repeat(32) }),
    'record 1: its people already have pseudonyms and would get other ones',
    {
      rules: { userData: { mode: 'pseudonymous', key: 'k'.repeat(32) }, minGroupSize: 5 },
      noPeople: undefined,
    },
  ],
])('%s is refused', async (_, path, record, said, ...[more]) => {
  const branch = memoryBranch()
  const { problems } = await take(branch, [[path, text(record)]], TODAY, more)
  expect(problems).toEqual([`Import, ${path}: ${said}. ${NOTHING}`])
  expect(branch.files()).toEqual(new Map())
})

test('a day that is too large for one document costs its file, and not the others', async () => {
  const branch = memoryBranch()
  const many = Array.from({ length: 1001 }, (_, at) => totals('2026-11-02', { at }))
  const files: [string, string][] = [
    ['a.ndjson', lines(totals('2026-11-01'))],
    ['b.ndjson', lines(...many)],
  ]
  const { problems } = await take(branch, files, TODAY)
  expect(problems).toEqual([
    `Import, b.ndjson: record 1001: it holds more than 1000 records of one day. ${NOTHING}`,
  ])
  expect(snapshots(branch)).toEqual([at('orgs/acme/totals', '2026-11-01')])
})

test('one wrong record costs its file, and not the others; records of two targets are told apart', async () => {
  const branch = memoryBranch()
  const { problems } = await take(
    branch,
    Object.entries({
      'a.ndjson': lines(totals('2026-11-01'), totals('2026-11-02', { organization_id: '8002' })),
      'b.ndjson': lines(totals('2026-11-03'), totals('2026-11-04')),
      'c.ndjson': lines(totals('2026-11-05', { organization_id: '8002' })),
    }),
    TODAY,
  )
  const other =
    'its organization_id is 8002, while the archive holds 8001: the name now belongs to another organization'
  expect(problems).toEqual([
    `Import, a.ndjson: record 2: ${other}. ${NOTHING}`,
    `Import, c.ndjson: record 1: ${other}. ${NOTHING}`,
  ])
  expect(snapshots(branch)).toEqual(['2026-11-03', '2026-11-04'].map((day) => at('orgs/acme/totals', day)))
  // What the archive knows also applies to the next import.
  const next = await take(
    branch,
    [['d.json', text(totals('2026-11-06', { organization_id: '8002' }))]],
    TODAY,
  )
  expect(next.problems).toEqual([`Import, d.json: record 1: ${other}. ${NOTHING}`])
})

test('of two files that say different things of a day the last is taken whole; a stored day wins over both', async () => {
  const branch = memoryBranch()
  const path = at('orgs/acme/metrics', '2024-03-01')
  const files = { 'a.json': text([older('2024-03-01')]), 'b.json': text([older('2024-03-01', { n: 1 })]) }
  await take(branch, Object.entries(files), TODAY)
  expect(JSON.parse(branch.files().get(path) ?? '')).toEqual(older('2024-03-01', { n: 1 }))
  const { lines: said } = await take(branch, [['c.json', text([older('2024-03-01', { n: 2 })])]], TODAY)
  expect(said).toEqual(['Import, metrics of organization acme: 1 already stored.'])
  expect(JSON.parse(branch.files().get(path) ?? '')).toEqual(older('2024-03-01', { n: 1 }))
})

test('a dry run says by report what would come and what is stored, and what is not understood', async () => {
  const branch = memoryBranch()
  await take(branch, [['a.json', text([older('2024-03-01')])]], TODAY)
  const before = branch.files()
  const dry = await take(
    branch,
    Object.entries({
      'a.json': text([older('2024-03-01'), older('2024-03-02'), older('2024-03-05')]),
      'b.ndjson': lines(totals('2026-11-01')),
      'c.ndjson': `${text(totals('2026-11-02'))}\n{"day":"2026-`,
      'clone/archive.json': '{}',
      'clone/orgs/acme/status.json': '{}',
      'clone/orgs/acme/history/2026-11.ndjson': '{}',
    }),
    TODAY,
    { isDry: true },
  )
  expect(dry).toEqual({
    commits: [],
    lines: [
      'Import: 3 files that are made from other files, such as rows and histories, are left out.',
      'Import, metrics of organization acme: 2 days would be stored, 2024-03-02 to 2024-03-05; 1 already stored.',
      'Import, totals of organization acme: 1 day would be stored, 2026-11-01.',
    ],
    problems: [`Import, c.ndjson: line 2 is not whole. ${NOTHING}`],
  })
  expect(branch.files()).toEqual(before)
})

test('people that may not be stored are counted, not named; many files that are not understood as well', async () => {
  const branch = memoryBranch()
  const people = Array.from({ length: 2 }, (_, n) => [`p${n}.json`, text(user('2026-11-01', n))] as const)
  const damaged = Array.from({ length: 23 }, (_, n) => [`x${String(n).padStart(2, '0')}.json`, '{'] as const)
  const { lines: said, problems } = await take(branch, [...people, ...damaged], TODAY)
  expect(said).toEqual(['Import: 2 files with personal data left out: user-data is "none".'])
  expect([problems.length, problems.at(-1)]).toEqual([21, 'Import: 3 more files could not be imported.'])
  expect(branch.files()).toEqual(new Map())
  const shown = await take(branch, [['source/users/2026-11-01-mira-example.json', '{']], TODAY)
  expect(shown.problems.join()).not.toContain('mira')
})

test('what somebody else stores meanwhile wins over what was saved', async () => {
  const branch = memoryBranch()
  const days = Array.from({ length: 230 }, (_, n) => older(addDays('2024-01-01' as Day, n)))
  const late = at('orgs/acme/metrics', days.at(-1)?.date ?? '')
  await take(branch, [['first.json', text([older('2023-12-31')])]], TODAY)
  let isFirst = true
  const rivalled: MemoryBranch = {
    ...branch,
    port: {
      ...branch.port,
      commit(parent, files, message) {
        // While the first of two batches is being stored, another run stores a day of the second.
        if (isFirst) branch.edit(new Map([[late, text(older(days.at(-1)?.date ?? '', { by: 'a rival' }))]]))
        isFirst = false
        return branch.port.commit(parent, files, message)
      },
    },
  }
  const { problems, commits } = await take(rivalled, [['all.json', text(days)]], TODAY)
  expect([problems, commits.length, snapshots(branch).length]).toEqual([[], 2, 231])
  expect(JSON.parse(branch.files().get(late) ?? '')).toMatchObject({ by: 'a rival' })
})

test('days that are large are fewer to a commit', () => {
  const series = { target: acme, report: 'users' } as const
  const days = Array.from({ length: 5 }, (_, n) => ({ series, day: addDays('2024-01-01' as Day, n) }))
  const wanted = new Map(days.map((of) => [dayKey(of), of]))
  const half = { path: 'part.json', bytes: () => Readable.from([]) }
  const megabytes = (count: number) => ({
    file: half,
    days: new Map(days.map((of) => [dayKey(of), { ...of, from: 0, to: 1, bytes: count * 1024 * 1024 }])),
  })
  expect(inBatches(wanted, [megabytes(5), megabytes(6)]).map(({ size }) => size)).toEqual([2, 2, 1])
  expect(inBatches(wanted, [megabytes(30)]).map(({ size }) => size)).toEqual([1, 1, 1, 1, 1])
})

test('more days than a commit takes come in several, and figures are those of all', async () => {
  const branch = memoryBranch()
  const days = Array.from({ length: 230 }, (_, n) => older(addDays('2024-01-01' as Day, n)))
  const { commits } = await take(branch, [['all.json', text(days)]], TODAY)
  expect([commits.length, snapshots(branch).length]).toEqual([2, 230])
  const { months } = JSON.parse(branch.files().get('orgs/acme/monthly.json') ?? '')
  expect(months.map(({ legacy }: { legacy: { days: number } }) => legacy.days)).toEqual([
    31, 29, 31, 30, 31, 30, 31, 17,
  ])
})
