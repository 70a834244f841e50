// The snapshots of a target as tables, in SQL only: the public definitions of the figures, implemented once more.
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

/** Summed figures: our name → GitHub's name. */
const sums = {
  interactions: 'user_initiated_interaction_count',
  generations: 'code_generation_activity_count',
  acceptances: 'code_acceptance_activity_count',
  lines_suggested: 'loc_suggested_to_add_sum',
  lines_added: 'loc_added_sum',
  lines_deleted: 'loc_deleted_sum',
  pull_requests_created: 'pull_requests.total_created',
  pull_requests_merged: 'pull_requests.total_merged',
  pull_requests_created_by_copilot: 'pull_requests.total_created_by_copilot',
  pull_requests_reviewed_by_copilot: 'pull_requests.total_reviewed_by_copilot',
  pull_requests_merged_created_by_copilot: 'pull_requests.total_merged_created_by_copilot',
  copilot_suggestions: 'pull_requests.total_copilot_suggestions',
  copilot_suggestions_applied: 'pull_requests.total_copilot_applied_suggestions',
} as const

const people = {
  cli: 'daily_active_cli_users',
  cloud_agent: 'daily_active_copilot_cloud_agent_users',
  code_review: 'daily_active_copilot_code_review_users',
} as const

/** Figures over the rows of `days` that a query selects. */
export const figures = `
  round(avg(daily), 4) AS avg_daily_active_users,
  ${Object.keys(sums)
    .map((name) => `sum(${name}) AS ${name}`)
    .join(', ')},
  sum(agent_lines) AS agent_lines_added,
  sum(agent_lines) / (CASE WHEN sum(lines_added) >= 20 THEN sum(lines_added) END) AS agent_lines_share,
  round(sum(completion_acceptances)
    / (CASE WHEN sum(completion_generations) >= 20 THEN sum(completion_generations) END), 4) AS completion_acceptance_rate,
  ${Object.keys(people)
    .map((name) => `round(avg(${name}_since), 4) AS avg_daily_${name}_users`)
    .join(', ')}`

/** GitHub's count at the end of a period, unless a single day of the period had more. */
const counted = (long: string, short: string): string => `
  (CASE WHEN max(${long}) FILTER (day = last_day) >= max(${short}) THEN max(${long}) FILTER (day = last_day) END)`

/** An exact decimal as text, without zeros at its end. */
const exactText = (sum: string): string =>
  `regexp_replace(regexp_replace((${sum})::VARCHAR, '(\\.\\d*?)0+$', '\\1'), '\\.$', '')`

const periods = (name: string, reach: 'weekly' | 'monthly', first: string, last: string, settled: string) => `
CREATE TABLE ${name} AS
  SELECT own.*, older.* EXCLUDE (first_day), seats.* EXCLUDE (first_day), cost.* EXCLUDE (first_day)
  FROM (
    SELECT first_day, any_value(last_day) AS last_day, count(*)::DOUBLE AS days,
      (count(*) FILTER (day <= DATE '${settled}'))::DOUBLE AS settled_days,
      ${counted(`${reach}_people`, 'daily')} AS active_users,
      ${counted(`${reach}_cloud_agent`, 'cloud_agent')} AS ${reach}_cloud_agent_users,
      ${counted(`${reach}_code_review`, 'code_review')} AS ${reach}_code_review_users,
      max(monthly_chat) FILTER (day = last_day) AS monthly_chat_users,
      max(monthly_agent) FILTER (day = last_day) AS monthly_agent_users,
      arg_max(phase_1, day) AS adoption_phase_1, arg_max(phase_2, day) AS adoption_phase_2,
      arg_max(phase_3, day) AS adoption_phase_3,
      ${figures}
    FROM (SELECT *, ${first} AS first_day, ${last} AS last_day FROM days) GROUP BY first_day
  ) AS own LEFT JOIN (
    SELECT ${first} AS first_day, count(*)::DOUBLE AS legacy_days, sum(active) AS legacy_active_users,
      sum(engaged) AS legacy_engaged_users, round(legacy_active_users / legacy_days, 4) AS legacy_avg_active_users,
      round(legacy_engaged_users / legacy_days, 4) AS legacy_avg_engaged_users
    FROM older GROUP BY first_day
  ) AS older USING (first_day) LEFT JOIN (
    SELECT ${first} AS first_day, arg_max(seats, day) AS seats, arg_max(unused, day) AS seats_unused_28_days
    FROM seats GROUP BY first_day
  ) AS seats USING (first_day) LEFT JOIN (
    SELECT ${first} AS first_day, ${exactText("sum(quantity) FILTER (unit = 'ai-credits')")} AS credits,
      ${exactText("sum(quantity) FILTER (unit = 'requests')")} AS premium_requests,
      ${exactText('sum(gross)')} AS gross_amount, ${exactText('sum(discount)')} AS discount_amount,
      ${exactText('sum(net)')} AS net_amount
    FROM bills GROUP BY first_day
  ) AS cost USING (first_day);`

const since = (name: string): string => `
  coalesce(${name}, CASE WHEN day > (SELECT min(day) FROM plain WHERE ${name} IS NOT NULL) THEN 0 END) AS ${name}_since`

