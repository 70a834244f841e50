// All targets in one table, a row each: what needs a look first, then the largest.
import { draw } from '../chart/draw.ts'
import { pageLook } from '../chart/look.ts'
import { exact } from '../chart/number.ts'
import type { Unit, Value } from '../chart/spec.ts'
import { signedPercent } from '../markdown/number.ts'
import type { Periods, TargetData } from './data.ts'
import type { Figure } from './figures.ts'
import { markup, made, type Markup } from './html.ts'

const last = ({ figures }: Periods, key: Figure, back = 1): Value => figures[key]?.at(-back) ?? null

const ratio = (part: Value, whole: Value): Value =>
  part === null || whole === null || whole === 0 ? null : part / whole

const cell = (value: Value, text: string): Markup =>
  markup`<td data-sort="${value === null ? '' : String(value)}">${text}</td>`
const figure = (value: Value, unit: Unit): Markup => cell(value, exact(value, unit))

function row({ folder, slug, weeks, months, problems }: TargetData): Markup {
  const people = last(weeks, 'active_users')
  const before = ratio(people, last(weeks, 'active_users', 2))
  const spark = draw(
    {
      kind: 'sparkline',
      id: '',
      title: '',
      description: '',
      width: 90,
      values: weeks.figures.active_users?.slice(-12) ?? [],
    },
    pageLook,
  )
  return markup`<tr><th scope="row" data-sort="${slug}"><a href="#target=${folder}">${slug}</a></th>${figure(people, 'count')}${cell(before, before === null ? '–' : signedPercent(before - 1))}<td>${made(spark)}</td>${figure(last(weeks, 'seats'), 'count')}${figure(ratio(last(weeks, 'agent_lines_added'), last(weeks, 'lines_added')), 'share')}${figure(last(weeks, 'credits'), 'count')}${figure(last(months, 'net_amount'), 'usd')}${cell(problems.length, problems.length === 0 ? 'none' : String(problems.length))}</tr>`
}

const COLUMNS = [
  'Target',
  'People',
  'Change',
  '12 weeks',
  'Seats',
  'By agents',
  'AI credits',
  'Billed, last month',
  'Problems',
] as const

const byNeed = (a: TargetData, b: TargetData): number =>
  b.problems.length - a.problems.length ||
  (last(b.weeks, 'active_users') ?? -1) - (last(a.weeks, 'active_users') ?? -1) ||
  (a.folder < b.folder ? -1 : 1)

/** The table of all targets, as of each one's newest week. The script sorts its rows. */
export function overviewHtml(targets: readonly TargetData[]): Markup {
  const head = COLUMNS.map((column, index) =>
    column === '12 weeks'
      ? markup`<th scope="col">${column}</th>`
      : markup`<th scope="col"><button type="button" data-column="${index}">${column}</button></th>`,
  )
  const rows = targets.toSorted(byNeed).map(row)
  return markup`<section id="targets" aria-labelledby="targets-title"><h2 id="targets-title">All ${targets.length} targets, newest week</h2><div class="scroll" tabindex="0" role="region" aria-label="All targets"><table><thead><tr>${head}</tr></thead><tbody>${rows}</tbody></table></div><p class="note">People of several targets overlap and are never added.</p></section>`
}
