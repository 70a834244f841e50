// What a chart shows, as a table and as CSV.
import { exact } from '../chart/number.ts'
import { dateText, periodText } from './dates.ts'
import { markup, type Markup } from './html.ts'
import type { Panel } from './panel.ts'

const nameOf = (panel: Panel, period: string): string =>
  panel.follows ? periodText(period) : dateText(period)

/** Newest first: that is the row that people look for. */
export function tableOf(panel: Panel): Markup {
  const rows = panel.periods.map(
    (period, index) =>
      markup`<tr><th scope="row">${nameOf(panel, period)}</th>${panel.series.map(({ values }) => markup`<td>${exact(values[index] ?? null, panel.unit)}</td>`)}</tr>`,
  )
  return markup`<table><thead><tr><th scope="col">${panel.follows ? 'Period' : 'Day'}</th>${panel.series.map(({ name }) => markup`<th scope="col">${name}</th>`)}</tr></thead><tbody>${rows.toReversed()}</tbody></table>`
}

/** Quoted where RFC 4180 wants it; a name that a spreadsheet would take for a formula gets a quote before it (OWASP, CSV injection). */
function field(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** Oldest first, unknown figures empty. */
export function csvOf({ periods, series }: Pick<Panel, 'periods' | 'series'>): string {
  const header = ['period', ...series.map(({ name }) => field(name))]
  const rows = periods.map((period, index) => [
    period,
    ...series.map(({ values }) => ((values[index] ?? null) === null ? '' : String(values[index]))),
  ])
  return [header, ...rows].map((cells) => `${cells.join(',')}\r\n`).join('')
}
