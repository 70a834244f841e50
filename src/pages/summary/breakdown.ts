// Shares of features, IDEs, languages and models, this week against the week before.
import type { Day } from '../../core/day.ts'
import { fold, type Share } from '../../reports/figures.ts'
import type { History } from '../../files/history.ts'
import type { Comparison } from './comparison.ts'
import { definitionsBetween } from './definitions.ts'
import { type Dimension, labelOf } from './label.ts'
import { blocks } from '../markdown/blocks.ts'
import { difference, moved, number, percent, plural, points } from '../markdown/number.ts'
import { left, right, table } from '../markdown/table.ts'
import { date } from '../markdown/when.ts'

const SHOWN = 8

/** Names under which GitHub, or a large day, already folded the rest. */
const BUCKETS = new Set(['others', 'other', '(others)'])

export const sharesOver = (history: History, days: readonly Day[], of: Dimension): Map<string, Share> => {
  const byName = new Map<string, Share>()
  for (const share of days.flatMap((day) => history.get(day)?.totals?.[of] ?? [])) {
    const known = byName.get(share.name)
    byName.set(share.name, known === undefined ? share : fold(share.name, [known, share]))
  }
  return byName
}

/** What shares are taken of: generations, and prompts where nothing was generated. */
const measureOf = (shares: readonly Share[]): 'generations' | 'interactions' =>
  shares.some(({ generations }) => generations > 0) ? 'generations' : 'interactions'

interface Row {
  readonly label: string
  readonly now: Share
  readonly was: Share
}

const part = (value: number, whole: number): number | null => (whole > 0 ? value / whole : null)

function ranked(now: ReadonlyMap<string, Share>, was: ReadonlyMap<string, Share>, of: Dimension): Row[] {
  const all = [...new Set([...now.keys(), ...was.keys()])]
  const key = measureOf([...now.values(), ...was.values()])
  const share = (name: string, from: ReadonlyMap<string, Share>) => from.get(name) ?? fold(name, [])
  const sorted = all
    .filter((name) => !BUCKETS.has(name))
    .sort(
      (a, b) =>
        share(b, now)[key] - share(a, now)[key] ||
        share(b, was)[key] - share(a, was)[key] ||
        (a < b ? -1 : 1),
    )
  const top = sorted.slice(0, SHOWN)
  const rest = [...sorted.slice(SHOWN), ...all.filter((name) => BUCKETS.has(name))]
  const folded = (from: ReadonlyMap<string, Share>) =>
    fold(
      'other',
      rest.map((name) => share(name, from)),
    )
  return [
    ...top.map((name) => ({
      label: labelOf(of, name),
      now: share(name, now),
      was: share(name, was),
    })),
    ...(rest.length === 0
      ? []
      : [
          {
            label:
              sorted.length > SHOWN ? `other (${plural(sorted.length - SHOWN, 'more', 'more')})` : 'other',
            now: folded(now),
            was: folded(was),
          },
        ]),
  ]
}

function redefined({ now, was }: Comparison, of: Dimension): string {
  const [first, last] = [was[0], now.at(-1)]
  if (first === undefined || last === undefined || of === 'languages' || of === 'models') return ''
  return definitionsBetween(first, last, of)
    .map(
      ({ day, what }) =>
        `On ${date(day)}, within these two weeks, GitHub ${what}: part of the change is that.`,
    )
    .join(' ')
}

/** The table of one dimension; empty when the days carry nothing of it. */
export function breakdown(history: History, comparison: Comparison, of: Dimension): string {
  const { now, was } = comparison
  const [current, previous] = [sharesOver(history, now, of), sharesOver(history, was, of)]
  if (current.size === 0) return ''
  const key = measureOf([...current.values(), ...previous.values()])
  const whole = fold('', [...current.values()])
  const wholeWas = fold('', [...previous.values()])
  const hasPrompts = whole.interactions > 0
  const rows = ranked(current, previous, of).map((row) => {
    const [share, shareWas] = [part(row.now[key], whole[key]), part(row.was[key], wholeWas[key])]
    return [
      row.label,
      `**${percent(share)}**`,
      percent(shareWas),
      moved(points(difference(share, shareWas), 'pt')),
      number(row.now.generations),
      ...(hasPrompts ? [number(row.now.interactions)] : []),
      number(row.now.lines_added),
    ]
  })
  const columns = [
    left({ features: 'Feature', ides: 'IDE', languages: 'Language', models: 'Model' }[of]),
    right('Share'),
    right('Week before'),
    right('Change'),
    right('Generations'),
    ...(hasPrompts ? [right('Prompts')] : []),
    right('Lines added'),
  ]
  return blocks(table(columns, rows), redefined(comparison, of))
}
