// The week that the summary shows and the one before it, as SQL names them.
import type { Database, SqlRow } from './database.ts'

export const SUNDAY = `DATE '2026-11-08'`
export const BEFORE = `DATE '2026-11-01'`

/** A figure of the shown week, of the week before, and the change; percentages only on bases of 20 or more. */
export const pairOf = (database: Database, figure: string): Promise<SqlRow> =>
  database.one(`
    SELECT this.${figure} AS now, last.${figure} AS was, this.${figure} - last.${figure} AS difference,
      CASE WHEN last.${figure} >= 20 THEN this.${figure} / last.${figure} - 1 END AS growth,
      (SELECT avg(${figure}) FROM weeks WHERE first_day BETWEEN ${SUNDAY} - 21 AND ${SUNDAY}) AS mean
    FROM weeks AS this, weeks AS last WHERE this.first_day = ${SUNDAY} AND last.first_day = ${BEFORE}`)
