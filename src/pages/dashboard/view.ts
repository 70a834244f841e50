// Data and a state → the page's body. Node writes the first view into the file, the browser all others: one function.
import { draw } from '../chart/draw.ts'
import { pageLook } from '../chart/look.ts'
import { type Status, STATUSES } from '../chart/spec.ts'
import type { TargetData } from './data.ts'
import { dateText } from './dates.ts'
import { groupsHtml } from './groups-view.ts'
import { markup, trusted, type Markup, nothing } from './html.ts'
import { panelHtml, type PanelOptions } from './panel-view.ts'
import type { Panel } from './panel.ts'
import { statusOf } from './day-panels.ts'
import { sectionsOf } from './sections.ts'
import { shownOf } from './shown.ts'
import type { State } from './state.ts'
import { tilesOf } from './tiles.ts'

export interface Room {
  /** Pixels of a chart over the whole width, and of one of two beside each other. */
  readonly wide: number
  readonly half: number
  readonly fillsAll: boolean
}

const MEANINGS: Readonly<Record<Status, string>> = {
  settled: 'GitHub no longer revises it',
  provisional: 'stored, may still change',
  restated: 'GitHub changed it after it was stored',
  pending: 'not published yet',
  none: 'will not be published',
  unreadable: 'published, but not whole',
  open: 'not asked for yet',
}

function health({ days, health: { counts, exceptions } }: TargetData, width: number): Markup {
  if (days.names.length === 0) return nothing
  const cells = days.names.map((day, index) => ({ day, status: statusOf(days.statuses[index] ?? '-') }))
  const known = STATUSES.filter((status) => counts[status] !== undefined)
  const description = known.map((status) => `${counts[status]} ${status}`).join(', ')
  const calendar = draw(
    { kind: 'calendar', id: 'calendar', title: 'Data health by day', description, width, days: cells },
    pageLook,
  )
  const rows = exceptions.map(
    ({ day, status }) =>
      markup`<tr><th scope="row">${dateText(day)}</th><td>${status}: ${MEANINGS[status]}</td></tr>`,
  )
  const list = markup`<div class="scroll" tabindex="0" role="region" aria-label="Days that lack something"><table><tbody>${rows}</tbody></table></div>`
  return markup`<section aria-labelledby="health-title" id="health"><h2 id="health-title">Data health</h2><div class="panel"><p>${known.map((status) => markup`<span class="status"><strong>${counts[status] ?? 0}</strong> ${status} (${MEANINGS[status]})</span> `)}</p><div class="plot">${trusted(calendar)}</div>${
    rows.length === 0
      ? nothing
      : markup`<details id="exceptions"><summary>Days that are not simply settled</summary>${list}</details>`
  }</div></section>`
}

const problemsHtml = ({ problems }: TargetData): Markup =>
  problems.length === 0
    ? nothing
    : markup`<div class="problems"><h2>${problems.length === 1 ? 'A problem' : `${problems.length} problems`}</h2><ul>${problems.map((problem) => markup`<li>${problem}</li>`)}</ul></div>`

/** The first chart is the one that everybody looks at. */
export const heightOf = ({ id }: Panel): number => (id === 'people' ? 200 : 180)

/** The page below its head: tiles, panels by section, groups, health. */
export function viewHtml(target: TargetData, state: State, room: Room): Markup {
  const shown = shownOf(target, state)
  const sections = sectionsOf(shown).map(({ id, title, panels }) => {
    const content = panels.map((panel, index) => {
      const isWide = id === 'overview' && index === 0
      const options: PanelOptions = {
        width: isWide ? room.wide : room.half,
        height: heightOf(panel),
        at: shown.at,
        hidden: state.hidden,
        open: state.open,
        fillsAll: room.fillsAll,
      }
      return panelHtml(panel, options)
    })
    return markup`<section aria-labelledby="${id}-title" id="section-${id}"><h2 id="${id}-title">${title}</h2><div class="panels">${content}</div></section>`
  })
  return markup`${problemsHtml(target)}<div id="tiles">${tilesOf(shown)}</div>${sections}${groupsHtml(target.groups)}${health(target, room.wide)}`
}
