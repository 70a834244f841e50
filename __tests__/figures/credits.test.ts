// Every sum of the bills recomputed by SQL from the snapshots, with exact decimals; and the bills compared with what GitHub
// counts for people.
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { DuckDBInstance } from '@duckdb/node-api'
import { daysBetween } from '../../simulator/calendar.ts'
import { createWorld, type World } from '../../simulator/world/world.ts'
import { periodRange } from '../../src/core/period.ts'
import { addDays, type Day, dayRange, monthOf } from '../../src/core/day.ts'
import { addDecimals } from '../../src/core/decimal.ts'
import { entityText, readEntity } from '../../src/files/entity.ts'
import { type CreditFigures, figuresOfCredits } from '../../src/reports/credits/day.ts'
import { creditsOfDays } from '../../src/reports/credits/row.ts'
import { byModel, sharesOf } from '../../src/reports/credits/shares.ts'
import { bill } from '../reports/credits/bills.ts'

const FIRST = '2026-05-04' as Day
const LAST = '2026-11-22' as Day
type SqlRow = Readonly<Record<string, string | null>>

let folder: string
let world: World
let rows: (sql: string) => Promise<SqlRow[]>
let close: () => void
const bills = new Map<Day, CreditFigures>()

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'credits-'))
  world = createWorld({ seed: 1, people: 120, days: 400, now: () => '2026-11-25T06:40:00Z' })
  for (const day of dayRange(FIRST, LAST)) {
    const record = bill(day, ...world.credits('orgs/acme', day).map((item) => ({ ...item })))
    const text = entityText([record])
    const file = path.join(folder, 'credits', day.slice(0, 4), day.slice(5, 7), `${day}.json`)
    await mkdir(path.dirname(file), { recursive: true })
    await writeFile(file, text)
    const figures = figuresOfCredits(readEntity(text) ?? [])
    if (figures !== undefined) bills.set(day, figures)
  }
  const instance = await DuckDBInstance.create(':memory:', {
    autoinstall_known_extensions: 'false',
    threads: '2',
  })
  const connection = await instance.connect()
  const exact = (key: string): string => `(item->>'$.${key}')::DECIMAL(28, 11)`
  await connection.run(`
    CREATE TABLE items AS
    SELECT make_date((json->>'$.timePeriod.year')::INT, (json->>'$.timePeriod.month')::INT, (json->>'$.timePeriod.day')::INT) AS day,
      item->>'$.model' AS model, item->>'$.unitType' AS unit, ${exact('grossQuantity')} AS quantity,
      ${exact('grossAmount')} AS gross, ${exact('discountAmount')} AS discount, ${exact('netAmount')} AS net
    FROM (
      SELECT json, unnest(from_json(json->'$.usageItems', '["JSON"]')) AS item
      FROM read_json_objects('${folder}/credits/*/*/*.json', format = 'unstructured')
    )`)
  rows = async (sql) => (await connection.runAndReadAll(sql)).getRowObjectsJson() as SqlRow[]
  close = () => {
    connection.closeSync()
    instance.closeSync()
  }
})
afterAll(async () => {
  close()
  await rm(folder, { recursive: true, force: true, maxRetries: 9 })
})

/** SQL writes every decimal of its type; we write none that is not needed. */
const plain = (text: string | null | undefined): string | null => (text == null ? null : addDecimals([text]))

const figures = `
  sum(quantity) FILTER (unit = 'ai-credits') AS credits, sum(quantity) FILTER (unit = 'requests') AS premium_requests,
  sum(gross) AS gross_amount, sum(discount) AS discount_amount, sum(net) AS net_amount`

const ours = (first: Day, last: Day): CreditFigures[] =>
  dayRange(first, last).flatMap((day) => bills.get(day) ?? [])

test('each week and each month, to the last decimal', async () => {
  const weeks = periodRange('week', FIRST, LAST).map(({ start, end }) => [start, end] as const)
  const months = daysBetween('2026-06-01', '2026-10-31')
    .filter((day) => day.endsWith('-01'))
    .map((day) => {
      const within = dayRange(day as Day, addDays(day as Day, 31)).filter(
        (other) => monthOf(other) === monthOf(day as Day),
      )
      return [day as Day, within.at(-1) as Day] as const
    })
  expect([weeks.length, months.length]).toEqual([30, 5])
  for (const [first, last] of [...weeks, ...months]) {
    const [sql] = await rows(`SELECT ${figures} FROM items WHERE day BETWEEN '${first}' AND '${last}'`)
    const expected = Object.fromEntries(Object.entries(sql ?? {}).map(([key, value]) => [key, plain(value)]))
    expect([first, creditsOfDays(ours(first, last))]).toEqual([first, expected])
  }
})

test('each model of a week', async () => {
  const sql = await rows(`
    SELECT model, sum(quantity) AS quantity, sum(gross) AS gross, sum(net) AS net
    FROM items WHERE day BETWEEN '2026-11-16' AND '2026-11-22' GROUP BY model ORDER BY sum(gross) DESC`)
  expect(sql.length).toBeGreaterThan(8)
  expect(
    sharesOf(ours('2026-11-16' as Day, '2026-11-22' as Day), [], byModel).map(
      ({ name, quantity, gross_amount, net_amount }) => [name, quantity, gross_amount, net_amount],
    ),
  ).toEqual(sql.map(({ model, quantity, gross, net }) => [model, plain(quantity), plain(gross), plain(net)]))
  // Doubles are not exact enough: added as doubles, some of these sums differ.
  const [inexact] = await rows(`
    SELECT count(*)::VARCHAR AS models FROM (
      SELECT sum(gross) AS exact, sum(gross::DOUBLE) AS double FROM items GROUP BY model
    ) WHERE exact::VARCHAR::DOUBLE <> double`)
  expect(Number(inexact?.['models'])).toBeGreaterThan(0)
})

test('reconciled: gross is what people used, and what nobody is named for', () => {
  const days = dayRange('2026-06-19' as Day, LAST).map((day) => {
    const people = addDecimals(world.users('orgs/acme', day).map((user) => String(user['ai_credits_used'])))
    const unnamed = addDecimals([`${world.creditsWithoutPerson('orgs/acme', day)}e-9`])
    return { day, gross: creditsOfDays(ours(day, day)).credits, people, unnamed }
  })
  for (const { day, gross, people, unnamed } of days)
    expect([day, gross]).toEqual([day, addDecimals([people, unnamed])])
  expect(days.filter(({ unnamed }) => unnamed !== '0').length).toBeGreaterThan(100)
})
