// Calendar days in tests, counted without the code under test.

const DAY = 86_400_000

/** The UTC days from the first to the last, both included. */
export function days(first: string, last: string): string[] {
  const start = Date.parse(first)
  const count = (Date.parse(last) - start) / DAY + 1
  return Array.from({ length: count }, (_, index) => new Date(start + index * DAY).toISOString().slice(0, 10))
}

/** The path of a day's snapshot: `orgs/acme/totals/2026/11/2026-11-19.json`. */
export const snapshotPath = (series: string, day: string): string =>
  `${series}/${day.slice(0, 4)}/${day.slice(5, 7)}/${day}.json`
