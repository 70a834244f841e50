// The teams of the week by SQL, from the stored teams.
import type { Database, SqlRow } from './database.ts'
import { BEFORE, MONDAY } from './two-weeks.ts'

/** Most people first, the small ones together last. */
export const teamsOf = (database: Database): Promise<SqlRow[]> =>
  database.rows(`
    WITH files AS (
      SELECT (json->>'$.day')::DATE AS day, json FROM read_json_objects('teams/*/*/*.json', format = 'unstructured')
    ), teams AS (
      SELECT day, team->>'$.slug' AS name, false AS folded, team
      FROM (SELECT day, unnest(from_json(json->'$.teams', '["JSON"]')) AS team FROM files)
      UNION ALL
      SELECT day, 'other (small teams together)', true, json->'$.other' FROM files
      WHERE json->>'$.other' IS NOT NULL
    )
    SELECT name, arg_max((team->>'$.members')::DOUBLE, day) FILTER (day >= ${MONDAY}) AS members,
      avg((team->>'$.people')::DOUBLE) FILTER (day >= ${MONDAY}) AS people,
      avg((team->>'$.people')::DOUBLE) FILTER (day < ${MONDAY}) AS was,
      people - was AS difference, people / nullif(was, 0) - 1 AS growth,
      sum((team->>'$.user_initiated_interaction_count')::DOUBLE) FILTER (day >= ${MONDAY}) AS prompts,
      sum((team->>'$.loc_added_sum')::DOUBLE) FILTER (day >= ${MONDAY}) AS lines
    FROM teams WHERE day BETWEEN ${BEFORE} AND ${MONDAY} + 6
    GROUP BY name, folded ORDER BY folded, people DESC, name`)
