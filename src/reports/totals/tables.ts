// The week by feature, IDE, language and model: the share of each name, against the week before.
import { type Column, many, say, type Sentence, type Table, type Value } from '../../core/table.ts'
import { definitionsBetween } from '../definitions.ts'
import type { Pair, WeeklyTable } from '../report.ts'
import { shareOf } from '../small-base.ts'
import { type Breakdown, breakdownOf, compareBreakdowns, type CountsOfTwo } from './breakdown.ts'
import type { Dimension, TotalsFigures } from './day.ts'
import * as label from './label.ts'

/** What shares are taken of: generations, and prompts where nothing was generated. */
type Measure = 'generations' | 'interactions'

const words = { generations: 'code generations', interactions: 'prompts' } as const
const fields = {
  generations: 'code_generation_activity_count',
  interactions: 'user_initiated_interaction_count',
} as const

const measureOf = (...breakdowns: readonly Breakdown[]): Measure =>
  breakdowns.some(({ whole }) => whole.generations > 0) ? 'generations' : 'interactions'

/** How much of the whole the table speaks of. A breakdown that is more than the whole covers nothing of it. */
function coverage(days: readonly TotalsFigures[], { whole }: Breakdown, measure: Measure): Sentence {
  const all = days.reduce((sum, day) => sum + (day[fields[measure]] ?? 0), 0)
  return all >= whole[measure] && all > 0
    ? say`Covers ${whole[measure]} of ${all} ${words[measure]}.`
    : say`Shares are of ${whole[measure]} ${words[measure]}.`
}

const unnamedNote = ({ unnamed }: Breakdown): Sentence[] =>
  unnamed.names === 0
    ? []
    : [
        say`Some days have too many names to store each of them: ${many(unnamed.names, 'name is', 'names are')} counted in “other”.`,
      ]

function definitionNotes({ days, before }: Pair<TotalsFigures>, dimension: Dimension): Sentence[] {
  const [first, last] = [before[0], days.at(-1)]
  return first === undefined || last === undefined
    ? []
    : definitionsBetween(first, last, dimension).map(
        ({ day, what }) =>
          say`On ${{ day }}, within these two weeks, GitHub ${what}: this is part of the change.`,
      )
}

function tableOf(
  pair: Pair<TotalsFigures>,
  dimension: Dimension,
  heading: string,
  inWords: (name: string) => string,
): Table | undefined {
  const daysOf = (days: Pair<TotalsFigures>['days']) => days.flatMap((day) => pair.figures(day) ?? [])
  const days = daysOf(pair.days)
  const [week, before] = [breakdownOf(days, dimension), breakdownOf(daysOf(pair.before), dimension)]
  if (week.byName.size === 0) return undefined
  const measure = measureOf(week, before)
  const hasPrompts = week.whole.interactions > 0
  const columns: Column[] = [
    { title: 'Share', unit: 'share', isMain: true },
    { title: 'Week before', unit: 'share' },
    { title: 'Change', unit: 'points' },
    { title: 'Generations', unit: 'count' },
    ...(hasPrompts ? [{ title: 'Prompts', unit: 'count' } as const] : []),
    { title: 'Lines added', unit: 'count' },
  ]
  const values = ({ current, previous }: CountsOfTwo): Value[] => {
    const share = shareOf(current[measure], week.whole[measure])
    const shareBefore = shareOf(previous[measure], before.whole[measure])
    return [
      share,
      shareBefore,
      { current: share, previous: shareBefore },
      current.generations,
      ...(hasPrompts ? [current.interactions] : []),
      current.lines_added,
    ]
  }
  const { rows, rest } = compareBreakdowns(week, before)
  return {
    heading: heading,
    columns,
    rows: rows.map(({ name, ...counts }) => ({ label: { name: inWords(name) }, values: values(counts) })),
    rest: rest && { label: { said: say`other (${many(rest.names, 'more', 'more')})` }, values: values(rest) },
    nouns: ['name', 'names'],
    notes: [coverage(days, week, measure), ...unnamedNote(week), ...definitionNotes(pair, dimension)],
  }
}

const weekly = <Name extends string>(
  name: Name,
  rank: number,
  dimension: Dimension,
  heading: string,
  inWords: (name: string) => string = (given) => given,
): WeeklyTable<TotalsFigures, Name> => ({
  title: `By ${heading === 'IDE' ? heading : heading.toLowerCase()}`,
  name,
  rank,
  part: 'mix',
  // It folds its rows by what they hold.
  most: Infinity,
  isCharted: true,
  make: (pair) => tableOf(pair, dimension, heading, inWords),
})

export const mixTables = [
  weekly('features', 40, 'features', 'Feature', (name) => label.inWords(label.features, name)),
  weekly('IDEs', 30, 'ides', 'IDE', (name) => label.inWords(label.ides, name)),
  weekly('languages', 10, 'languages', 'Language'),
  weekly('models', 20, 'models', 'Model'),
] as const
