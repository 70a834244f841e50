// The week that the summary shows and the one before it, as SQL names them.
import type { Database, SqlRow } from './database.ts'

export const MONDAY = `DATE '2026-11-09'`
export const BEFORE = `DATE '2026-11-02'`

/** A figure of the week shown, of the week before, and what lies between. */
export const pairOf = (database: Database, figure: string): Promise<SqlRow> =>
  database.one(`
    SELECT this.${figure} AS now, last.${figure} AS was, this.${figure} - last.${figure} AS difference,
      this.${figure} / nullif(last.${figure}, 0) - 1 AS growth,
      (SELECT avg(${figure}) FROM weeks WHERE monday BETWEEN ${MONDAY} - 21 AND ${MONDAY}) AS mean
    FROM weeks AS this, weeks AS last WHERE this.monday = ${MONDAY} AND last.monday = ${BEFORE}`)
