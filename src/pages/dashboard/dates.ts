// Days and periods in words. The browser's part of the page has no calendar of ours, and needs none: it reads names.
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const

const monthName = (name: string): string => MONTHS[Number(name.slice(5, 7)) - 1] ?? ''

/** `8 Nov 2026`. */
export const dateText = (day: string): string =>
  `${Number(day.slice(8))} ${monthName(day)} ${day.slice(0, 4)}`

/** `Week of 8 Nov 2026`, `Nov 2026`. */
export const periodText = (name: string): string =>
  name.length > 7 ? `Week of ${dateText(name)}` : `${monthName(name)} ${name.slice(0, 4)}`
