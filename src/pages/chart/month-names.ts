// Names of months, fixed in English: the same figure gives the same bytes everywhere.
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const

/** `Nov` of `2026-11` or `2026-11-08`. */
export const monthName = (period: string): string => MONTHS[Number(period.slice(5, 7)) - 1] ?? ''
