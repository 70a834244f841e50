// What is on the screen: a state, the data of its target, and the view drawn from both.
import { exact } from '../src/pages/chart/number.ts'
import { type Plot, plotOf } from '../src/pages/chart/plot.ts'
import type { TargetData } from '../src/pages/dashboard/data.ts'
import { periodText } from '../src/pages/dashboard/dates.ts'
import { trendOf } from '../src/pages/dashboard/panel-view.ts'
import type { Panel } from '../src/pages/dashboard/panel.ts'
import { sectionsOf } from '../src/pages/dashboard/sections.ts'
import { type Shown, shownOf } from '../src/pages/dashboard/shown.ts'
import { type State, stepOf } from '../src/pages/dashboard/state.ts'
import { tilesOf } from '../src/pages/dashboard/tiles.ts'
import { heightOf, type Room, viewHtml } from '../src/pages/dashboard/view.ts'
import { cursor, cursorText, range, step, target, title, view } from './elements.ts'

interface Screen {
  readonly state: State
  readonly data: TargetData
  readonly shown: Shown
  readonly panels: readonly Panel[]
}

let screen: Screen | undefined

/** What is on the screen; undefined before the first drawing. */
export const drawn = (): Screen | undefined => screen

/** A panel's border and padding, and the gap between two. */
const FRAME = 26
const GAP = 20

/** The charts are as wide as the space for them, so that their text keeps its size on a phone. */
function roomOf(): Room {
  // A window without a layout has no width yet; the resize event that follows draws again.
  const inner = Math.max(200 + FRAME, Math.floor(view.clientWidth))
  const wide = Math.min(1080, inner - FRAME)
  return { wide, half: inner < 760 ? wide : Math.floor((inner - GAP) / 2) - FRAME, fillsAll: false }
}

/** The slider's text: the period, and the first chart's numbers for screen readers. */
function sayCursor({ panels, shown: { names, at } }: Screen): void {
  const period = names[at]
  const text = period === undefined ? 'No complete period' : periodText(period)
  const numbers = panels
    .slice(0, 1)
    .flatMap(({ series, unit }) =>
      series.map(({ name, values }) => `${name} ${exact(values[at] ?? null, unit)}`),
    )
  cursorText.textContent = text
  cursor.setAttribute('aria-valuetext', [text, ...numbers].join(', '))
}

/** Draws everything again. The focus stays where it was, although its element is replaced. */
export function draw(state: State, data: TargetData): void {
  const shown = shownOf(data, state)
  screen = { state, data, shown, panels: sectionsOf(shown).flatMap(({ panels }) => panels) }
  const focused = document.activeElement?.id ?? ''
  view.innerHTML = viewHtml(data, state, roomOf()).markup
  if (focused !== '') document.getElementById(focused)?.focus({ preventScroll: true })
  title.textContent = data.slug
  range.value = state.range
  step.value = stepOf(state)
  step.disabled = state.range === 'all'
  if (target !== null) target.value = data.folder
  cursor.max = String(Math.max(0, shown.names.length - 1))
  cursor.value = String(Math.max(0, shown.at))
  sayCursor(screen)
}

/** The positions in the image of a panel on the screen. */
export function plotOn(svg: Element, panel: Panel): Plot {
  const [width, { hidden = [] } = {}] = [Number(svg.getAttribute('width')), screen?.state]
  return plotOf(trendOf(panel, { width, height: heightOf(panel), at: 0, hidden, open: [], fillsAll: false }))
}

/** Moves the cursor without drawing the charts again, so that the slider follows the hand while it is dragged. */
export function moveCursor(state: State): void {
  if (screen === undefined) return
  screen = { ...screen, state, shown: shownOf(screen.data, state) }
  const { panels, shown } = screen
  for (const panel of panels.filter(({ follows }) => follows)) {
    const figure = document.getElementById(panel.id)
    for (const [index, { values }] of panel.series.entries()) {
      const number = figure?.querySelector(`[data-value="${index}"]`)
      if (number != null) number.textContent = exact(values[shown.at] ?? null, panel.unit)
    }
    const svg = figure?.querySelector('.plot svg')
    if (svg == null) continue
    const { x, top, bottom } = plotOn(svg, panel)
    svg.querySelector('.cursor')?.setAttribute('d', `M${Math.round(x(shown.at))}.5,${top}V${bottom}`)
  }
  const tiles = document.getElementById('tiles')
  if (tiles !== null) tiles.innerHTML = tilesOf(shown).markup
  sayCursor(screen)
}
