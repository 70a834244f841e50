// How to find one's way on the data branch, and to read it with common tools.
import type { Day } from '../../core/day.ts'
import type { Highlights } from '../../files/archive-file.ts'
import { isReportName, reports } from '../../reports/all.ts'
import { definitions } from '../../reports/definitions.ts'
import { escape } from '../markdown/escape.ts'
import { blocks, bullets, fence } from '../markdown/blocks.ts'
import { listed } from '../markdown/number.ts'
import { left, table } from '../markdown/table.ts'
import { date, shortDay } from '../markdown/when.ts'
import { type Address, cloneLines } from './commands.ts'

const aboutOf = (key: string): string | undefined => (isReportName(key) ? reports[key].about : undefined)

const fixed = [
  ['`status.json`', 'What is known of days that are not simply stored: pending, never published, restated'],
  ['`weekly.json`, `weekly.csv`', 'A row a week: the figures above and more'],
  ['`monthly.json`, `monthly.csv`', 'A row a month'],
  ['`history/YYYY-MM.ndjson`', 'A line a day with the figures that trends need'],
] as const

function whatIsWhere(targets: readonly (readonly [string, Highlights])[]): string {
  const reports = [...new Set(targets.flatMap(([, { reports }]) => reports))].sort()
  return blocks(
    '## What is where',
    'Each target has its folder, `orgs/NAME` or `enterprises/NAME`, and in it:',
    table(
      [left('Path'), left('What')],
      [
        ...fixed.map((row) => [...row]),
        ...reports.map((report) => [
          aboutOf(report) === undefined ? escape(report) : `\`${report}/YYYY/MM/\``,
          aboutOf(report) ?? 'One file a day',
        ]),
      ],
    ),
    'A `.json` snapshot holds the record as GitHub sent it, keys sorted; a `.ndjson` one holds a record a line, and is packed as `.ndjson.gz` where it is large. The history of this branch shows what GitHub revised, and when.',
  )
}

const howToRead = (address: Address): string =>
  blocks(
    '## How to read it',
    'Only this branch, without the rest of the repository, and all targets by week with DuckDB:',
    fence('sh', cloneLines(address)),
    fence(
      'sql',
      [
        "SELECT split_part(filename, '/', -2) AS target, week, active_users, lines_added",
        "FROM read_csv('*/*/weekly.csv', union_by_name = true, filename = true) ORDER BY ALL;",
      ].join('\n'),
    ),
  )

/** `10 Apr, 15 Jun and 6 Oct 2026`: the year only where the next date has another one. */
const datesOf = (days: readonly Day[]): string =>
  listed(
    days.map((day, index) => (days[index + 1]?.slice(0, 4) === day.slice(0, 4) ? shortDay(day) : date(day))),
  )

const howToUnderstand = blocks(
  '## How to understand it',
  bullets([
    'Days are UTC days. Weeks run from Sunday to Saturday, as GitHub counts them, and are named by their Sunday; months are calendar months.',
    'What is not known is `null`, never 0.',
    'People active in a week are GitHub’s own count of its Saturday, those of a month the count of its last day. Distinct people are never added up: not over days, not over teams, not over targets.',
    'GitHub may revise a day for some days afterwards. `settled_days` counts the days that it no longer revises.',
    `GitHub changed what it counts on ${datesOf(definitions.map(({ day }) => day))} and left older days as they were.`,
    '`legacy` comes from GitHub’s older API. No mapping to the newer figures exists, so the two are never one line.',
  ]),
)

/** The lower half of the page. */
export const guide = (targets: readonly (readonly [string, Highlights])[], address: Address): string =>
  blocks(whatIsWhere(targets), howToRead(address), howToUnderstand)
