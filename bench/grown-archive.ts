// An archive after several years: older days added before those that the action wrote, in the same layout.
import { git } from '../simulator/git/git-process.ts'
import { importFiles } from './fast-import.ts'

const DAY = 86_400_000
const branch = 'refs/heads/copilot-metrics'

interface Row {
  readonly week?: string
  readonly month?: string
  readonly start: string
  readonly end: string
}

const dayText = (milliseconds: number): string => new Date(milliseconds).toISOString().slice(0, 10)
const document = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`

async function read(repository: string, path: string): Promise<string> {
  const { code, output } = await git(repository, ['cat-file', 'blob', `${branch}:${path}`])
  if (code !== 0) throw new Error(`The archive holds no ${path}`)
  return output
}

/** Like a real archive's: a snapshot and a history line for each day, rows for each week. */
async function olderFiles(
  repository: string,
  target: string,
  first: string,
  days: number,
): Promise<Map<string, string>> {
  const files = new Map<string, string>()
  const snapshot = await read(repository, snapshotPath(target, first))
  const [line = ''] = (await read(repository, `${target}/history/${first.slice(0, 7)}.ndjson`)).split('\n')
  const start = Date.parse(first)
  const months = new Map<string, string[]>()
  for (let offset = days; offset > 0; offset--) {
    const day = dayText(start - offset * DAY)
    files.set(snapshotPath(target, day), snapshot.replaceAll(first, day))
    const month = day.slice(0, 7)
    months.set(month, [...(months.get(month) ?? []), line.replaceAll(first, day)])
  }
  for (const [month, lines] of months) {
    const path = `${target}/history/${month}.ndjson`
    const stored = month === first.slice(0, 7) ? await read(repository, path) : ''
    files.set(path, `${lines.join('\n')}\n${stored}`)
  }
  return files
}

const snapshotPath = (target: string, day: string): string =>
  `${target}/totals/${day.slice(0, 4)}/${day.slice(5, 7)}/${day}.json`

interface Rows {
  readonly [key: string]: unknown
}

/** Rows like the oldest one before it, back to the period of the first day. */
function grown(rows: readonly Row[], first: string, before: (start: string) => Omit<Row, 'week' | 'month'>) {
  const [oldest] = rows
  if (oldest === undefined) throw new Error('The archive holds no row')
  const older: Row[] = []
  for (let span = before(oldest.start); span.end >= first; span = before(span.start)) {
    const name = 'week' in oldest ? { week: span.start } : { month: span.start.slice(0, 7) }
    older.unshift({ ...oldest, ...name, ...span })
  }
  return [...older, ...rows]
}

const weekBefore = (start: string) => ({
  start: dayText(Date.parse(start) - 7 * DAY),
  end: dayText(Date.parse(start) - DAY),
})

function monthBefore(start: string) {
  const end = dayText(Date.parse(start) - DAY)
  return { start: `${end.slice(0, 7)}-01`, end }
}

async function weekly(repository: string, target: string, first: string): Promise<string> {
  const file = JSON.parse(await read(repository, `${target}/weekly.json`)) as Rows & { weeks: readonly Row[] }
  return document({ ...file, weeks: grown(file.weeks, first, weekBefore) })
}

async function monthly(repository: string, target: string, first: string): Promise<string> {
  const file = JSON.parse(await read(repository, `${target}/monthly.json`)) as Rows & {
    months: readonly Row[]
  }
  return document({ ...file, months: grown(file.months, first, monthBefore) })
}

/** Adds this many days before the first stored day. */
export async function growArchive(repository: string, days: number, target = 'orgs/acme'): Promise<void> {
  const status = JSON.parse(await read(repository, `${target}/status.json`))
  const archive = JSON.parse(await read(repository, 'archive.json'))
  const first: string = status.reports.totals.first_day
  const grownFirst = dayText(Date.parse(first) - days * DAY)
  status.reports.totals.asked_since = grownFirst
  status.reports.totals.first_day = grownFirst
  archive.targets[target].first_day = grownFirst
  const files = await olderFiles(repository, target, first, days)
  files.set(`${target}/status.json`, document(status))
  files.set(`${target}/weekly.json`, await weekly(repository, target, grownFirst))
  files.set(`${target}/monthly.json`, await monthly(repository, target, grownFirst))
  files.set('archive.json', document(archive))
  await importFiles(repository, branch, files)
}
