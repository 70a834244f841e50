// What both other variants do with the API: request one report, wait, fetch its links, wait.

export interface Settings {
  readonly apiUrl: string
  readonly metricsToken: string
  readonly dataToken: string
  readonly gitUrl: string
  readonly organization: string
  readonly today: string
  /** How many days back. */
  readonly days: number
}

/** One JSON argument, so that the caller has to specify everything. */
export const readSettings = (): Settings => JSON.parse(process.argv[2] ?? '') as Settings

export const dayBefore = (today: string, offset: number): string =>
  new Date(Date.parse(today) - offset * 86_400_000).toISOString().slice(0, 10)

export type Row = Readonly<Record<string, unknown>>

/** The records of a report; undefined when GitHub has none. */
export async function readReport(settings: Settings, name: string): Promise<readonly Row[] | undefined> {
  const { apiUrl, organization, metricsToken } = settings
  const answer = await fetch(`${apiUrl}/orgs/${organization}/copilot/metrics/reports/${name}`, {
    headers: { authorization: `Bearer ${metricsToken}`, accept: 'application/vnd.github+json' },
  })
  if (answer.status === 204 || answer.status === 404) return undefined
  if (!answer.ok) throw new Error(`${name}: ${answer.status}`)
  const { download_links: links } = (await answer.json()) as { download_links: string[] }
  const records: Row[] = []
  for (const link of links) {
    const file = await fetch(link)
    if (!file.ok) throw new Error(`${name}: its file answers ${file.status}`)
    for (const line of (await file.text()).split('\n')) if (line !== '') records.push(JSON.parse(line) as Row)
  }
  return records
}
