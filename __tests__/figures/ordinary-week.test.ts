// Every figure of an ordinary week's summary, recomputed from the snapshots on the branch by SQL: no difference.
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { type Database, figures, openDatabase, type SqlRow } from './support/database.ts'
import { type Archive, ordinaryArchive } from './support/ordinary-archive.ts'
import { foldedIn, lineWith, tableIn } from './support/page.ts'
import { repositoriesOf } from './support/repositories.ts'
import { labels, sharesOf } from './support/shares.ts'
import { shown } from './support/shown.ts'
import { teamsOf } from './support/teams.ts'
import { MONDAY, pairOf } from './support/two-weeks.ts'
import { legacyColumns, weeklyColumns } from './support/weekly-columns.ts'
import { by, change, number, percent, points, shortDay } from './support/written.ts'

let archive: Archive
let database: Database

beforeAll(async () => {
  archive = await ordinaryArchive()
  database = await openDatabase(archive.folder)
})

afterAll(async () => {
  database.close()
  await archive.remove()
})

const one = (sql: string): Promise<SqlRow> => database.one(sql)

test('the run is green and the archive sound', () => {
  const { code, log, violations, unsound } = archive
  expect({ code, log, violations, unsound }).toEqual({ code: 0, log, violations: [], unsound: '' })
})

test('the first sentence', async () => {
  const { summary } = archive
  const people = await pairOf(database, 'active_users')
  const rate = await pairOf(database, 'completion_acceptance_rate')
  const { seats } = await one(`
    SELECT (json->>'$.seat_breakdown.total')::DOUBLE AS seats
    FROM read_json_objects('seats/*/*/*.json', format = 'unstructured')`)
  const { days, settled_days: settled } = await one(`SELECT * FROM weeks WHERE monday = ${MONDAY}`)
  expect([days, settled]).toEqual([7, 7])
  const grew = Number(people['difference']) > 0
  expect(lineWith(summary, 'code completions were accepted')).toBe(
    `${grew ? '▲ Up' : '▼ Down'} ${percent(Math.abs(Number(people['growth'])))}: ${number(people['now'])} people were active in the week ` +
      `(${percent(Number(people['now']) / Number(seats))} of ${number(seats)} seats), ` +
      `${number(people['difference'])} ${grew ? 'more' : 'fewer'} than the week before; ` +
      `${percent(rate['now'])} of code completions were accepted (${points(rate['difference'], 'points')}); ` +
      'all 7 days are stored and settled.',
  )
})

test('the main table', async () => {
  const [head, ...rows] = tableIn(archive.summary)
  expect(head).toEqual(['Figure', 'W46', 'W45', 'Change', 'Mean of 4 weeks', '12 weeks'])
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
})

test('the trends: a bar a week, the highest where the figure is highest', async () => {
  const [, ...rows] = tableIn(archive.summary)
  for (const [index, figure] of Object.keys(shown).entries()) {
    const values = await database.rows(
      `SELECT ${figure} AS value FROM weeks WHERE monday BETWEEN ${MONDAY} - 77 AND ${MONDAY} ORDER BY monday`,
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
        WHERE day${earlier} > ${MONDAY} + 6
          AND day${earlier} IN (SELECT day FROM days) AND day${earlier} - 7 IN (SELECT day FROM days)`),
    ),
  )
  const line = lineWith(archive.summary, 'so far')
  expect(line).toMatch(
    new RegExp(
      String.raw`^2026-W47 so far, .* \(${number(now?.['days'])} days, provisional\) against the same weekdays`,
    ),
  )
  const pair = async (figure: string) => {
    const [a, b] = [now?.[figure] ?? null, was?.[figure] ?? null]
    return one(`SELECT ${a}::DOUBLE - ${b}::DOUBLE AS difference, ${a}::DOUBLE / ${b}::DOUBLE - 1 AS growth`)
  }
  const parts = []
  for (const [figure, what, decimals] of [
    ['avg_daily_active_users', 'people active on a day', 1],
    ['interactions', 'prompts', 0],
    ['generations', 'code generations', 0],
    ['completion_acceptance_rate', 'of completions accepted', 'rate'],
    ['lines_added', 'lines added', 0],
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

test('the chart', async () => {
  const weeks = await database.rows(
    `SELECT monday, active_users FROM weeks WHERE monday BETWEEN ${MONDAY} - 77 AND ${MONDAY} ORDER BY monday`,
  )
  const { summary } = archive
  expect(lineWith(summary, 'bar [')).toBe(`  bar [${weeks.map((week) => week['active_users']).join(', ')}]`)
  expect(lineWith(summary, 'x-axis [')).toBe(
    `  x-axis [${weeks.map(({ monday }) => `"${shortDay(monday)}"`).join(', ')}]`,
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
      shares.map((row, index) => [
        index < 8 ? (labels[String(row['name'])] ?? row['name']) : `other (${number(row['names'])} more)`,
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
  expect(head?.slice(0, 5)).toEqual(['Team', 'Members', 'People active on a day', 'Week before', 'Change'])
  const teams = await teamsOf(database)
  expect(teams.at(-1)).toMatchObject({ name: 'other (small teams together)' })
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
  const weeks = await database.rows('SELECT * FROM weeks WHERE legacy_days > 0 ORDER BY monday DESC')
  expect(text).toMatch(new RegExp(`^${weeks.length} weeks, `))
  const [, ...rows] = tableIn(text)
  expect(rows.map(([week, _days, ...cells]) => [week, ...cells])).toEqual(
    weeks
      .slice(0, 12)
      .map((week) => [
        week['week'],
        `${number(week['legacy_days'])} of 7`,
        number(week['legacy_avg_active_users'], 1),
        number(week['legacy_avg_engaged_users'], 1),
      ]),
  )
})

test('what the run did', async () => {
  const { files } = await one(
    `SELECT count(*)::DOUBLE AS files FROM glob('${archive.folder}/orgs/acme/*/*/*/*.*')`,
  )
  const text = lineWith(foldedIn(archive.summary, 'Data health, last 28 days'), 'This run made')
  expect(text).toContain(`: ${number(files)} added`)
  expect(text).toContain(`made ${number(archive.requests)} requests`)
})

/** The weekly rows by SQL, as the files on the branch spell them. */
const weeklyRows = (): Promise<SqlRow[]> =>
  database.rows(`
    SELECT *, strftime(monday, '%Y-%m-%d') AS start, strftime(monday + 6, '%Y-%m-%d') AS end FROM weeks ORDER BY monday`)

test('weekly.json', async () => {
  const { weeks } = JSON.parse(await readFile(path.join(archive.folder, 'orgs/acme/weekly.json'), 'utf8'))
  const rows = await weeklyRows()
  expect(rows).toHaveLength(14)
  expect(weeks).toEqual(
    rows.map((row) => ({
      ...Object.fromEntries(weeklyColumns.map((column) => [column, row[column]])),
      legacy: Object.fromEntries(legacyColumns.map((column) => [column.replace('legacy_', ''), row[column]])),
    })),
  )
})

test('weekly.csv', async () => {
  const text = await readFile(path.join(archive.folder, 'orgs/acme/weekly.csv'), 'utf8')
  const columns = [...weeklyColumns, ...legacyColumns]
  const lines = (await weeklyRows()).map((row) =>
    columns.map((column) => String(row[column] ?? '')).join(','),
  )
  expect(text).toBe([columns.join(','), ...lines, ''].join('\n'))
})
