// The snapshots of acme as tables, by nothing but SQL: the weekly figures' public definitions, written down once more.
import { DuckDBInstance } from '@duckdb/node-api'

export type SqlRow = Readonly<Record<string, string | number | null>>

export interface Database {
  readonly rows: (sql: string) => Promise<SqlRow[]>
  readonly one: (sql: string) => Promise<SqlRow>
  readonly close: () => void
}

const value = (key: string): string => `(json->>'$.${key}')::DOUBLE`

/** One row for each object of a list in a record. */
const listed = (of: string, list: string, dimension: string): string => `
  SELECT day, '${of}' AS dimension, one->>'$.${dimension}' AS name,
    coalesce((one->>'$.user_initiated_interaction_count')::DOUBLE, 0) AS prompts,
    coalesce((one->>'$.code_generation_activity_count')::DOUBLE, 0) AS generations,
    coalesce((one->>'$.code_acceptance_activity_count')::DOUBLE, 0) AS acceptances,
    coalesce((one->>'$.loc_added_sum')::DOUBLE, 0) AS lines
  FROM (SELECT day, unnest(from_json(json->'$.${list}', '["JSON"]')) AS one FROM totals)`

/** Figures over the rows of `days` that a query selects. */
export const figures = `
  round(avg(daily), 4) AS avg_daily_active_users,
  sum(interactions) AS interactions, sum(generations) AS generations, sum(acceptances) AS acceptances,
  sum(lines_added) AS lines_added, sum(lines_deleted) AS lines_deleted,
  round(sum(completion_acceptances) / nullif(sum(completion_generations), 0), 4) AS completion_acceptance_rate,
  sum(created) AS pull_requests_created, sum(merged) AS pull_requests_merged,
  sum(by_copilot) AS pull_requests_created_by_copilot,
  round(avg(cli), 4) AS avg_daily_cli_users, round(avg(cloud_agent), 4) AS avg_daily_cloud_agent_users,
  round(avg(code_review), 4) AS avg_daily_code_review_users`

const tables = `
CREATE TABLE totals AS
  SELECT (json->>'$.day')::DATE AS day, date_trunc('week', day)::DATE AS monday, json
  FROM read_json_objects('totals/*/*/*.json', format = 'unstructured');

CREATE TABLE breakdowns AS ${[
  listed('features', 'totals_by_feature', 'feature'),
  listed('ides', 'totals_by_ide', 'ide'),
  listed('languages', 'totals_by_language_feature', 'language'),
  listed('models', 'totals_by_model_feature', 'model'),
].join(' UNION ALL ')};

CREATE TABLE days AS
  SELECT day, monday,
    ${value('daily_active_users')} AS daily, ${value('weekly_active_users')} AS weekly,
    ${value('monthly_active_users')} AS monthly,
    ${value('user_initiated_interaction_count')} AS interactions,
    ${value('code_generation_activity_count')} AS generations,
    ${value('code_acceptance_activity_count')} AS acceptances,
    ${value('loc_added_sum')} AS lines_added, ${value('loc_deleted_sum')} AS lines_deleted,
    ${value('pull_requests.total_created')} AS created, ${value('pull_requests.total_merged')} AS merged,
    ${value('pull_requests.total_created_by_copilot')} AS by_copilot,
    ${value('daily_active_cli_users')} AS cli, ${value('daily_active_copilot_cloud_agent_users')} AS cloud_agent,
    ${value('daily_active_copilot_code_review_users')} AS code_review,
    completions.generations AS completion_generations, completions.acceptances AS completion_acceptances
  FROM totals LEFT JOIN (
    SELECT day, sum(generations) AS generations, sum(acceptances) AS acceptances
    FROM breakdowns WHERE dimension = 'features' AND name = 'code_completion' GROUP BY day
  ) AS completions USING (day);

CREATE TABLE older AS
  SELECT date_trunc('week', (json->>'$.date')::DATE)::DATE AS monday, count(*)::DOUBLE AS legacy_days,
    sum(${value('total_active_users')}) AS legacy_active_users,
    sum(${value('total_engaged_users')}) AS legacy_engaged_users,
    round(legacy_active_users / legacy_days, 4) AS legacy_avg_active_users,
    round(legacy_engaged_users / legacy_days, 4) AS legacy_avg_engaged_users
  FROM read_json_objects('metrics/*/*/*.json', format = 'unstructured') GROUP BY monday;

CREATE TABLE weeks AS
  SELECT strftime(monday, '%G-W%V') AS week, own.*, older.* EXCLUDE (monday)
  FROM (
    SELECT monday, count(*)::DOUBLE AS days, (count(*) FILTER (day <= DATE '2026-11-15'))::DOUBLE AS settled_days,
      max(weekly) FILTER (day = monday + 6) AS active_users, arg_max(monthly, day) AS monthly_active_users,
      ${figures}
    FROM days GROUP BY monday
  ) AS own LEFT JOIN older USING (monday);
`

/** `folder` holds the branch's files. */
export async function openDatabase(folder: string): Promise<Database> {
  const instance = await DuckDBInstance.create(':memory:', {
    autoinstall_known_extensions: 'false',
    threads: '2',
  })
  const connection = await instance.connect()
  await connection.run(`SET file_search_path = '${folder}/orgs/acme'`)
  await connection.run(tables)
  const rows = async (sql: string): Promise<SqlRow[]> =>
    (await connection.runAndReadAll(sql)).getRowObjectsJson() as SqlRow[]
  return {
    rows,
    one: async (sql) => {
      const [first, ...more] = await rows(sql)
      if (first === undefined || more.length > 0) throw new Error(`Not one row: ${sql}`)
      return first
    },
    close: () => {
      connection.closeSync()
      instance.closeSync()
    },
  }
}
