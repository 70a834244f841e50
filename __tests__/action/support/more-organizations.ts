// More organizations than the simulator has: globex's records under other names and ids.
import type { Fault } from '../../../simulator/fault.ts'
import type { Simulator } from '../../../simulator/server.ts'

export interface Imitation {
  readonly login: string
  readonly id: string
}

/** The record of a day that the simulator serves for this organization. */
export const recordOf = ({ world }: Simulator, { id }: Imitation, day: string) => ({
  ...world.totals('orgs/globex', day),
  organization_id: id,
})

/** Makes a simulator answer for these organizations too. */
export function addOrganizations(simulator: Simulator, organizations: readonly Imitation[]): void {
  simulator.fault(({ port, path }) => {
    const [, login, day = ''] =
      /^\/(?:orgs\/)?([^/]+)\/(?:copilot\/metrics\/reports\/organization-1-day\?day=)?([\d-]{10})$/.exec(
        path,
      ) ?? []
    const organization = organizations.find((one) => one.login === login)
    if (organization === undefined) return undefined
    if (port === 'files') {
      return { kind: 'answer', status: 200, body: JSON.stringify(recordOf(simulator, organization, day)) }
    }
    if (!simulator.world.published('totals', 'orgs/globex', day)) return { kind: 'answer', status: 204 }
    const links = [`${simulator.filesUrl}/${organization.login}/${day}`]
    return { kind: 'answer', status: 200, body: { download_links: links, report_day: day } }
  })
}

/** Makes a simulator answer for these logins, in every report, with globex's data. */
export function addTwinsOfGlobex(simulator: Simulator, logins: ReadonlySet<string>): void {
  const ask = async (path: string): Promise<Fault> => {
    const answer = await fetch(simulator.apiUrl + path, {
      headers: { authorization: `token ${simulator.metricsToken}` },
    })
    const body = Buffer.from(await answer.arrayBuffer())
    const headers = { 'content-type': answer.headers.get('content-type') ?? 'application/json' }
    return { kind: 'answer', status: answer.status, headers, body }
  }
  simulator.fault(({ path }) => {
    const [, login = '', rest = ''] = /^\/orgs\/([^/]+)(\/.*)$/.exec(path) ?? []
    return logins.has(login) ? ask(`/orgs/globex${rest}`) : undefined
  })
}
