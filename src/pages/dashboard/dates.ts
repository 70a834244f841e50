// Days and periods in words. The browser's part of the page has no calendar of ours, and needs none: it reads names.
import { monthName } from '../chart/month-names.ts'

/** `8 Nov 2026`. */
export const dateText = (day: string): string =>
  `${Number(day.slice(8))} ${monthName(day)} ${day.slice(0, 4)}`

/** `Week of 8 Nov 2026`, `Nov 2026`. */
export const periodText = (name: string): string =>
  name.length > 7 ? `Week of ${dateText(name)}` : `${monthName(name)} ${name.slice(0, 4)}`
