// The rows on the branch compared with the rows from SQL.
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { expect } from '@jest/globals'
import type { Database, SqlRow } from './database.ts'
import { columns } from './row-columns.ts'

type Cells = Readonly<Record<string, string | number | null>>

/** The rows from SQL, with start and end as texts. Without a stored day there is no row. */
const bySql = (database: Database, kind: 'weeks' | 'months'): Promise<SqlRow[]> =>
  database.rows(`
    SELECT *, strftime(first_day, '${kind === 'weeks' ? '%Y-%m-%d' : '%Y-%m'}') AS ${kind === 'weeks' ? 'week' : 'month'},
      strftime(first_day, '%Y-%m-%d') AS start, strftime(last_day, '%Y-%m-%d') AS end, 2::DOUBLE AS definitions
    FROM ${kind} ORDER BY first_day`)

const flat = ({ adoption, legacy, ...row }: Readonly<Record<string, unknown>>): Cells => ({
  ...row,
  ...Object.fromEntries(Object.entries(adoption ?? {}).map(([key, value]) => [`adoption_${key}`, value])),
  ...Object.fromEntries(Object.entries(legacy ?? {}).map(([key, value]) => [`legacy_${key}`, value])),
})

/** Compares every figure of every row, in JSON and in CSV; returns how many rows there were. */
export async function expectRowsBySql(
  database: Database,
  folder: string,
  kind: 'weeks' | 'months',
): Promise<number> {
  const expected = (await bySql(database, kind)).map((row) =>
    Object.fromEntries(columns[kind].map((column) => [column, row[column] ?? null])),
  )
  const file = kind === 'weeks' ? 'weekly' : 'monthly'
  const stored = JSON.parse(await readFile(path.join(folder, `${file}.json`), 'utf8'))[kind] as Cells[]
  const known = stored.map(flat).filter(({ days }) => Number(days) > 0)
  expect(known.map((row) => Object.fromEntries(columns[kind].map((key) => [key, row[key] ?? null])))).toEqual(
    expected,
  )
  const lines = (await readFile(path.join(folder, `${file}.csv`), 'utf8')).trimEnd().split('\n')
  expect(lines[0]).toBe(columns[kind].join(','))
  const [daysAt] = [columns[kind].indexOf('days')]
  expect(lines.slice(1).filter((line) => Number(line.split(',')[daysAt]) > 0)).toEqual(
    expected.map((row) => columns[kind].map((column) => String(row[column] ?? '')).join(',')),
  )
  return expected.length
}
