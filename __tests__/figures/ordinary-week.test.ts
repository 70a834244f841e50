// Every figure of an ordinary week's summary, recomputed from the snapshots on the branch by SQL: no difference.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { type Archive, openArchive } from './support/archive.ts'
import { type Database, figures, type SqlRow } from './support/database.ts'
import { foldedIn, lineWith, tableIn } from './support/page.ts'
import { repositoriesOf } from './support/repositories.ts'
import { expectRowsBySql } from './support/rows.ts'
import { labels, sharesOf } from './support/shares.ts'
import { folded, main } from './support/shown.ts'
import { teamsOf } from './support/teams.ts'
import { BEFORE, pairOf, SUNDAY } from './support/week.ts'
import { by, change, decimal, monthAndYear, number, percent, points, shortDay } from './support/written.ts'

let archive: Archive
let database: Database

beforeAll(async () => {
  archive = await openArchive({
    target: 'orgs/acme',
    settled: '2026-11-15',
    options: { people: 120, metricsApi: 'open' },
    prepare: (simulator) => {
      simulator.settings.billing = 'open'
    },
    runs: [
      [
        '2026-11-20T06:40:00Z',
        {
          reports: 'totals, metrics, teams, repos, seats, credits',
          'backfill-days': '90',
          'summary-weeks': '12',
          'min-group-size': '12',
        },
      ],
    ],
  })
  ;({ database } = archive)
})

afterAll(() => archive.close())

const one = (sql: string): Promise<SqlRow> => database.one(sql)

test('the run is green and the archive sound', () => {
  const { code, log, violations, unsound } = archive
  expect({ code, log, violations, unsound }).toEqual({ code: 0, log, violations: [], unsound: '' })
})

test('the first sentence', async () => {
  const { summary } = archive
  const people = await pairOf(database, 'active_users')
  const agents = await pairOf(database, 'agent_lines_share')
  const { seats } = await one(`
    SELECT (json->>'$.seat_breakdown.total')::DOUBLE AS seats
    FROM read_json_objects('seats/*/*/*.json', format = 'unstructured')`)
  const { days, settled_days: settled } = await one(`SELECT * FROM weeks WHERE first_day = ${SUNDAY}`)
  expect([days, settled]).toEqual([7, 7])
  const cost = await costOver(`${SUNDAY} AND ${SUNDAY} + 6`)
  const grew = Number(people['difference']) > 0
  expect(lineWith(summary, 'people were active in the week')).toBe(
    `${grew ? '▲ Up' : '▼ Down'} ${percent(Math.abs(Number(people['growth'])))}: ${number(people['now'])} people were active in the week ` +
      `(${percent(Number(people['now']) / Number(seats))} of ${number(seats)} seats), ` +
      `${number(Math.abs(Number(people['difference'])))} ${grew ? 'more' : 'fewer'} than the week before; ` +
      `agents wrote ${percent(agents['now'])} of the lines added (${points(agents['difference'], 'points')}); ` +
      `${decimal(cost['credits'])} AI credits were used (USD ${decimal(cost['gross'])} at list price, USD ${decimal(cost['net'])} billed on top); ` +
      'all 7 days are stored and settled.',
  )
})

/** The sums of the bills of some days, rounded by SQL from exact decimals. */
const costOver = (days: string): Promise<SqlRow> =>
  one(`
    SELECT round(sum(quantity), 0)::DECIMAL(28, 0)::VARCHAR AS credits,
      ${['gross', 'discount', 'net'].map((part) => `round(sum(${part}), 2)::DECIMAL(28, 2)::VARCHAR AS ${part}`).join(', ')}
    FROM bills WHERE day BETWEEN ${days}`)

