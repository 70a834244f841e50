// The small images of the branch's front page. Every version of them stays in git for ever, so they hold ten closed weeks,
// whole pixels and an axis of few steps: what did not change has the same bytes.
import type { Day } from '../core/day.ts'
import { folderOf, type Target } from '../core/target.ts'
import { draw } from './chart/draw.ts'
import { fileLook } from './chart/look.ts'
import type { Mark, Series, Trend, Value } from './chart/spec.ts'
import { dateText } from './dashboard/dates.ts'
import { type Figure, figures } from './dashboard/figures.ts'
import { linesByPeople } from './dashboard/lines.ts'
import type { DefinitionChange, PeriodRow } from './dashboard/input.ts'

/** `archive.json` holds twelve: the running one, and for some days the one that may still change, are not drawn. */
const WEEKS = 10

export interface ChartFile {
  readonly path: string
  readonly title: string
  readonly text: string
}

export interface ChartsInput {
  readonly target: Target
  /** Oldest first. */
  readonly weeks: readonly PeriodRow[]
  readonly definitions: readonly DefinitionChange[]
  /** The last day that GitHub no longer revises: a week that ends later would be drawn anew each day. */
  readonly until: Day
}

const column = (weeks: readonly PeriodRow[], key: Figure): Value[] => weeks.map((week) => week[key] ?? null)

function marksOf(
  weeks: readonly PeriodRow[],
  definitions: readonly DefinitionChange[],
  keys: readonly string[],
): Mark[] {
  return definitions.flatMap(({ day, what, touches }) => {
    const period = weeks.findIndex(({ start, end }) => start <= day && day <= end)
    if (period === -1 || !touches.some((key) => keys.includes(key))) return []
    return [{ period, text: `On ${dateText(day)} GitHub ${what}.` }]
  })
}

type Plan = Pick<Trend, 'id' | 'title' | 'kind' | 'series'> & { readonly keys: readonly Figure[] }

function plansOf(weeks: readonly PeriodRow[]): Plan[] {
  const lines = column(weeks, 'lines_added')
  const agents = column(weeks, 'agent_lines_added')
  return [
    {
      id: 'people',
      title: 'People active in the week, and seats',
      kind: 'lines',
      keys: ['active_users'],
      series: [
        { name: figures.active_users.label, values: column(weeks, 'active_users'), colour: 0 },
        { name: figures.seats.label, values: column(weeks, 'seats'), colour: 1 },
      ],
    },
    {
      id: 'lines',
      title: 'Lines added in the week, by agents and by people',
      kind: 'areas',
      keys: ['lines_added', 'agent_lines_added'],
      series: [
        { name: 'By agents', values: agents, colour: 1 },
        { name: 'By people', values: linesByPeople(lines, agents), colour: 0 },
      ],
    },
  ]
}

const isKnown = ({ values }: Series): boolean => values.some((value) => value !== null)

/** `charts/orgs/acme/people.svg`, …: one file each for light and dark, none for figures of which nothing is known. */
export function chartFiles({ target, weeks, definitions, until }: ChartsInput): ChartFile[] {
  const shown = weeks.filter(({ end }) => end <= until).slice(-WEEKS)
  const incomplete = shown.flatMap(({ days }, index) => (days < 7 ? [index] : []))
  return plansOf(shown).flatMap(({ id, title, kind, series, keys }) => {
    const known = series.filter(isKnown)
    if (known.length === 0) return []
    const trend: Trend = {
      id,
      title,
      description: `${known.map(({ name }) => name).join(', ')}: weeks of ${shown[0]?.start} to ${shown.at(-1)?.start}.`,
      kind,
      periods: shown.map(({ start }) => start),
      series: known,
      unit: 'count',
      marks: marksOf(shown, definitions, keys),
      incomplete: kind === 'lines' ? [] : incomplete,
      width: 720,
      height: 160,
      lettering: 'inside',
    }
    return [{ path: `charts/${folderOf(target)}/${id}.svg`, title, text: `${draw(trend, fileLook)}\n` }]
  })
}
