// The card of one target on the branch's front page.
import { type Highlights, HIGHLIGHT_ITEMS } from '../../files/archive-file.ts'
import type { Day } from '../../core/day.ts'
import type { WeekRow } from '../../files/rows.ts'
import { leadingParts } from '../../reports/all.ts'
import { valueOf } from '../../reports/measures.ts'
import type { ChartFile } from '../charts.ts'
import { blocks, link as linkTo, said } from '../markdown/blocks.ts'
import { escape } from '../markdown/escape.ts'
import { number, percent, UNKNOWN } from '../markdown/number.ts'
import { reportTable } from '../markdown/report-table.ts'
import { left, right, table, unbroken } from '../markdown/table.ts'
import { date, dates, shortDay } from '../markdown/when.ts'
import { costClause } from '../summary/cost/clause.ts'
import { REDEFINED } from '../summary/main-table.ts'
import { changeOf } from '../summary/people-change.ts'
import { newestSeats, ofSeats } from '../summary/sentence.ts'
import { type Address, commandsOf } from './commands.ts'
import { monthsTable, weeksTable } from './periods.ts'

export type Entry = readonly [folder: string, headline: Highlights]

/** An image that stands beside the page. */
export type Image = Pick<ChartFile, 'path' | 'title' | 'notes'>

/** A reason quotes GitHub. */
export const LONGEST_REASON = 400

/** The newest week whose people are known. */
export const latestWeek = ({ weeks }: Highlights): WeekRow | undefined =>
  weeks.findLast(({ active_users }) => active_users !== null)

/** The weeks from the first whose people are known to the last. */
export function knownWeeks({ weeks }: Highlights): WeekRow[] {
  const isKnown = ({ active_users }: WeekRow) => active_users !== null
  return weeks.slice(Math.max(0, weeks.findIndex(isKnown)), weeks.findLastIndex(isKnown) + 1)
}

/** Each image carries its own ground, so that it reads in either scheme; in one paragraph, so that they stand in a row. */
const pictures = (folder: string, images: readonly Image[]): string =>
  blocks(
    images.map(({ path, title }) => `![${escape(`${folder}: ${title}`)}](${path})`).join('\n'),
    [...new Set(images.flatMap(({ notes }) => notes))].map((note) => `<sub>${note}</sub>`).join('<br>\n'),
  )

function legacyWeeks(rows: readonly WeekRow[]): string {
  const older = rows.filter(({ legacy }) => legacy !== null)
  return older.length === 0
    ? ''
    : blocks(
        'From GitHub’s older metrics API, which counted differently: these weeks cannot be compared with the others.',
        table(
          [left('Week'), right('Average daily active'), right('Average daily engaged'), right('Stored')],
          older
            .toReversed()
            .map((row) => [
              unbroken(dates(row)),
              number(row.legacy?.avg_active_users, 1),
              number(row.legacy?.avg_engaged_users, 1),
              `${number(row.legacy?.days)} of 7`,
            ]),
        ),
      )
}

/** A sentence about the week before; empty where it is not known. */
function comparedSentence(row: WeekRow, weeks: readonly WeekRow[]): string {
  const text = changeOf(row, weeks)
  if (text === UNKNOWN) return ''
  return text.endsWith(REDEFINED)
    ? 'GitHub changed how it counts them, so the week before does not compare.'
    : `That is ${text} compared with the week before.`
}

/** The newest week in a few sentences: people, of how many seats, who writes the lines, and what it came to. */
function latestSentence({ weeks, ...others }: Highlights): string {
  const row = latestWeek({ weeks, ...others })
  if (row?.active_users == null) return ''
  const seats = newestSeats(weeks.filter(({ start }) => start >= row.start))
  const agents = valueOf(row, 'agent_lines_share')
  const cost = costClause(row, ' in the week')
  const who = row.active_users === 1 ? 'person was' : 'people were'
  return [
    `**${number(row.active_users)}** ${who} active in the week ${dates(row)}${ofSeats(row.active_users, seats)}.`,
    comparedSentence(row, weeks),
    agents === null ? '' : `Agents wrote ${percent(agents)} of the lines added.`,
    cost === '' ? '' : `${cost}.`,
  ]
    .filter((sentence) => sentence !== '')
    .join(' ')
}

/** Days that GitHub has published and that could not be read, by the sentence that says why. */
const unreadNote = ({ unreadable = [] }: Highlights): string =>
  said(
    unreadable.map(
      ({ since, reason, days }) =>
        `🔴 Since ${date(since)} ${days === 1 ? 'a day could not be read' : `${number(days)} days could not be read; the first`}: ${escape(reason, LONGEST_REASON)}`,
    ),
  )

/** The first teams, repositories and so on of the last complete week. */
function leadingOf({ leading }: Highlights): string {
  if (leading === undefined) return ''
  const week = shortDay(leading.week as Day)
  return blocks(
    ...leadingParts.map(({ field, leading: part }) => {
      const held = leading[field]
      const rows = held === undefined ? undefined : part.table(held)
      return rows === undefined
        ? ''
        : blocks(
            `**${part.title} in the week from ${week}**`,
            reportTable(rows, { most: HIGHLIGHT_ITEMS, where: 'in the target’s folder' }),
          )
    }),
  )
}

const link = (folder: string, name: string): string => linkTo(name, `${folder}/${name}`)

/** Where the rest of a target lies. */
const files = (folder: string): string =>
  `All weeks and months: ${link(folder, 'weekly.csv')}, ${link(folder, 'monthly.csv')}. What is missing or was revised: ${link(folder, 'status.json')}.`

/** The card of a target: its newest week, its images, and the tables below them. */
export function cardOf([folder, highlights]: Entry, images: readonly Image[], address: Address): string {
  const { weeks, months, latest_day: latestDay } = highlights
  const rows = blocks(
    weeksTable(weeks),
    latestDay === null ? '' : monthsTable(months, latestDay),
    legacyWeeks(weeks),
    leadingOf(highlights),
  )
  return blocks(
    unreadNote(highlights),
    latestSentence(highlights),
    pictures(folder, images),
    rows === '' ? 'No week is stored yet.' : rows,
    rows === '' ? '' : files(folder),
    rows === '' ? '' : commandsOf(folder, address),
  )
}