test('cost, by week and month', async () => {
  const [, ...rows] = tableIn(foldedIn(archive.summary, 'Cost'))
  const spans = [
    `${SUNDAY} AND ${SUNDAY} + 6`,
    `${BEFORE} AND ${BEFORE} + 6`,
    "DATE '2026-11-01' AND DATE '2026-11-15'",
    "DATE '2026-10-01' AND DATE '2026-10-31'",
  ]
  const costs = await Promise.all(spans.map(costOver))
  const labels = {
    credits: 'AI credits',
    gross: 'At list price, USD',
    discount: 'Included or discounted, USD',
    net: 'Billed on top, USD',
  }
  expect(rows.slice(0, 4).map((cells) => cells.filter((_, index) => index !== 3))).toEqual(
    Object.entries(labels).map(([figure, label]) => [label, ...costs.map((cost) => decimal(cost[figure]))]),
  )
  const { people } = await one(`SELECT active_users AS people FROM weeks WHERE first_day = ${SUNDAY}`)
  const { each } = await one(`
    SELECT round(sum(quantity) / ${people}, 1)::DECIMAL(28, 1)::VARCHAR AS each
    FROM bills WHERE day BETWEEN ${spans[0]}`)
  expect(rows[4]?.slice(0, 2)).toEqual(['AI credits per active person', decimal(each)])
})

type Shown = typeof main

async function expectTable(text: string, shown: Shown) {
  const [head, ...rows] = tableIn(text)
  expect(head).toEqual(['Figure', '8 – 14 Nov', '1 – 7 Nov', 'Change', '4-week average', '12 weeks'])
  const expected = []
  for (const [figure, [label, decimals]] of Object.entries(shown)) {
    const { now, was, difference, growth, mean } = await pairOf(database, figure)
    expected.push(
      decimals === 'rate'
        ? [label, percent(now), percent(was), points(difference), percent(mean)]
        : [
            label,
            number(now, decimals),
            number(was, decimals),
            change(difference, growth, decimals),
            number(mean, decimals),
          ],
    )
  }
  expect(rows.map((cells) => cells.slice(0, 5))).toEqual(expected)
}

test('the main table', () => expectTable(archive.summary, main))

test.each(Object.entries(folded))('the table under %s', (title, shown) =>
  expectTable(foldedIn(archive.summary, title), shown),
)

test('the trends: a bar a week, the highest where the figure is highest', async () => {
  const [, ...rows] = tableIn(archive.summary)
  for (const [index, figure] of Object.keys(main).entries()) {
    const values = await database.rows(
      `SELECT ${figure} AS value FROM weeks WHERE first_day BETWEEN ${SUNDAY} - 77 AND ${SUNDAY} ORDER BY first_day`,
    )
    const bars = [...(rows[index]?.[5] ?? '').replaceAll('┊', '')]
    expect([figure, bars.length]).toEqual([figure, 12])
    const highest = Math.max(...values.map(({ value }) => Number(value)))
    const full = values.flatMap(({ value }, week) => (value === highest ? [bars[week]] : []))
    expect([figure, ...new Set(full)]).toEqual([figure, '█'])
    for (const [week, { value }] of values.entries())
      for (const [other, { value: than }] of values.entries())
        if (Number(value) < Number(than)) expect((bars[week] ?? '') <= (bars[other] ?? '')).toBe(true)
  }
})

