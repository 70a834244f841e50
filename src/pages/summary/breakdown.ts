// Shares of features, IDEs, languages and models, this week against the week before.
import type { Day } from '../../core/day.ts'
import type { History } from '../../files/history.ts'
import { definitionsBetween } from '../../reports/definitions.ts'
import type { Dimension } from '../../reports/totals/day.ts'
import { addCounts, type Count, rankShares, type Share, sharesByName } from '../../reports/totals/share.ts'
import type { Comparison } from './comparison.ts'
import { labelOf } from './label.ts'
import { blocks } from '../markdown/blocks.ts'
import { difference, moved, number, percent, plural, points, shareOf } from '../markdown/number.ts'
import { left, right, table } from '../markdown/table.ts'
import { date } from '../markdown/when.ts'

/** So many names stand in a table, and up to the second number while those below them hold the most lines. */
const SHOWN = 8
const MOST_SHOWN = 20

/** Names under which GitHub itself folds the rest. */
const BUCKETS = new Set(['others', 'other'])

type Counts = Readonly<Record<Count, number>>

interface Period {
  readonly byName: ReadonlyMap<string, Share>
  /** What days with very many names had no room for in the history. */
  readonly unnamed: Counts & { readonly names: number }
  readonly whole: Counts
}

const NOTHING: Counts = addCounts([])

function periodOf(history: History, days: readonly Day[], dimension: Dimension): Period {
  const rankings = days.flatMap((day) => history.get(day)?.totals?.[dimension] ?? [])
  const byName = sharesByName(rankings.flatMap(({ rows }) => rows))
  const rests = rankings.flatMap(({ rest }) => rest ?? [])
  const unnamed = addCounts(rests)
  return {
    byName,
    unnamed: { ...unnamed, names: Math.max(0, ...rests.map(({ names }) => names)) },
    whole: addCounts([...byName.values(), unnamed]),
  }
}

/** The shares of some days by name, with what they come to together. */
export const sharesOver = (history: History, days: readonly Day[], dimension: Dimension) => [
  ...periodOf(history, days, dimension).byName.values(),
]

/** What shares are taken of: generations, and prompts where nothing was generated. */
const measureOf = (...periods: readonly Period[]): 'generations' | 'interactions' =>
  periods.some(({ whole }) => whole.generations > 0) ? 'generations' : 'interactions'

/** The names by rank, GitHub's own buckets last. */
function ranked({ byName }: Period, previous: Period): string[] {
  const gone = [...previous.byName.keys()].filter((name) => !byName.has(name))
  const names = [...rankShares([...byName.values()]).map(({ name }) => name), ...gone.sort()]
  return [...names.filter((name) => !BUCKETS.has(name)), ...names.filter((name) => BUCKETS.has(name))]
}

/** How many of the ranked names are shown: what is folded holds most of the lines only where names are very many. */
function shownOf(names: readonly string[], { byName, unnamed }: Period): number {
  const lines = (name: string | undefined): number => byName.get(name ?? '')?.lines_added ?? 0
  let folded = names.slice(SHOWN).reduce((sum, name) => sum + lines(name), unnamed.lines_added)
  let most = Math.max(0, ...names.slice(0, SHOWN).map(lines))
  let count = Math.min(SHOWN, names.length)
  while (count < Math.min(MOST_SHOWN, names.length) && folded > most) {
    const next = lines(names[count])
    folded -= next
    most = Math.max(most, next)
    count += 1
  }
  // One row alone is never folded.
  return names.length - count + unnamed.names === 1 ? names.length : count
}

interface Row {
  readonly label: string
  readonly current: Counts
  readonly previous: Counts
}

function rowsOf(current: Period, previous: Period, dimension: Dimension): Row[] {
  const names = ranked(current, previous)
  const count = shownOf(names, current)
  const rest = names.slice(count)
  const share = (from: Period, name: string): Counts => from.byName.get(name) ?? NOTHING
  const folded = (from: Period) => addCounts([...rest.map((name) => share(from, name)), from.unnamed])
  const more = rest.length + current.unnamed.names
  return [
    ...names.slice(0, count).map((name) => ({
      label: labelOf(dimension, name),
      current: share(current, name),
      previous: share(previous, name),
    })),
    ...(more === 0
      ? []
      : [
          {
            label: `other (${plural(more, 'more', 'more')})`,
            current: folded(current),
            previous: folded(previous),
          },
        ]),
  ]
}

function redefined({ current, previous }: Comparison, dimension: Dimension): string {
  const [first, last] = [previous[0], current.at(-1)]
  if (first === undefined || last === undefined) return ''
  return definitionsBetween(first, last, dimension)
    .map(
      ({ day, what }) =>
        `On ${date(day)}, within these two weeks, GitHub ${what}: part of the change is that.`,
    )
    .join(' ')
}

const words = { generations: 'code generations', interactions: 'prompts' } as const

/** How much of the whole the table speaks of. A breakdown that is more than the whole covers nothing of it. */
function covered(
  history: History,
  days: readonly Day[],
  { whole }: Period,
  measure: keyof typeof words,
): string {
  const field = {
    generations: 'code_generation_activity_count',
    interactions: 'user_initiated_interaction_count',
  }
  const all = days.reduce((sum, day) => {
    const value = history.get(day)?.totals?.[field[measure] as 'code_generation_activity_count']
    return sum + (value ?? 0)
  }, 0)
  return all >= whole[measure] && all > 0
    ? `Covers ${number(whole[measure])} of ${number(all)} ${words[measure]}.`
    : `Of ${number(whole[measure])} ${words[measure]}.`
}

const cut = ({ unnamed }: Period): string =>
  unnamed.names === 0
    ? ''
    : `A day has so many names that ${plural(unnamed.names, 'is', 'are')} counted in “other” from the start.`

/** The table of one dimension; empty when the days carry nothing of it. */
export function breakdown(history: History, comparison: Comparison, dimension: Dimension): string {
  const current = periodOf(history, comparison.current, dimension)
  const previous = periodOf(history, comparison.previous, dimension)
  if (current.byName.size === 0) return ''
  const key = measureOf(current, previous)
  const hasPrompts = current.whole.interactions > 0
  const rows = rowsOf(current, previous, dimension).map((row) => {
    const [share, shareWas] = [
      shareOf(row.current[key], current.whole[key]),
      shareOf(row.previous[key], previous.whole[key]),
    ]
    return [
      row.label,
      `**${percent(share)}**`,
      percent(shareWas),
      moved(points(difference(share, shareWas), 'pt')),
      number(row.current.generations),
      ...(hasPrompts ? [number(row.current.interactions)] : []),
      number(row.current.lines_added),
    ]
  })
  const columns = [
    left({ features: 'Feature', ides: 'IDE', languages: 'Language', models: 'Model' }[dimension]),
    right('Share'),
    right('Week before'),
    right('Change'),
    right('Generations'),
    ...(hasPrompts ? [right('Prompts')] : []),
    right('Lines added'),
  ]
  return blocks(
    table(columns, rows),
    [covered(history, comparison.current, current, key), cut(current), redefined(comparison, dimension)]
      .filter((sentence) => sentence !== '')
      .join(' '),
  )
}