const phase = (number: number): string => `
  (SELECT max((one->>'$.users_in_phase_28d')::DOUBLE)
    FROM (SELECT unnest(from_json(json->'$.totals_by_ai_adoption_phase', '["JSON"]')) AS one)
    WHERE (one->>'$.phase_number')::INT = ${number}) AS phase_${number}`

const optional = (has: boolean, files: string, columns: string, none: string): string =>
  has
    ? `SELECT ${columns} FROM read_json_objects('${files}', format = 'unstructured')`
    : `SELECT ${none} WHERE false`

const tables = (settled: string, has: (folder: string) => boolean) => `
CREATE TABLE totals AS
  SELECT (json->>'$.day')::DATE AS day, json FROM read_json_objects('totals/*/*/*.json', format = 'unstructured');

CREATE TABLE breakdowns AS ${[
  listed('features', 'totals_by_feature', 'feature'),
  listed('ides', 'totals_by_ide', 'ide'),
  listed('languages', 'totals_by_language_feature', 'language'),
  listed('models', 'totals_by_model_feature', 'model'),
].join(' UNION ALL ')};

CREATE TABLE plain AS
  SELECT day,
    ${value('daily_active_users')} AS daily,
    ${value('weekly_active_users')} AS weekly_people, ${value('monthly_active_users')} AS monthly_people,
    ${value('monthly_active_chat_users')} AS monthly_chat, ${value('monthly_active_agent_users')} AS monthly_agent,
    ${['weekly', 'monthly']
      .flatMap((reach) =>
        ['cloud_agent', 'code_review'].map(
          (name) => `${value(`${reach}_active_copilot_${name}_users`)} AS ${reach}_${name}`,
        ),
      )
      .join(', ')},
    ${Object.entries({ ...sums, ...people })
      .map(([name, key]) => `${value(key)} AS ${name}`)
      .join(', ')},
    ${phase(1)}, ${phase(2)}, ${phase(3)},
    features.* EXCLUDE (day)
  FROM totals LEFT JOIN (
    SELECT day, sum(generations) FILTER (name = 'code_completion') AS completion_generations,
      sum(acceptances) FILTER (name = 'code_completion') AS completion_acceptances,
      coalesce(sum(lines) FILTER (name IN ('agent_edit', 'copilot_cli', 'copilot_app')), 0) AS agent_lines
    FROM breakdowns WHERE dimension = 'features' GROUP BY day
  ) AS features USING (day);

CREATE TABLE days AS SELECT *, ${Object.keys(people).map(since).join(', ')} FROM plain;

CREATE TABLE older AS ${optional(
  has('metrics'),
  'metrics/*/*/*.json',
  `(json->>'$.date')::DATE AS day, ${value('total_active_users')} AS active, ${value('total_engaged_users')} AS engaged`,
  "DATE '2026-01-01' AS day, 0.0::DOUBLE AS active, 0.0::DOUBLE AS engaged",
)};
CREATE TABLE seats AS ${optional(
  has('seats'),
  'seats/*/*/*.json',
  `(json->>'$.day')::DATE AS day, coalesce(${value('seat_breakdown.total')}, ${value('people')}) AS seats,
    ${value('people')} - ${value('active_28_days')} AS unused`,
  "DATE '2026-01-01' AS day, 0.0::DOUBLE AS seats, 0.0::DOUBLE AS unused",
)};
CREATE TABLE bills AS
  SELECT make_date((json->>'$.timePeriod.year')::INT, (json->>'$.timePeriod.month')::INT, (json->>'$.timePeriod.day')::INT) AS day,
    item->>'$.model' AS model, item->>'$.unitType' AS unit,
    ${['Quantity', 'Amount']
      .flatMap((kind) =>
        (kind === 'Quantity' ? ['gross'] : ['gross', 'discount', 'net']).map((part) => [part, kind] as const),
      )
      .map(
        ([part, kind]) =>
          `(item->>'$.${part}${kind}')::DECIMAL(28, 11) AS ${kind === 'Quantity' ? 'quantity' : part}`,
      )
      .join(', ')}
  FROM (SELECT json, unnest(from_json(json->'$.usageItems', '["JSON"]')) AS item FROM (${optional(
    has('credits'),
    'credits/*/*/*.json',
    'json',
    "'{}'::JSON AS json",
  )}));
${periods('weeks', 'weekly', 'day - dayofweek(day)::INT', 'day - dayofweek(day)::INT + 6', settled)}
${periods('months', 'monthly', `date_trunc('month', day)::DATE`, 'last_day(day)', settled)}
`

/** `folder` contains the target's files; `settled` is the last settled day. */
export async function openDatabase(
  folder: string,
  settled: string,
  has: (folder: string) => boolean,
): Promise<Database> {
  const instance = await DuckDBInstance.create(':memory:', {
    autoinstall_known_extensions: 'false',
    threads: '2',
  })
  const connection = await instance.connect()
  await connection.run(`SET file_search_path = '${folder}'`)
  await connection.run(tables(settled, has))
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