test('the running week', async () => {
  const [now, was] = await Promise.all(
    ['', ' + 7'].map((earlier) =>
      one(`
        SELECT count(*)::DOUBLE AS days, ${figures} FROM days
        WHERE day${earlier} > ${SUNDAY} + 6
          AND day${earlier} IN (SELECT day FROM days) AND day${earlier} - 7 IN (SELECT day FROM days)`),
    ),
  )
  const line = lineWith(archive.summary, 'so far')
  expect(line).toMatch(
    new RegExp(
      String.raw`^This week so far, .* \(${number(now?.['days'])} days, 3 of them provisional\) against the same weekdays`,
    ),
  )
  const pair = async (figure: string) => {
    const [a, b] = [now?.[figure] ?? null, was?.[figure] ?? null]
    return one(`
      SELECT ${a}::DOUBLE - ${b}::DOUBLE AS difference,
        CASE WHEN ${b} >= 20 THEN ${a}::DOUBLE / ${b}::DOUBLE - 1 END AS growth`)
  }
  const parts = []
  for (const [figure, what, decimals] of [
    ['avg_daily_active_users', 'average daily active users', 1],
    ['interactions', 'prompts', 0],
    ['lines_added', 'lines added', 0],
    ['agent_lines_share', 'of them by agents', 'rate'],
    ['completion_acceptance_rate', 'of code completions accepted', 'rate'],
  ] as const) {
    const { difference, growth } = await pair(figure)
    parts.push(
      decimals === 'rate'
        ? `${percent(now?.[figure])} ${what}, ${points(difference)}`
        : `${number(now?.[figure], decimals)} ${what}, ${change(difference, growth, decimals)}`,
    )
  }
  expect(line.split('the week before: ')[1]?.split(' · ')).toEqual(parts)
})

test('the charts', async () => {
  const weeks = await database.rows(
    `SELECT first_day, active_users, seats, lines_added, agent_lines_added FROM weeks
    WHERE first_day BETWEEN ${SUNDAY} - 77 AND ${SUNDAY} ORDER BY first_day`,
  )
  const { summary } = archive
  const drawn = summary.match(/bar \[.*\]/g) ?? []
  const bars = (figure: string) => `bar [${weeks.map((week) => week[figure]).join(', ')}]`
  // People only, because no earlier week has seats; lines, and before them lines by agents.
  expect(weeks.slice(0, -1).every(({ seats }) => seats === null)).toBe(true)
  expect(drawn.slice(0, 3)).toEqual([bars('active_users'), bars('lines_added'), bars('agent_lines_added')])
  expect(lineWith(summary, 'x-axis [')).toBe(
    `  x-axis [${weeks.map(({ first_day }) => `"${shortDay(first_day)}"`).join(', ')}]`,
  )
  const [, top] = /y-axis 0 --> (\d+)/.exec(summary) ?? []
  expect(Number(top)).toBeGreaterThanOrEqual(Math.max(...weeks.map((week) => Number(week['active_users']))))
})

describe.each([
  ['By feature', 'Feature', 'features'],
  ['By IDE', 'IDE', 'ides'],
  ['By language', 'Language', 'languages'],
  ['By model', 'Model', 'models'],
])('%s', (title, first, dimension) => {
  test('each row', async () => {
    const [head, ...rows] = tableIn(foldedIn(archive.summary, title))
    const shares = await sharesOf(database, dimension)
    const { all_generations: all } = await one(
      `SELECT sum(generations) AS all_generations FROM days WHERE day BETWEEN ${SUNDAY} AND ${SUNDAY} + 6`,
    )
    expect(foldedIn(archive.summary, title)).toContain(
      `Covers ${number(shares[0]?.['covered'])} of ${number(all)} code generations.`,
    )
    expect(shares.length).toBeGreaterThan(3)
    const hasPrompts = Number(shares[0]?.['all_prompts']) > 0
    expect(head).toEqual([
      first,
      'Share',
      'Week before',
      'Change',
      'Generations',
      ...(hasPrompts ? ['Prompts'] : []),
      'Lines added',
    ])
    expect(rows).toEqual(
      shares.map((row) => [
        row['names'] === 1
          ? (labels[String(row['name'])] ?? row['name'])
          : `other (${number(row['names'])} more)`,
        percent(row['share']),
        percent(row['share_was']),
        points(row['difference']),
        number(row['generations']),
        ...(hasPrompts ? [number(row['prompts'])] : []),
        number(row['lines']),
      ]),
    )
  })
})

