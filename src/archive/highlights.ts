// The highlights of a target: what the branch's front page shows of it, kept in `archive.json`.
import {
  type Highlights,
  HIGHLIGHT_ITEMS,
  HIGHLIGHT_MONTHS,
  HIGHLIGHT_WEEKS,
  type Unreadable,
} from '../files/archive-file.ts'
import { addDays, type Day } from '../core/day.ts'
import { daysOf, lastComplete } from '../core/period.ts'
import { type History, latestFigures } from '../files/history.ts'
import { spanOf } from '../files/day-status.ts'
import { type Ledger } from '../files/ledger.ts'
import type { Rows } from '../files/row-files.ts'
import { DEFINITIONS } from '../reports/definitions.ts'
import { leadingParts } from '../reports/all.ts'

/** The rows with most people, or pull requests, and how many more there are. A single further row is shown too: none is folded alone. */
const first = <Item>(items: readonly Item[]): { rows: Item[]; more: number } => {
  const rows = items.length === HIGHLIGHT_ITEMS + 1 ? [...items] : items.slice(0, HIGHLIGHT_ITEMS)
  return { rows, more: items.length - rows.length }
}

/** The first teams, repositories and so on of the last complete week; undefined when there are none. */
function leadingOf(history: History, asOf: Day): Highlights['leading'] {
  const week = lastComplete('week', asOf)
  const days = daysOf(week)
  const before = days.map((day) => addDays(day, -7))
  const parts = leadingParts.map(({ field, leading }) => {
    const held = leading.select(
      {
        days,
        before,
        figures: (day) => history.get(day)?.[field],
        latest: latestFigures(history.values(), field),
      },
      first,
    )
    return { field, held, isEmpty: leading.table(held) === undefined }
  })
  return parts.every(({ isEmpty }) => isEmpty)
    ? undefined
    : { week: week.name, ...Object.fromEntries(parts.map(({ field, held }) => [field, held])) }
}

/** How long GitHub keeps a day. */
const REACH_DAYS = 365

/**
 * Days that could not be read, grouped by the day since when; from the ledger, so that a rebuild says the same. Days that
 * GitHub has forgotten stay in the ledger only: nobody can do anything about them any more.
 */
function unreadableOf({ reports }: Ledger, asOf: Day): Unreadable[] {
  const found = Object.entries(reports)
    .flatMap(([report, { open }]) => Object.entries(open).map(([day, known]) => ({ day, report, ...known })))
    .filter(({ day }) => day > addDays(asOf, -REACH_DAYS))
    .sort((a, b) => (`${a.day} ${a.report}` < `${b.day} ${b.report}` ? -1 : 1))
  const bySince = new Map<Day, Unreadable>()
  for (const { unreadable_since: since, reason } of found) {
    if (since === undefined || reason === undefined) continue
    const first = bySince.get(since) ?? { since, reason, days: 0 }
    bySince.set(since, { ...first, days: first.days + 1 })
  }
  return [...bySince.values()].sort((a, b) => (a.since < b.since ? -1 : 1)).slice(-HIGHLIGHT_ITEMS)
}

/** A target's highlights after a run. */
export function highlightsOf(
  ledger: Ledger,
  { weeks, months }: Rows,
  history: History,
  asOf: Day,
): Highlights {
  const leading = leadingOf(history, asOf)
  const unreadable = unreadableOf(ledger, asOf)
  return {
    definitions: DEFINITIONS,
    first_day: spanOf(ledger).first,
    latest_day: spanOf(ledger).latest,
    reports: Object.keys(ledger.reports)
      .filter((key) => ledger.reports[key]?.latest_day != null)
      .sort(),
    weeks: weeks.slice(-HIGHLIGHT_WEEKS),
    months: months.slice(-HIGHLIGHT_MONTHS),
    ...(leading === undefined ? {} : { leading }),
    ...(unreadable.length === 0 ? {} : { unreadable }),
  }
}
