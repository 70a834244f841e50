// The panels of the page: which figures stand together in a chart, and how each is counted. A new chart starts here.
import { type Series, STATUSES, type Status, type Trend } from '../chart/spec.ts'
import type { DayKey } from './data.ts'
import { type Figure, figures } from './figures.ts'
import { linesByPeople } from './lines.ts'
import type { Mix } from './fold.ts'
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

export interface Section {
  readonly id: string
  readonly title: string
  readonly panels: readonly Panel[]
}

type Kind = Trend['kind']

interface Plan {
  readonly id: string
  readonly title: string
  readonly kind: Kind
  readonly unit?: Trend['unit']
}

const describe = (kind: Kind, names: readonly string[], count: number, step: string): string =>
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
      description: describe(
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
function ofFigures(shown: Shown, plan: Plan, keys: readonly Figure[]): Panel[] {
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

function ofMix(shown: Shown, key: MixKey, kind: Kind = 'areas'): Panel[] {
  const mix = shown.mix(key)
  if (mix === undefined) return []
  const { title, counted, of } = mixes[key]
  return panel(
    shown,
    { id: key.replaceAll('_', '-'), title, kind },
    mixSeries(mix),
    [of],
    [
      counted,
      'The names with the largest sums over the whole archive are shown; all others are “Other”. Shares are of what is drawn.',
    ],
  )
}

function linesByHand(shown: Shown): Panel[] {
  const [all, agents] = [shown.figure('lines_added'), shown.figure('agent_lines_added')]
  if (all === undefined || agents === undefined) return []
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

function adoption(shown: Shown): Panel[] {
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

const dayPlans: readonly {
  readonly id: string
  readonly column: DayKey
  readonly name: string
  readonly counted: string
}[] = [
  {
    id: 'days-people',
    column: 'daily_active_users',
    name: 'People active',
    counted: 'GitHub’s daily_active_users.',
  },
  { id: 'days-lines', column: 'lines_added', name: 'Lines added', counted: 'GitHub’s loc_added_sum.' },
  {
    id: 'days-credits',
    column: 'credits',
    name: 'AI credits',
    counted: 'grossQuantity of GitHub’s billing API, by day.',
  },
]

/** The newest days, whatever the range: single days of years are unreadable. */
function days({ target }: Shown): Panel[] {
  const { names, figures: columns, statuses } = target.days
  const from = Math.max(
    0,
    names.length - (columns.daily_active_users ?? columns.lines_added ?? columns.credits ?? []).length,
  )
  const periods = names.slice(from)
  const isOpen = (letter: string) => ['provisional', 'pending', 'open'].includes(statusOf(letter) ?? '')
  const incomplete = statuses
    .slice(from)
    .split('')
    .flatMap((letter, index) => (isOpen(letter) ? [index] : []))
  return dayPlans.flatMap(({ id, column, name, counted }): Panel[] => {
    const values = columns[column]
    if (values === undefined) return []
    return [
      {
        id,
        title: `${name}, day by day`,
        kind: 'bars',
        unit: 'count',
        description: describe('bars', [name], periods.length, 'day'),
        periods,
        series: [{ name, values, colour: 0 }],
        marks: [],
        incomplete,
        shading: 'Shaded: not settled, GitHub may still change it.',
        counted: [counted],
        follows: false,
      },
    ]
  })
}

/** All panels with something to show, by section, in the page's order. */
export function sectionsOf(shown: Shown): Section[] {
  const sections: Section[] = [
    {
      id: 'overview',
      title: 'Overview',
      panels: [
        ...ofFigures(shown, { id: 'people', title: 'People active, and seats', kind: 'lines' }, [
          'active_users',
          'seats',
          'seats_unused_28_days',
        ]),
        ...linesByHand(shown),
        ...ofMix(shown, 'credits_by_model', 'bars'),
      ],
    },
    {
      id: 'mix',
      title: 'What is used',
      panels: [
        ...ofMix(shown, 'lines_by_feature'),
        ...ofMix(shown, 'prompts_by_feature'),
        ...ofMix(shown, 'generations_by_model'),
        ...ofMix(shown, 'lines_by_language'),
        ...ofMix(shown, 'generations_by_ide'),
        ...ofFigures(shown, { id: 'activity', title: 'Prompts, generations, acceptances', kind: 'lines' }, [
          'interactions',
          'generations',
          'acceptances',
        ]),
        ...ofFigures(
          shown,
          { id: 'acceptance', title: 'Completions accepted', kind: 'lines', unit: 'share' },
          ['completion_acceptance_rate'],
        ),
      ],
    },
    {
      id: 'people-in-depth',
      title: 'Adoption',
      panels: [
        ...adoption(shown),
        ...ofFigures(shown, { id: 'surfaces', title: 'People on a mean day', kind: 'lines' }, [
          'avg_daily_active_users',
          'avg_daily_cli_users',
          'avg_daily_cloud_agent_users',
          'avg_daily_code_review_users',
        ]),
      ],
    },
    {
      id: 'pull-requests',
      title: 'Pull requests and reviews',
      panels: [
        ...ofFigures(shown, { id: 'created', title: 'Pull requests', kind: 'lines' }, [
          'pull_requests_created',
          'pull_requests_merged',
          'pull_requests_created_by_copilot',
          'pull_requests_merged_created_by_copilot',
        ]),
        ...ofFigures(shown, { id: 'reviews', title: 'Reviews by Copilot', kind: 'lines' }, [
          'pull_requests_reviewed_by_copilot',
          'copilot_suggestions',
          'copilot_suggestions_applied',
        ]),
      ],
    },
    {
      id: 'cost',
      title: 'Cost',
      panels: [
        ...ofFigures(shown, { id: 'amounts', title: 'Covered and billed', kind: 'bars', unit: 'usd' }, [
          'discount_amount',
          'net_amount',
        ]),
        ...ofFigures(shown, { id: 'premium-requests', title: 'Premium requests', kind: 'bars' }, [
          'premium_requests',
        ]),
      ],
    },
    { id: 'days', title: 'Day by day', panels: days(shown) },
  ]
  return sections.filter(({ panels }) => panels.length > 0)
}

/** What the letter of a day says. */
export const statusOf = (letter: string): Status | null => STATUSES[Number(letter)] ?? null
