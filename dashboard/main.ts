// The page's script: every choice of the reader goes into the address, and the page shows what the address says.
import { hashOf, type Range, readState, type State, toggled } from '../src/pages/dashboard/state.ts'
import { csvOf } from '../src/pages/dashboard/table.ts'
import { download } from './download.ts'
import { controls, cursor, range, step, target, view } from './elements.ts'
import { draw, drawn, moveCursor, plotOn } from './screen.ts'
import { sortBy } from './sort.ts'
import { dataOf } from './unpack.ts'

let state: State = readState(location.hash)

async function show(): Promise<void> {
  const wanted = state.target
  const data = await dataOf(wanted)
  // Another target may have been chosen while this one was unpacked.
  if (data !== undefined && wanted === state.target) draw(state, data)
}

/** Adds no entry to the browser's history: a slider has many steps, and readers expect "back" to leave the page. */
function remember(part: Partial<State>): void {
  state = { ...state, ...part }
  history.replaceState(null, '', `#${hashOf(state)}`)
}

function choose(part: Partial<State>): void {
  remember(part)
  void show()
}

function pointAt(period: number): void {
  const { names = [], newest = -1 } = drawn()?.shown ?? {}
  // The newest is the default, so that a link from today shows the newest week tomorrow as well.
  remember({ at: period === newest ? '' : (names[period] ?? '') })
  moveCursor(state)
}

range.addEventListener('change', () => choose({ range: range.value as Range, at: '' }))
step.addEventListener('change', () => choose({ step: step.value === 'month' ? 'month' : 'week', at: '' }))
target?.addEventListener('change', () => choose({ target: target?.value ?? '', at: '', hidden: [] }))
cursor.addEventListener('input', () => pointAt(Number(cursor.value)))
controls.addEventListener('submit', (event) => event.preventDefault())

function saveCsv(id: string): void {
  const { data, panels } = drawn() ?? {}
  const panel = panels?.find((candidate) => candidate.id === id)
  if (data !== undefined && panel !== undefined) download(`${data.slug}-${id}.csv`, csvOf(panel))
}

document.addEventListener('click', ({ target: clicked }) => {
  const button = clicked instanceof Element ? clicked.closest('button') : null
  const { toggle, csv, column } = button?.dataset ?? {}
  if (toggle !== undefined) choose({ hidden: toggled(state.hidden, toggle) })
  if (csv !== undefined) saveCsv(csv)
  if (column !== undefined && button !== null) sortBy(button)
})

// `toggle` does not bubble, and also fires for elements that are drawn open.
document.addEventListener(
  'toggle',
  ({ target: folded }) => {
    if (!(folded instanceof HTMLDetailsElement) || state.open.includes(folded.id) === folded.open) return
    choose({ open: toggled(state.open, folded.id) })
  },
  true,
)

/** A pointer over a chart moves the same cursor as the slider. */
view.addEventListener('pointermove', ({ target: over, clientX }) => {
  const plot = over instanceof Element ? over.closest<HTMLElement>('[data-plot]') : null
  const panel = drawn()?.panels.find(({ id, follows }) => follows && id === plot?.dataset['plot'])
  const svg = plot?.querySelector('svg')
  if (panel === undefined || svg == null) return
  const box = svg.getBoundingClientRect()
  const period = Math.round(
    plotOn(svg, panel).x.invert(((clientX - box.left) * svg.width.baseVal.value) / box.width),
  )
  const inside = Math.min(Math.max(0, period), Number(cursor.max))
  if (inside === Number(cursor.value)) return
  cursor.value = String(inside)
  pointAt(inside)
})

addEventListener('hashchange', () => {
  state = readState(location.hash)
  void show()
})

let width = view.clientWidth
addEventListener('resize', () => {
  if (view.clientWidth === width) return
  width = view.clientWidth
  void show()
})

controls.hidden = false
await show()