test('teams', async () => {
  const [head, ...rows] = tableIn(foldedIn(archive.summary, 'Teams'))
  expect(head?.slice(0, 5)).toEqual([
    'Team',
    'Members',
    'Average daily active users',
    'Week before',
    'Change',
  ])
  const teams = await teamsOf(database)
  expect(teams.at(-1)).toMatchObject({ name: 'other (teams taken together)' })
  expect(rows).toEqual(
    teams.map((team) => [
      team['name'],
      number(team['members']),
      number(team['people'], 1),
      number(team['was'], 1),
      change(team['difference'], team['growth'], 1),
      number(team['prompts']),
      number(team['lines']),
    ]),
  )
})

test('repositories', async () => {
  const text = foldedIn(archive.summary, 'Repositories')
  const [, ...rows] = tableIn(text)
  const repositories = await repositoriesOf(database)
  expect(repositories[0]?.['comparable']).toBe(true)
  expect(rows).toEqual(
    repositories
      .slice(0, 20)
      .map((row) => [
        row['name'],
        number(row['created']),
        by(row['difference']),
        number(row['by_copilot']),
        percent(row['share']),
        number(row['merged']),
      ]),
  )
  expect(lineWith(text, 'on the data branch')).toBe(
    `${repositories.length - 20} more repositories on the data branch.`,
  )
})

test('older weeks', async () => {
  const text = foldedIn(archive.summary, 'Older weeks, not comparable')
  const weeks = await database.rows('SELECT * FROM weeks WHERE legacy_days > 0 ORDER BY first_day DESC')
  expect(text).toMatch(new RegExp(`^${weeks.length} weeks, `))
  const [, ...rows] = tableIn(text)
  expect(rows.map(([_week, ...cells]) => cells)).toEqual(
    weeks
      .slice(0, 12)
      .map((week) => [
        `${number(week['legacy_days'])} of 7`,
        number(week['legacy_avg_active_users'], 1),
        number(week['legacy_avg_engaged_users'], 1),
      ]),
  )
})

test('what the run did', async () => {
  const { files } = await one(`SELECT count(*)::DOUBLE AS files FROM glob('${archive.folder}/*/*/*/*.*')`)
  const text = lineWith(foldedIn(archive.summary, 'Data health, last 28 days'), 'This run made')
  expect(text).toContain(`: ${number(files)} added`)
  expect(text).toContain(`made ${number(archive.requests)} requests`)
})

test('months', async () => {
  const [, ...rows] = tableIn(foldedIn(archive.summary, 'Months'))
  const months = await database.rows(`
    SELECT *, strftime(first_day, '%Y-%m') AS month, active_users - lag(active_users) OVER (ORDER BY first_day) AS difference,
      CASE WHEN lag(active_users) OVER (ORDER BY first_day) >= 20
        THEN active_users / lag(active_users) OVER (ORDER BY first_day) - 1 END AS growth
    FROM months ORDER BY first_day DESC`)
  const costs = await Promise.all(
    months.map(({ month }) => costOver(`DATE '${month}-01' AND last_day(DATE '${month}-01')`)),
  )
  expect(rows.map((cells) => cells.slice(0, 12))).toEqual(
    months.map((month, index) => [
      monthAndYear(month['month']),
      number(month['active_users']),
      change(month['difference'], month['growth']),
      number(month['avg_daily_active_users'], 1),
      number(month['monthly_chat_users']),
      number(month['monthly_agent_users']),
      number(month['interactions']),
      percent(month['completion_acceptance_rate']),
      number(month['lines_added']),
      percent(month['agent_lines_share']),
      decimal(costs[index]?.['credits']),
      decimal(costs[index]?.['net']),
    ]),
  )
})

test('weekly.json and weekly.csv', async () => {
  expect(await expectRowsBySql(database, archive.folder, 'weeks')).toBe(14)
})

test('monthly.json and monthly.csv', async () => {
  expect(await expectRowsBySql(database, archive.folder, 'months')).toBe(4)
})
