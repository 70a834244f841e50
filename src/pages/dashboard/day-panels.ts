// Panels of single days. Their newest are still moving, which a shade says.
import { type Status, STATUSES } from '../chart/spec.ts'
import type { DayKey } from './days.ts'
import { descriptionOf, type Panel } from './panel.ts'
import type { Shown } from './shown.ts'

/** What the letter of a day says. */
export const statusOf = (letter: string): Status | null => STATUSES[Number(letter)] ?? null

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
export function dayPanels({ target }: Shown): Panel[] {
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
        description: descriptionOf('bars', [name], periods.length, 'day'),
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
