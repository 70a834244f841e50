// All targets in one table, a row each: what needs a look first, then the largest.
import { draw } from '../chart/draw.ts'
import { pageLook } from '../chart/look.ts'
import { exact } from '../chart/number.ts'
import type { Unit, Value } from '../chart/spec.ts'
import { UNKNOWN } from '../markdown/number.ts'
import type { TargetData } from './data.ts'
import type { FigureKey } from './figures.ts'
import { markup, trusted, type Markup } from './html.ts'
import { changeText } from './ratio.ts'
import { shareOf } from '../../reports/small-base.ts'
import { type Shown, shownOf } from './shown.ts'

const cell = (value: Value, text: string): Markup =>
  markup`<td data-sort="${value === null ? '' : String(value)}">${text}</td>`
const figure = (value: Value, unit: Unit): Markup => cell(value, exact(value, unit))

interface Row {
  readonly target: TargetData
  readonly week: Shown
}

/** Against the week before; a dash where the two do not compare. */
function change(week: Shown): Markup {
  const [current, previous] = [week.before('active_users', 0), week.before('active_users', 1)]
  const text = changeText(current, previous)
  return text === undefined || week.obstacle(['active_users'], 1, false) !== undefined
    ? cell(null, UNKNOWN)
    : cell(previous === 0 || current === null || previous === null ? null : current / previous, text)
}

function rowHtml({ target: { folder, slug, months, problems }, week }: Row): Markup {
  const newest = (key: FigureKey) => week.before(key, 0)
  const values = week.figure('active_users')?.slice(-12) ?? []
  const spark = draw({ kind: 'sparkline', id: '', title: '', description: '', width: 90, values }, pageLook)
  return markup`<tr><th scope="row" data-sort="${slug}"><a href="#target=${folder}">${slug}</a></th>${[
    figure(newest('active_users'), 'count'),
    change(week),
    markup`<td>${trusted(spark)}</td>`,
    figure(newest('seats'), 'count'),
    figure(shareOf(newest('agent_lines_added'), newest('lines_added')), 'share'),
    figure(newest('credits'), 'count'),
    figure(months.figures.net_amount?.at(-1) ?? null, 'usd'),
    cell(problems.length, problems.length === 0 ? 'none' : String(problems.length)),
  ]}</tr>`
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

const byNeed = (a: Row, b: Row): number =>
  b.target.problems.length - a.target.problems.length ||
  (b.week.before('active_users', 0) ?? -1) - (a.week.before('active_users', 0) ?? -1) ||
  (a.target.folder < b.target.folder ? -1 : 1)

/** The table of all targets, as of each one's newest week. The script sorts its rows. */
export function overviewHtml(targets: readonly TargetData[]): Markup {
  const head = COLUMNS.map((column, index) =>
    column === '12 weeks'
      ? markup`<th scope="col">${column}</th>`
      : markup`<th scope="col"><button type="button" data-column="${index}">${column}</button></th>`,
  )
  const rows = targets
    .map((target) => ({ target, week: shownOf(target, { range: '3m', step: 'week', at: '' }) }))
    .sort(byNeed)
    .map(rowHtml)
  return markup`<section id="targets" aria-labelledby="targets-title"><h2 id="targets-title">All ${targets.length} targets, newest week</h2><div class="scroll" tabindex="0" role="region" aria-label="All targets"><table><thead><tr>${head}</tr></thead><tbody>${rows}</tbody></table></div><p class="note">People of several targets overlap and are never added.</p></section>`
}
