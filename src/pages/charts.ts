// The small images of the branch's front page. Every version of them stays in git for ever, so they hold ten closed weeks,
// whole pixels and an axis of few steps: what did not change has the same bytes.
import type { Day } from '../core/day.ts'
import { folderOf, type Target } from '../core/target.ts'
import { draw } from './chart/draw.ts'
import { fileLook } from './chart/look.ts'
import type { Mark, Series, Trend, Value } from './chart/spec.ts'
import { dateText } from './dashboard/dates.ts'
import type { FigureKey } from './dashboard/figures.ts'
import { linesByPeople } from './dashboard/lines.ts'
import type { DefinitionChange, PeriodRow } from './dashboard/input.ts'

/** `archive.json` holds twelve: the running one, and for some days the one that may still change, are not drawn. */
const WEEKS = 10

/** Side by side on GitHub's page, which is about 830 pixels wide. */
const ROW = 816
const MOST_IN_ROW = 3

export interface ChartFile {
  readonly path: string
  readonly title: string
  /** Sentences that explain signs in the image, to be said once below all of a target. */
  readonly notes: readonly string[]
  readonly text: string
}

export interface ChartsInput {
  readonly target: Target
  /** Oldest first. */
  readonly weeks: readonly PeriodRow[]
  readonly definitions: readonly DefinitionChange[]
  /** The last day that GitHub no longer revises: a week that ends later would be drawn again each day. */
  readonly until: Day
}

const column = (weeks: readonly PeriodRow[], key: FigureKey): Value[] =>
  weeks.map((week) => week[key] ?? null)

type Plan = Pick<Trend, 'id' | 'title' | 'kind' | 'series'> & { readonly keys: readonly FigureKey[] }

function plansOf(weeks: readonly PeriodRow[]): Plan[] {
  const lines = column(weeks, 'lines_added')
  const agents = column(weeks, 'agent_lines_added')
  return [
    {
      id: 'people',
      title: 'People active in the week',
      kind: 'lines',
      keys: ['active_users'],
      series: [
        { name: 'Active', values: column(weeks, 'active_users'), colour: 0 },
        { name: 'Seats', values: column(weeks, 'seats'), colour: 1 },
      ],
    },
    {
      id: 'lines',
      title: 'Lines added in the week',
      kind: 'areas',
      keys: ['lines_added', 'agent_lines_added'],
      series: [
        { name: 'By agents', values: agents, colour: 1 },
        { name: 'By people', values: linesByPeople(lines, agents), colour: 0 },
      ],
    },
    {
      id: 'credits',
      title: 'AI credits used in the week',
      kind: 'bars',
      keys: ['credits'],
      series: [{ name: 'AI credits', values: column(weeks, 'credits'), colour: 2 }],
    },
  ]
}

/** Changes of what GitHub counts within the weeks, numbered over all images of the target. */
function changesOf(
  weeks: readonly PeriodRow[],
  definitions: readonly DefinitionChange[],
  plans: readonly Plan[],
): (Mark & { readonly touches: readonly string[]; readonly number: number })[] {
  return definitions
    .flatMap(({ day, what, touches }) => {
      const period = weeks.findIndex(({ start, end }) => start <= day && day <= end)
      const isSeen = plans.some(({ keys }) => keys.some((key) => touches.includes(key)))
      return period === -1 || !isSeen
        ? []
        : [{ period, touches, text: `On ${dateText(day)} GitHub ${what}.` }]
    })
    .map((change, index) => ({ ...change, number: index + 1 }))
}

const known = ({ series, ...plan }: Plan): Plan => ({
  ...plan,
  series: series.filter(({ values }: Series) => values.some((value) => value !== null)),
})

/** `charts/orgs/acme/people.svg`, …; none of figures of which nothing is known. */
export function chartFiles({ target, weeks, definitions, until }: ChartsInput): ChartFile[] {
  const shown = weeks.filter(({ end }) => end <= until).slice(-WEEKS)
  const missing = shown.flatMap(({ days }, index) => (days < 7 ? [index] : []))
  const plans = plansOf(shown)
    .map(known)
    .filter(({ series }) => series.length > 0)
  const changes = changesOf(shown, definitions, plans)
  const width = Math.floor(ROW / Math.max(2, Math.min(MOST_IN_ROW, plans.length)))
  return plans.map(({ id, title, kind, series, keys }) => {
    const marks = changes.filter(({ touches }) => keys.some((key) => touches.includes(key)))
    const incomplete = kind === 'lines' ? [] : missing
    const trend: Trend = {
      id,
      title,
      description: `${series.map(({ name }) => name).join(', ')}: weeks of ${shown[0]?.start} to ${shown.at(-1)?.start}.`,
      kind,
      periods: shown.map(({ start }) => start),
      series,
      unit: 'count',
      marks,
      incomplete,
      width,
      height: 120,
      lettering: 'inside',
    }
    return {
      path: `charts/${folderOf(target)}/${id}.svg`,
      title,
      notes: [
        ...marks.map(({ number, text }) => `${number}: ${text}`),
        ...(incomplete.length > 0 ? ['Shaded: not all days of the week are stored.'] : []),
      ],
      text: `${draw(trend, fileLook)}\n`,
    }
  })
}
