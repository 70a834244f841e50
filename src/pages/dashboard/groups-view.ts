// Teams, repositories and so on of the newest week. Small teams were folded before anything was stored.
import { draw } from '../chart/draw.ts'
import { pageLook } from '../chart/look.ts'
import type { Value } from '../chart/spec.ts'
import { valueText } from '../markdown/change.ts'
import { periodText } from './dates.ts'
import type { Group, GroupRow } from './input.ts'
import { markup, trusted, type Markup, nothing } from './html.ts'

const spark = (values: readonly Value[]): Markup =>
  trusted(draw({ kind: 'sparkline', id: '', title: '', description: '', width: 90, values }, pageLook))

const rowHtml = ({ name, values, trend }: GroupRow, { columns }: Group): Markup =>
  markup`<tr><th scope="row">${name}</th>${columns.map(({ unit }, index) => markup`<td>${valueText(values[index] ?? null, unit)}</td>`)}<td>${spark(trend)}</td></tr>`

function groupHtml(group: Group): Markup {
  const { id, title, heading, columns, rows, notes } = group
  const weeks = rows[0]?.trend.length ?? 0
  const heads = [heading, ...columns.map((column) => column.title), weeks === 1 ? '1 week' : `${weeks} weeks`]
  return markup`<div class="panel" id="${id}"><h3>${title}</h3><div class="scroll" tabindex="0" role="region" aria-label="${title}"><table><thead><tr>${heads.map((head) => markup`<th scope="col">${head}</th>`)}</tr></thead><tbody>${rows.map((row) => rowHtml(row, group))}</tbody></table></div>${notes.map((note) => markup`<p class="note">${note}</p>`)}</div>`
}

/** The section of the groups; empty without any. */
export function groupsHtml(groups: readonly Group[]): Markup {
  const [first] = groups
  if (first === undefined) return nothing
  return markup`<section aria-labelledby="groups-title" id="groups"><h2 id="groups-title">By team, repository and more</h2><p class="period">${periodText(first.week)}</p><div class="panels">${groups.map(groupHtml)}</div></section>`
}
