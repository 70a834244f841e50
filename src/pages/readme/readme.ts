// The front page of the data branch, made of `archive.json` alone: it changes only when the data does.
import type { ArchiveFile } from '../../files/archive-file.ts'
import { escape } from '../markdown/escape.ts'
import { blocks, folded } from '../markdown/blocks.ts'
import { number, UNKNOWN } from '../markdown/number.ts'
import { left, right, table, unbroken } from '../markdown/table.ts'
import { date, dates } from '../markdown/when.ts'
import { REDEFINED, trendOf } from '../summary/main-table.ts'
import type { Address } from './commands.ts'
import { guide } from './guide.ts'
import { changeOf } from '../summary/people-change.ts'
import { cardOf, type Entry, type Image, knownWeeks, latestWeek } from './target.ts'

/** More targets than this are folded below the overview. */
const MOST_OPEN = 3
/** GitHub does not draw a page that is much longer. */
const MOST_CARDS = 200

/** Of each target, the images that stand beside the page. */
type Images = ReadonlyMap<string, readonly Image[]>

function overview(targets: readonly Entry[]): string {
  return table(
    [left('Target'), left('Newest day'), left('Week'), right('People'), right('Change'), left('Trend')],
    targets.map(([folder, highlights]) => {
      const row = latestWeek(highlights)
      const sign = (highlights.unreadable ?? []).length > 0 ? '🔴 ' : ''
      return [
        `${sign}${escape(folder)}`,
        highlights.latest_day === null ? UNKNOWN : unbroken(date(highlights.latest_day)),
        row === undefined ? UNKNOWN : unbroken(dates(row)),
        number(row?.active_users),
        row === undefined ? UNKNOWN : changeOf(row, highlights.weeks),
        trendOf(knownWeeks(highlights), 'active_users'),
      ]
    }),
  )
}

function cards(targets: readonly Entry[], images: Images, address: Address): string {
  if (targets.length === 0) return 'Nothing is stored yet.'
  return blocks(
    ...targets.slice(0, MOST_CARDS).map((entry) => {
      const [folder] = entry
      const card = cardOf(entry, images.get(folder) ?? [], address)
      return targets.length > MOST_OPEN ? folded(escape(folder), card) : blocks(`### ${escape(folder)}`, card)
    }),
    targets.length > MOST_CARDS
      ? `The other ${number(targets.length - MOST_CARDS)} targets have no room here: their folders hold the same figures.`
      : '',
    `<sub>People are those active in the week or month; by agents is the share of the lines added. A dash is a figure that is not known. GitHub may still revise days that are not settled. ${REDEFINED} marks a change of GitHub’s definitions between the two. Images show weeks that GitHub no longer revises.</sub>`,
  )
}

/** The page. A pure function of its arguments: the same archive gives the same bytes. */
export function renderReadme(archive: ArchiveFile, images: Images, address: Address): string {
  const targets = Object.entries(archive.targets)
  const page = blocks(
    '# Copilot metrics archive',
    'GitHub Copilot’s usage metrics, kept day by day as plain files. GitHub keeps them for a year; here they stay. This page is made from [`archive.json`](archive.json) and changes only when the data does.',
    targets.length > 1 ? overview(targets) : '',
    '## Latest weeks and months',
    cards(targets, images, address),
    guide(targets, address),
  )
  return `${page}\n`
}
