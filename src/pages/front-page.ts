// The branch's front page with its images, and the feed: what is drawn of the weeks that `archive.json` holds.
import { addDays, type Day } from '../core/day.ts'
import { targetOfFolder } from '../core/target.ts'
import {
  type ArchiveFile,
  type Highlights,
  HIGHLIGHT_ITEMS,
  HIGHLIGHT_MONTHS,
  HIGHLIGHT_WEEKS,
  README_PATH,
} from '../files/archive-file.ts'
import type { WeekRow } from '../files/rows.ts'
import type { File } from '../files/snapshot.ts'
import { definitions } from '../reports/definitions.ts'
import { chartFiles } from './charts.ts'
import { periodRow } from './dashboard/period-row.ts'
import { feedFile, type FeedProblem } from './feed.ts'
import { plain } from './markdown/escape.ts'
import type { Address } from './readme/commands.ts'
import { renderReadme } from './readme/readme.ts'
import { LONGEST_REASON } from './readme/target.ts'

/** A day that no run read again stays unsettled for ever, but GitHub revises it no more. */
const SURELY_SETTLED_DAYS = 28

/** Weeks that look the same from now on: every version of an image stays in git. */
function closedWeeks({ weeks, latest_day: latest }: Highlights): WeekRow[] {
  if (latest === null) return []
  return weeks.filter(
    ({ end, days, settled_days }) =>
      end <= latest && (settled_days === days || addDays(end, SURELY_SETTLED_DAYS) <= latest),
  )
}

/** As much as a run writes: what somebody added by hand must not make pages of many megabytes. */
const bounded = ({ weeks, months, unreadable = [], ...others }: Highlights): Highlights => ({
  ...others,
  weeks: weeks.slice(-HIGHLIGHT_WEEKS),
  months: months.slice(-HIGHLIGHT_MONTHS),
  unreadable: unreadable.slice(-HIGHLIGHT_ITEMS),
})

/** What the ledger knows of unreadable days, so that a rebuild says the same. */
const problemsOf = ({ unreadable = [] }: Highlights): FeedProblem[] =>
  unreadable.map(({ since, reason, days }) => {
    const said = plain(reason, LONGEST_REASON)
    return { since, text: days === 1 ? said : `${days} days could not be read. The first: ${said}` }
  })

/** `README.md`, `charts/…` and `feed.xml`. */
export function frontPage({ targets, ...file }: ArchiveFile, address: Address): File[] {
  const known = Object.entries(targets).flatMap(([folder, stored]) => {
    // What somebody wrote into the file by hand becomes no path, and no command that others copy.
    const target = targetOfFolder(folder)
    if (target === undefined) return []
    const highlights = bounded(stored)
    return [
      {
        folder,
        target,
        highlights,
        weeks: closedWeeks(highlights).map(periodRow),
        problems: problemsOf(highlights),
        until: highlights.latest_day ?? ('0000-01-01' as Day),
      },
    ]
  })
  const shown = Object.fromEntries(known.map(({ folder, highlights }) => [folder, highlights]))
  const drawn = known.map((target) => ({ ...target, charts: chartFiles({ ...target, definitions }) }))
  const images = new Map(drawn.map(({ folder, charts }) => [folder, charts]))
  const until = known.map((target) => target.until).reduce((a, b) => (a > b ? a : b), '0000-01-01' as Day)
  const feed = feedFile({ url: address.page, targets: known, definitions, until })
  return [
    { path: README_PATH, content: renderReadme({ ...file, targets: shown }, images, address) },
    ...[...drawn.flatMap(({ charts }) => charts), ...(feed === undefined ? [] : [feed])].map(
      ({ path, text }) => ({ path, content: text }),
    ),
  ]
}
