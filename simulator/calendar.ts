const dayLength = 86_400_000

/** Days since 1970-01-01 of a UTC day `YYYY-MM-DD`. */
export function numberOf(day: string): number {
  return Math.floor(Date.parse(`${day}T00:00:00Z`) / dayLength)
}

/** The UTC day `YYYY-MM-DD` of a day number. */
export function dayOf(number: number): string {
  return new Date(number * dayLength).toISOString().slice(0, 10)
}

/** The day some days later, or earlier when negative. */
export function plusDays(day: string, days: number): string {
  return dayOf(numberOf(day) + days)
}

/** The same calendar day one year before. */
export function oneYearBefore(day: string): string {
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCFullYear(date.getUTCFullYear() - 1)
  return date.toISOString().slice(0, 10)
}

/** 0 is Sunday. */
export function weekdayOf(number: number): number {
  return (number + 4) % 7
}

/** Whether the text names a day that exists. */
export function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text)) && dayOf(numberOf(text)) === text
}

/** Every day from the first to the last, both included. */
export function daysBetween(first: string, last: string): string[] {
  const start = numberOf(first)
  return Array.from({ length: Math.max(0, numberOf(last) - start + 1) }, (_, i) => dayOf(start + i))
}

/** An instant without milliseconds, the way GitHub and Azure write it. */
export function instantText(milliseconds: number): string {
  return new Date(milliseconds).toISOString().replace(/\.\d{3}Z$/, 'Z')
}
