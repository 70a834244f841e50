// Figures as the summary writes them, implemented a second time: thousands separators, a real minus, an arrow after the sign.
type Known = string | number | null | undefined

const known = (value: Known): number | undefined => (typeof value === 'number' ? value : undefined)

/** Rounds half up by the decimals that a number shows: `toFixed` would turn 30.95, stored as slightly less, into 30.9. */
const rounded = (value: number, decimals: number): number =>
  value < 1e-6 ? 0 : Number(`${Math.round(Number(`${value}e${decimals}`))}e-${decimals}`)

/** `1,234.5`, without sign. */
const digits = (value: number, decimals: number): string => {
  const [whole = '', rest] = rounded(Math.abs(value), decimals).toFixed(decimals).split('.')
  const grouped = whole.replaceAll(/\B(?=(?:\d{3})+$)/g, ',')
  return rest === undefined ? grouped : `${grouped}.${rest}`
}

export const number = (value: Known, decimals = 0): string =>
  known(value) === undefined ? '–' : digits(Number(value), decimals)

/** An exact decimal that SQL has rounded: `1,234.50`. */
export const decimal = (text: Known): string =>
  text == null ? '–' : String(text).replaceAll(/\B(?=(?:\d{3})+(?!\d)(?<!\.\d*))/g, ',')

export const percent = (share: Known): string =>
  known(share) === undefined ? '–' : `${digits(Number(share) * 100, 1)}%`

const signed = (value: number, decimals: number): string => {
  const text = digits(value, decimals)
  if (Number(text.replaceAll(',', '')) === 0) return `±${text}`
  return `${value < 0 ? '−' : '+'}${text}`
}

const arrow = (text: string): string =>
  text.startsWith('+') ? `${text} ▲` : text.startsWith('−') ? `${text} ▼` : text

/** A change in the figure's own unit. */
export const by = (difference: Known, decimals = 0): string =>
  known(difference) === undefined ? '–' : arrow(signed(Number(difference), decimals))

/** A change in the figure's own unit and in percent of the previous value. */
export function change(difference: Known, growth: Known, decimals = 0): string {
  if (known(difference) === undefined) return '–'
  const text = signed(Number(difference), decimals)
  return arrow(known(growth) === undefined ? text : `${text} (${signed(Number(growth) * 100, 1)}%)`)
}

/** A change of a share: `+0.3 pt ▲`. */
export const points = (difference: Known, unit = 'pt'): string =>
  known(difference) === undefined ? '–' : arrow(`${signed(Number(difference) * 100, 1)} ${unit}`)

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** `9 Nov` of `2026-11-09`. */
export const shortDay = (day: Known): string =>
  `${Number(String(day).slice(8, 10))} ${months[Number(String(day).slice(5, 7)) - 1] ?? ''}`

/** `Nov 2026` of `2026-11`. */
export const monthAndYear = (month: Known): string =>
  `${months[Number(String(month).slice(5, 7)) - 1] ?? ''} ${String(month).slice(0, 4)}`
