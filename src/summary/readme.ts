// The front page of the data branch, made of `archive.json` alone: it changes only when the data does.
import type { ArchiveFile, Headline } from '../core/archive-file.ts'
import { addDays } from '../core/day.ts'
import type { WeeklyRow } from '../core/week.ts'
import { chart } from './chart.ts'
import { definitionsBetween } from './definitions.ts'
import { escape } from './escape.ts'
import { guide } from './guide.ts'
import { blocks, folded } from './markdown.ts'
import { number, percent, UNKNOWN } from './number.ts'
import { left, right, table } from './table.ts'
import { change, REDEFINED, trendOf } from './weekly-table.ts'
import { date, fullDay, shortSpan, span } from './when.ts'

/** More targets than this are folded below the overview. */
const MOST_OPEN = 3

type Entry = readonly [folder: string, headline: Headline]

const isStored = (row: WeeklyRow): boolean => row.days > 0

/** The newest week whose people are known. */
const latest = ({ weeks }: Headline): WeeklyRow | undefined =>
  weeks.findLast(({ active_users }) => active_users !== null)

function changeOf(row: WeeklyRow, rows: readonly WeeklyRow[]): string {
  const before = rows.find(({ start }) => start === addDays(row.start, -7))
  if (before === undefined || before.active_users === null) return UNKNOWN
  const redefined = definitionsBetween(before.start, row.end, 'active_users').length > 0
  return `${change({ now: row.active_users, was: before.active_users }, 'trailing')}${redefined ? ` ${REDEFINED}` : ''}`
}

function overview(targets: readonly Entry[]): string {
  return table(
    [
      left('Target'),
      left('First day'),
      left('Newest day'),
      left('Last week known'),
      right('People active'),
      right('Change'),
      left('Trend'),
    ],
    targets.map(([folder, headline]) => {
      const row = latest(headline)
      return [
        escape(folder),
        headline.first_day === null ? UNKNOWN : date(headline.first_day),
        headline.latest_day === null ? UNKNOWN : fullDay(headline.latest_day),
        row === undefined ? UNKNOWN : shortSpan(row.start, row.end),
        number(row?.active_users),
        row === undefined ? UNKNOWN : changeOf(row, headline.weeks),
        trendOf(headline.weeks, 'active_users'),
      ]
    }),
  )
}

const stored = ({ days, settled_days }: WeeklyRow): string =>
  settled_days < days ? `${days} of 7, ${settled_days} settled` : `${days} of 7`

function weekly(rows: readonly WeeklyRow[]): string {
  return table(
    [
      left('Week'),
      left('Days'),
      right('People active'),
      right('Change'),
      right('On a day'),
      right('Prompts'),
      right('Completions accepted'),
      right('Lines added'),
      right('Stored'),
    ],
    rows
      .filter(isStored)
      .toReversed()
      .map((row) => [
        row.week,
        shortSpan(row.start, row.end),
        row.active_users === null ? UNKNOWN : `**${number(row.active_users)}**`,
        changeOf(row, rows),
        number(row.avg_daily_active_users, 1),
        number(row.interactions),
        percent(row.completion_acceptance_rate),
        number(row.lines_added),
        stored(row),
      ]),
  )
}

function legacyWeeks(rows: readonly WeeklyRow[]): string {
  const older = rows.filter(({ legacy }) => legacy !== null)
  return older.length === 0
    ? ''
    : blocks(
        'From GitHub’s older metrics API, which counted in another way; these weeks continue nothing and are continued by nothing:',
        table(
          [
            left('Week'),
            left('Days'),
            right('People active on a day'),
            right('People engaged on a day'),
            right('Stored'),
          ],
          older
            .toReversed()
            .map((row) => [
              row.week,
              span(row.start, row.end),
              number(row.legacy?.avg_active_users, 1),
              number(row.legacy?.avg_engaged_users, 1),
              `${number(row.legacy?.days)} of 7`,
            ]),
        ),
      )
}

const weeksOf = ({ weeks }: Headline): string => {
  const text = blocks(weekly(weeks), legacyWeeks(weeks))
  return text === '' ? 'No week is stored yet.' : text
}

/** One chart for the page: of the target with the most people. */
function picture(targets: readonly Entry[]): string {
  const ranked = targets
    .map(([folder, headline]) => ({ folder, headline, people: latest(headline)?.active_users ?? 0 }))
    .sort((a, b) => b.people - a.people)
  const [first] = ranked
  if (first === undefined) return ''
  const drawn = chart(
    'People active in the week',
    first.headline.weeks.map((row) => ({ week: row.week, start: row.start, value: row.active_users })),
  )
  const of = targets.length > 1 ? `${escape(first.folder)}, the largest of them:` : ''
  return drawn === '' ? '' : blocks(of, drawn)
}

function sections(targets: readonly Entry[]): string {
  if (targets.length === 0) return 'Nothing is stored yet.'
  return blocks(
    ...targets.map(([folder, headline]) =>
      targets.length > MOST_OPEN
        ? folded(escape(folder), weeksOf(headline))
        : blocks(`### ${escape(folder)}`, weeksOf(headline)),
    ),
    `A dash is a figure that is not known. Days that are not settled yet may still be revised by GitHub. ${REDEFINED} marks a change of GitHub’s definitions between the two weeks.`,
  )
}

/** The page. A pure function of its argument: the same archive gives the same bytes. */
export function renderReadme(archive: ArchiveFile): string {
  const targets = Object.entries(archive.targets)
  const page = blocks(
    '# Copilot metrics archive',
    'GitHub Copilot’s usage metrics, kept day by day as plain files. GitHub gives them out for the past year only; here they stay. This page is made from [`archive.json`](archive.json) and changes only when the data does.',
    targets.length > 1 ? overview(targets) : '',
    picture(targets),
    '## Latest weeks',
    sections(targets),
    guide(targets),
  )
  return `${page}\n`
}
