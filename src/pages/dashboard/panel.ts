// A panel: figures that stand together in a chart, and how each is counted. Figures that a target never had are left out.
import type { Series, Trend } from '../chart/spec.ts'
import { type FigureKey, figures } from './figures.ts'
import type { Mix } from './fold.ts'
import { linesByPeople } from './lines.ts'
import { labelOf, type MixKey, mixes } from './mixes.ts'
import type { Shown } from './shown.ts'

export interface Panel extends Pick<
  Trend,
  'kind' | 'title' | 'description' | 'periods' | 'series' | 'unit' | 'marks' | 'incomplete'
> {
  readonly id: string
  /** Sentences. */
  readonly counted: readonly string[]
  /** What a shaded period lacks. */
  readonly shading: string
  /** Whether its periods are those of the cursor; days have none. */
  readonly follows: boolean
}

type Kind = Trend['kind']

interface Plan {
  readonly id: string
  readonly title: string
  readonly kind: Kind
  readonly unit?: Trend['unit']
}

/** What a chart shows, for those who do not see it. */
export const descriptionOf = (kind: Kind, names: readonly string[], count: number, step: string): string =>
  `${kind === 'lines' ? 'Lines' : kind === 'areas' ? 'Stacked areas' : 'Stacked bars'} of ${names.join(', ')} over ${count} ${step}s. The table below has the numbers.`

function panel(
  shown: Shown,
  { id, title, kind, unit = 'count' }: Plan,
  series: readonly Series[],
  touches: readonly string[],
  counted: readonly string[],
): Panel[] {
  const known = series.filter(({ values }) => values.some((value) => value !== null))
  if (known.length === 0) return []
  const isSum = kind !== 'lines'
  return [
    {
      id,
      title,
      kind,
      unit,
      description: descriptionOf(
        kind,
        known.map(({ name }) => name),
        shown.names.length,
        shown.step,
      ),
      periods: shown.names,
      series: known,
      marks: shown.marks(touches),
      incomplete: isSum || unit === 'share' ? shown.incomplete : [],
      shading: 'Shaded: not all days are stored.',
      counted,
      follows: true,
    },
  ]
}

/** Figures of the rows in one chart; those that the target never had are left out. */
export function ofFigures(shown: Shown, plan: Plan, keys: readonly FigureKey[]): Panel[] {
  const series = keys.flatMap((key, colour): Series[] => {
    const values = shown.figure(key)
    return values === undefined ? [] : [{ name: figures[key].label, values, colour }]
  })
  const counted = keys.map((key) => `${figures[key].label}: ${figures[key].counted}`)
  return panel(shown, plan, series, keys, counted)
}

/** The largest name at the bottom, everything that was folded in grey on top. */
const mixSeries = ({ names, columns, rest }: Mix): Series[] => [
  ...names.map((name, colour) => ({ name: labelOf(name), values: columns[colour] ?? [], colour })),
  ...(rest === null ? [] : [{ name: 'Other', values: rest, colour: 'rest' as const }]),
]

/** A breakdown as a stack; nothing where the target has none. */
export function ofMix(shown: Shown, key: MixKey, kind: Kind = 'areas'): Panel[] {
  const mix = shown.mix(key)
  if (mix === undefined) return []
  const { title, counted, dimension } = mixes[key]
  return panel(
    shown,
    { id: key.replaceAll('_', '-'), title, kind },
    mixSeries(mix),
    [dimension],
    [
      counted,
      'The names with the largest sums over the whole archive are shown; all others are “Other”. Shares are of what is drawn.',
    ],
  )
}

/** Who adds the lines; all of them where GitHub does not tell by whom. */
export function ofLines(shown: Shown): Panel[] {
  const [all, agents] = [shown.figure('lines_added'), shown.figure('agent_lines_added')]
  if (all === undefined || agents === undefined)
    return ofFigures(shown, { id: 'lines', title: 'Lines added', kind: 'areas' }, ['lines_added'])
  return panel(
    shown,
    { id: 'lines', title: 'Lines added, by agents and by people', kind: 'areas' },
    [
      { name: 'By agents', values: agents, colour: 1 },
      { name: 'By people', values: linesByPeople(all, agents), colour: 0 },
    ],
    ['lines_added', 'agent_lines_added'],
    [
      `By agents: ${figures.agent_lines_added.counted}`,
      'By people: lines added less those by agents, so completions, chat and edits that a person applied.',
    ],
  )
}

/** People by GitHub's adoption phase. */
export function ofAdoption(shown: Shown): Panel[] {
  if (shown.adoption === undefined) return []
  return panel(
    shown,
    { id: 'adoption', title: 'People by adoption phase', kind: 'areas' },
    mixSeries(shown.adoption),
    ['adoption'],
    [
      'GitHub sorts the people of the last 28 days into phases; the value is that of the last stored day of the period.',
    ],
  )
}
