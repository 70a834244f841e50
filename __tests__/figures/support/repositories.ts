// The repositories of the week by SQL, from the stored repos.
import type { Database, SqlRow } from './database.ts'
import { BEFORE, SUNDAY } from './week.ts'

/** Most pull requests first. */
export const repositoriesOf = (database: Database): Promise<SqlRow[]> =>
  database.rows(`
    WITH rows AS (
      SELECT (json->>'$.day')::DATE AS day, concat(json->>'$.repo_owner_name', '/', json->>'$.repo_name') AS name,
        (json->>'$.pull_requests.total_created')::DOUBLE AS created,
        (json->>'$.pull_requests.total_created_by_copilot')::DOUBLE AS by_copilot,
        (json->>'$.pull_requests.total_merged')::DOUBLE AS merged
      FROM read_json_objects('repos/*/*/*.ndjson', format = 'newline_delimited')
      WHERE day BETWEEN ${BEFORE} AND ${SUNDAY} + 6
    ), sums AS (
      SELECT name, sum(created) FILTER (day >= ${SUNDAY}) AS created, sum(merged) FILTER (day >= ${SUNDAY}) AS merged,
        sum(by_copilot) FILTER (day >= ${SUNDAY}) AS by_copilot,
        coalesce(sum(created) FILTER (day < ${SUNDAY}), 0) AS was,
      FROM rows GROUP BY name HAVING count(*) FILTER (day >= ${SUNDAY}) > 0
    )
    SELECT *, created - was AS difference, CASE WHEN created >= 20 THEN by_copilot / created END AS share,
      (SELECT count(DISTINCT day) FILTER (day >= ${SUNDAY}) = count(DISTINCT day) FILTER (day < ${SUNDAY}) FROM rows) AS comparable
    FROM sums ORDER BY created DESC, merged DESC, name`)
