// One panel as HTML: title, legend with the cursor's numbers, image, sentences of its marks, table, how it is counted.
import { draw } from '../chart/draw.ts'
import { colourOf, pageLook } from '../chart/look.ts'
import { exact } from '../chart/number.ts'
import type { Trend } from '../chart/spec.ts'
import { dashOf } from '../chart/trend.ts'
import { markup, trusted, type Markup, nothing } from './html.ts'
import type { Panel } from './panel.ts'
import { tableOf } from './table.ts'

export interface PanelOptions {
  readonly width: number
  readonly height: number
  /** Index of the period under the cursor. */
  readonly at: number
  readonly hidden: readonly string[]
  readonly open: readonly string[]
  /** Tables that are folded stay empty where a script can fill them. */
  readonly fillsAll: boolean
}

/** The spec of a panel's image, without what the legend hides. */
export function trendOf(panel: Panel, { width, height, at, hidden }: PanelOptions): Trend {
  const { id, kind, title, description, periods, unit, marks, incomplete } = panel
  const series = panel.series.filter(({ colour }) => !hidden.includes(`${id}.${colour}`))
  const trend = {
    id: `chart-${id}`,
    kind,
    title,
    description,
    periods,
    series,
    unit,
    marks,
    incomplete,
    width,
    height,
  }
  return { ...trend, lettering: 'outside', ...(panel.follows ? { cursor: at } : {}) }
}

function legend(panel: Panel, options: PanelOptions): Markup {
  const entries = panel.series.map(({ name, colour, values }, index) => {
    // By colour: it stays the same when a range does not know another series.
    const key = `${panel.id}.${colour}`
    const isShown = !options.hidden.includes(key)
    const paint = colourOf(pageLook, colour)
    const sign =
      panel.kind === 'lines'
        ? `<path d="M0 6h16" stroke="${paint}" stroke-width="3"${dashOf(colour)}/>`
        : `<rect width="12" height="12" rx="2" fill="${paint}"/>`
    const swatch = trusted(`<svg width="16" height="12" aria-hidden="true">${sign}</svg>`)
    return markup`<li><button type="button" id="legend-${key}" data-toggle="${key}" aria-pressed="${isShown ? 'true' : 'false'}">${swatch}<span>${name}</span> ${panel.follows ? markup`<b data-value="${index}">${exact(values[options.at] ?? null, panel.unit)}</b>` : nothing}</button></li>`
  })
  // As in the stack: the top first.
  return markup`<ul class="legend">${panel.kind === 'areas' || panel.kind === 'bars' ? entries.toReversed() : entries}</ul>`
}

const sentences = ({ marks, incomplete, shading }: Panel): Markup => {
  const items = marks.map(({ text }) => markup`<li>${text}</li>`)
  const shaded = incomplete.length === 0 ? nothing : markup`<p class="note">${shading}</p>`
  return markup`${items.length === 0 ? nothing : markup`<ol class="marks">${items}</ol>`}${shaded}`
}

function folded(id: string, title: string, content: Markup, { open }: PanelOptions): Markup {
  return markup`<details id="${id}" ${open.includes(id) ? trusted(' open') : nothing}><summary>${title}</summary>${content}</details>`
}

/** The panel as HTML. */
export function panelHtml(panel: Panel, options: PanelOptions): Markup {
  const table = `table-${panel.id}`
  const isFilled = options.fillsAll || options.open.includes(table)
  const scroll = markup`<div class="scroll" tabindex="0" role="region" aria-label="Numbers of ${panel.title}">${isFilled ? tableOf(panel) : nothing}</div>`
  const csv = markup`<button type="button" class="csv" data-csv="${panel.id}">Download as CSV</button>`
  const counted = markup`<ul>${panel.counted.map((text) => markup`<li>${text}</li>`)}</ul>`
  return markup`<figure class="panel" id="${panel.id}"><figcaption><h3>${panel.title}</h3></figcaption>${legend(panel, options)}<div class="plot" data-plot="${panel.id}">${trusted(draw(trendOf(panel, options), pageLook))}</div>${sentences(panel)} ${folded(table, 'Table', markup`${csv}${scroll}`, options)}${folded(`counted-${panel.id}`, 'How is this counted?', counted, options)}</figure>`
}
