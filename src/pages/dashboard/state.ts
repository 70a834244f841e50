// What the reader chose. It stands in the address after #, so that a link shows exactly what its sender saw.

export const RANGES = {
  '3m': { label: '3 months', weeks: 13, months: 3 },
  '6m': { label: '6 months', weeks: 26, months: 6 },
  '1y': { label: '1 year', weeks: 52, months: 12 },
  '2y': { label: '2 years', weeks: 104, months: 24 },
  all: { label: 'All, by month', weeks: Infinity, months: Infinity },
} as const
export type Range = keyof typeof RANGES
export type Step = 'week' | 'month'

export interface State {
  /** Folder of the target; empty: the first. */
  readonly target: string
  readonly range: Range
  readonly step: Step
  /** Name of the period under the cursor; empty: the newest whose people are known. */
  readonly at: string
  /** `panel.series` of what the legend hides. */
  readonly hidden: readonly string[]
  /** Ids of what is unfolded. */
  readonly open: readonly string[]
}

export const firstState: State = { target: '', range: '6m', step: 'week', at: '', hidden: [], open: [] }

const listOf = (text: string | null): string[] => (text === null || text === '' ? [] : text.split(','))

/** An address that somebody cut or wrote by hand still shows a page: what is not valid is as if it were not there. */
export function readState(hash: string): State {
  const found = new URLSearchParams(hash.replace(/^#/, ''))
  const range = found.get('range') ?? ''
  return {
    target: found.get('target') ?? '',
    range: Object.hasOwn(RANGES, range) ? (range as Range) : firstState.range,
    step: found.get('step') === 'month' ? 'month' : 'week',
    at: found.get('at') ?? '',
    hidden: listOf(found.get('hide')),
    open: listOf(found.get('open')),
  }
}

/** The shortest address of a state: what is as at first is left out. */
export function hashOf({ target, range, step, at, hidden, open }: State): string {
  const found = new URLSearchParams()
  if (target !== '') found.set('target', target)
  if (range !== firstState.range) found.set('range', range)
  if (step !== firstState.step) found.set('step', step)
  if (at !== '') found.set('at', at)
  if (hidden.length > 0) found.set('hide', hidden.join(','))
  if (open.length > 0) found.set('open', open.join(','))
  // Slashes and commas may stand as they are after # (RFC 3986, 3.5), and are easier to read.
  return found.toString().replaceAll('%2F', '/').replaceAll('%2C', ',')
}

/** Weeks reach back two years; all there is is shown by month. */
export const stepOf = ({ range, step }: Pick<State, 'range' | 'step'>): Step =>
  range === 'all' ? 'month' : step

/** The list without the name, or with it. */
export const toggled = (list: readonly string[], name: string): string[] =>
  list.includes(name) ? list.filter((other) => other !== name) : [...list, name]
