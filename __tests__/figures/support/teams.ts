// The teams of the week by SQL, from the stored teams.
import type { Database, SqlRow } from './database.ts'
import { BEFORE, SUNDAY } from './week.ts'

/** Most people first, the combined teams last. Averages are over all stored days. */
export const teamsOf = (database: Database): Promise<SqlRow[]> =>
  database.rows(`
    WITH files AS (
      SELECT (json->>'$.day')::DATE AS day, json FROM read_json_objects('teams/*/*/*.json', format = 'unstructured')
    ), teams AS (
      SELECT day, team->>'$.team_id' AS id, team->>'$.slug' AS name, false AS folded, team
      FROM (SELECT day, unnest(from_json(json->'$.teams', '["JSON"]')) AS team FROM files)
      UNION ALL
      SELECT day, '', 'other (teams taken together)', true, json->'$.other' FROM files
      WHERE json->>'$.other' IS NOT NULL
    ), stored AS (
      SELECT count(*) FILTER (day BETWEEN ${SUNDAY} AND ${SUNDAY} + 6) AS days,
        count(*) FILTER (day BETWEEN ${BEFORE} AND ${BEFORE} + 6) AS days_was FROM files
    )
    SELECT name, arg_max((team->>'$.members')::DOUBLE, day) FILTER (day >= ${SUNDAY}) AS members,
      round(sum((team->>'$.people')::DOUBLE) FILTER (day >= ${SUNDAY}) / any_value(days), 4) AS people,
      round(sum((team->>'$.people')::DOUBLE) FILTER (day < ${SUNDAY}) / any_value(days_was), 4) AS was,
      people - was AS difference, CASE WHEN was >= 20 THEN people / was - 1 END AS growth,
      sum((team->>'$.user_initiated_interaction_count')::DOUBLE) FILTER (day >= ${SUNDAY}) AS prompts,
      sum((team->>'$.loc_added_sum')::DOUBLE) FILTER (day >= ${SUNDAY}) AS lines
    FROM teams, stored WHERE day BETWEEN ${BEFORE} AND ${SUNDAY} + 6
    GROUP BY name, id, folded ORDER BY folded, people DESC, name`)
