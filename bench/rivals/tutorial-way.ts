// As in GitHub's tutorial for the closed API: one growing JSON array, read and written as a whole through the contents API;
// missing days are added. Its single request for 28 days is today's 28-day report; further back there are only single days.
import { dayBefore, readReport, readSettings, type Row } from './reports.ts'

const settings = readSettings()
const file = `${settings.apiUrl}/repos/acme/copilot-archive/contents/copilotMetricsData.json`
const headers = {
  authorization: `Bearer ${settings.dataToken}`,
  accept: 'application/vnd.github+json',
}

interface Stored {
  readonly sha?: string
  readonly rows: readonly Row[]
}

/** Above a megabyte the answer does not contain the content; it is requested raw. */
async function readFile(): Promise<Stored> {
  const answer = await fetch(file, { headers })
  if (answer.status === 404) return { rows: [] }
  const { sha, content, encoding } = (await answer.json()) as Record<'sha' | 'content' | 'encoding', string>
  const text =
    encoding === 'base64'
      ? Buffer.from(content, 'base64').toString()
      : await (
          await fetch(file, { headers: { ...headers, accept: 'application/vnd.github.raw+json' } })
        ).text()
  return { sha, rows: JSON.parse(text) as Row[] }
}

async function readDays(): Promise<readonly Row[]> {
  if (settings.days <= 28) {
    const [window] = (await readReport(settings, 'organization-28-day/latest')) ?? []
    return (window?.['day_totals'] ?? []) as readonly Row[]
  }
  const rows: Row[] = []
  for (let offset = settings.days; offset >= 1; offset -= 1) {
    const day = dayBefore(settings.today, offset)
    rows.push(...((await readReport(settings, `organization-1-day?day=${day}`)) ?? []))
  }
  return rows
}

const { sha, rows } = await readFile()
const known = new Set(rows.map(({ day }) => day))
const added = (await readDays()).filter(({ day }) => !known.has(day))
if (added.length > 0) {
  const content = Buffer.from(JSON.stringify([...rows, ...added], null, 2)).toString('base64')
  const answer = await fetch(file, {
    method: 'PUT',
    headers,
    body: JSON.stringify({ message: 'Update metrics', content, ...(sha === undefined ? {} : { sha }) }),
  })
  if (!answer.ok) throw new Error(`The file was not written: ${answer.status} ${await answer.text()}`)
}
