// The front page of the data branch, made of `archive.json` alone: it changes only when the data does.
import type { ArchiveFile, Headline } from '../../files/archive-file.ts'
import { chart } from '../markdown/chart.ts'
import { escape } from '../markdown/escape.ts'
import { guide } from './guide.ts'
import { blocks, folded } from '../markdown/blocks.ts'
import { number, UNKNOWN } from '../markdown/number.ts'
import { changeOf, known, latest, sectionOf } from './target.ts'
import { left, right, table, unbroken } from '../markdown/table.ts'
import { isRedefinedIn, REDEFINED, trendOf } from '../summary/main-table.ts'
import { date, dates } from '../markdown/when.ts'

/** More targets than this are folded below the overview. */
const MOST_OPEN = 3

type Entry = readonly [folder: string, headline: Headline]
/** Of each target, the images that stand beside the page. */
type Images = ReadonlyMap<string, readonly { readonly path: string; readonly title: string }[]>

function overview(targets: readonly Entry[]): string {
  return table(
    [
      left('Target'),
      left('First day'),
      left('Newest day'),
      left('Week'),
      right('People'),
      right('Change'),
      left('Trend'),
    ],
    targets.map(([folder, headline]) => {
      const row = latest(headline)
      return [
        escape(folder),
        headline.first_day === null ? UNKNOWN : unbroken(date(headline.first_day)),
        headline.latest_day === null ? UNKNOWN : unbroken(date(headline.latest_day)),
        row === undefined ? UNKNOWN : unbroken(dates(row)),
        number(row?.active_users),
        row === undefined ? UNKNOWN : changeOf(row, headline.weeks),
        trendOf(known(headline), 'active_users'),
      ]
    }),
  )
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
    known(first.headline).map((row) => ({
      start: row.start,
      value: row.active_users,
      isBreak: isRedefinedIn(row, 'active_users'),
    })),
  )
  const heading = targets.length > 1 ? `${escape(first.folder)}, the target with the most people:` : ''
  return drawn === '' ? '' : blocks(heading, drawn)
}

/** The images of a target; each carries its own ground, so that it reads in either scheme. */
const pictures = (images: Images, folder: string): string =>
  (images.get(folder) ?? [])
    .map(({ path, title }) => `![${escape(`${folder}: ${title}`)}](${path})`)
    .join('\n')

function sections(targets: readonly Entry[], images: Images): string {
  if (targets.length === 0) return 'Nothing is stored yet.'
  return blocks(
    ...targets.map(([folder, headline]) =>
      targets.length > MOST_OPEN
        ? folded(escape(folder), blocks(pictures(images, folder), sectionOf(headline)))
        : blocks(`### ${escape(folder)}`, pictures(images, folder), sectionOf(headline)),
    ),
    `People are those active in the week or month; accepted are code completions; by agents is the share of the lines added. A dash is a figure that is not known. Days that are not settled yet may still be revised by GitHub. ${REDEFINED} marks a change of GitHub’s definitions between the two.`,
  )
}

/** The page. A pure function of its arguments: the same archive gives the same bytes. */
export function renderReadme(archive: ArchiveFile, images: Images = new Map()): string {
  const targets = Object.entries(archive.targets)
  const page = blocks(
    '# Copilot metrics archive',
    'GitHub Copilot’s usage metrics, kept day by day as plain files. GitHub gives them out for the past year only; here they stay. This page is made from [`archive.json`](archive.json) and changes only when the data does.',
    targets.length > 1 ? overview(targets) : '',
    [...images.values()].flat().length === 0 ? picture(targets) : '',
    '## Latest weeks and months',
    sections(targets, images),
    guide(targets),
  )
  return `${page}\n`
}
