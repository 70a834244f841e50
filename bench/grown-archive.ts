// An archive as it stands after years: older days put before those that the action wrote, in the same layout.
import { spawn } from 'node:child_process'
import { git, gitEnvironment } from '../simulator/git/git-process.ts'

const DAY = 86_400_000
const branch = 'refs/heads/copilot-metrics'
const target = 'orgs/acme'

interface Row {
  readonly week: string
  readonly start: string
  readonly end: string
}

const dayText = (milliseconds: number): string => new Date(milliseconds).toISOString().slice(0, 10)
const document = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`

/** ISO 8601: a week belongs to the year of its Thursday. */
function weekName(monday: number): string {
  const thursday = monday + 3 * DAY
  const year = dayText(thursday).slice(0, 4)
  const number = Math.floor((thursday - Date.parse(`${year}-01-01`)) / (7 * DAY)) + 1
  return `${year}-W${String(number).padStart(2, '0')}`
}

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

async function weekly(repository: string, first: string): Promise<string> {
  const file = JSON.parse(await read(repository, `${target}/weekly.json`)) as { weeks: readonly Row[] }
  const [oldest] = file.weeks
  if (oldest === undefined) throw new Error('The archive holds no week')
  const older: Row[] = []
  for (
    let monday = Date.parse(oldest.start) - 7 * DAY;
    monday + 6 * DAY >= Date.parse(first);
    monday -= 7 * DAY
  ) {
    older.unshift({
      ...oldest,
      week: weekName(monday),
      start: dayText(monday),
      end: dayText(monday + 6 * DAY),
    })
  }
  return document({ ...file, weeks: [...older, ...file.weeks] })
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
  files.set('archive.json', document(archive))
  await importFiles(repository, files)
}
