// An archive as it stands after years: older days put before those that the action wrote, in the same layout.
import { spawn } from 'node:child_process'
import { git, gitEnvironment } from '../simulator/git/git-process.ts'

const DAY = 86_400_000
const branch = 'refs/heads/copilot-metrics'
const target = 'orgs/acme'

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
async function olderFiles(repository: string, first: string, days: number): Promise<Map<string, string>> {
  const files = new Map<string, string>()
  const snapshot = await read(repository, snapshotPath(first))
  const [line = ''] = (await read(repository, `${target}/history/${first.slice(0, 7)}.ndjson`)).split('\n')
  const start = Date.parse(first)
  const months = new Map<string, string[]>()
  for (let offset = days; offset > 0; offset--) {
    const day = dayText(start - offset * DAY)
    files.set(snapshotPath(day), snapshot.replaceAll(first, day))
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

const snapshotPath = (day: string): string =>
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

async function weekly(repository: string, first: string): Promise<string> {
  const file = JSON.parse(await read(repository, `${target}/weekly.json`)) as Rows & { weeks: readonly Row[] }
  return document({ ...file, weeks: grown(file.weeks, first, weekBefore) })
}

async function monthly(repository: string, first: string): Promise<string> {
  const file = JSON.parse(await read(repository, `${target}/monthly.json`)) as Rows & {
    months: readonly Row[]
  }
  return document({ ...file, months: grown(file.months, first, monthBefore) })
}

function importFiles(repository: string, files: ReadonlyMap<string, string>): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn('git', ['-C', repository, 'fast-import', '--quiet'], {
      env: gitEnvironment,
      stdio: ['pipe', 'ignore', 'inherit'],
    })
    child.once('error', reject)
    child.once('close', (code) => (code === 0 ? resolve() : reject(new Error('git fast-import failed'))))
    child.stdin.write(`commit ${branch}\ncommitter Bench <bench@example.com> 1790000000 +0000\n`)
    child.stdin.write(`data 0\nfrom ${branch}^0\n`)
    for (const [path, text] of files) {
      child.stdin.write(`M 100644 inline ${path}\ndata ${Buffer.byteLength(text)}\n${text}\n`)
    }
    child.stdin.end('done\n')
  })
}

/** Puts this many days before the first that is stored. */
export async function growArchive(repository: string, days: number): Promise<void> {
  const status = JSON.parse(await read(repository, `${target}/status.json`))
  const archive = JSON.parse(await read(repository, 'archive.json'))
  const first: string = status.reports.totals.first_day
  const grownFirst = dayText(Date.parse(first) - days * DAY)
  status.reports.totals.first_day = grownFirst
  archive.targets[target].first_day = grownFirst
  const files = await olderFiles(repository, first, days)
  files.set(`${target}/status.json`, document(status))
  files.set(`${target}/weekly.json`, await weekly(repository, grownFirst))
  files.set(`${target}/monthly.json`, await monthly(repository, grownFirst))
  files.set('archive.json', document(archive))
  await importFiles(repository, files)
}
