// What GitHub refuses, and what the error says to do about it; texts from GitHub that look like commands.
import { expect } from '@jest/globals'
import type { Fault } from '../../simulator/fault.ts'
import type { Case } from './support/case.ts'
import { ordinary, three } from './support/ordinary.ts'
import { commands, hostile } from './support/commands.ts'
import { expectTotals } from './support/stored.ts'
import { refusal, strike } from './support/strike.ts'

const app = 'Resource not accessible by integration'

/** By organization: what GitHub says, and what the error must say. */
const causes: Readonly<Record<string, readonly [Fault, RegExp]>> = {
  'by-app': [
    refusal(403, app),
    /403 "Resource not accessible by integration"\. The token is a GitHub App's, or the workflow's own, which never works here\..*"Organization Copilot metrics: read".* must accept a changed permission\.$/,
  ],
  'by-pat': [
    refusal(403, 'Resource not accessible by personal access token'),
    /The token is a fine-grained one\. A GitHub App or fine-grained token needs/,
  ],
  'by-address': [
    refusal(
      403,
      'Although you appear to have the correct authorization credentials, the `by-address` organization has an IP allow list enabled, and your IP address is not permitted to access this resource.',
    ),
    /Add the runner's address to the IP allow list of by-address, or run the job on a runner whose address is on it\.$/,
  ],
  'by-sso': [
    refusal(403, 'Resource protected by organization SAML enforcement.'),
    /Authorize the token for by-sso under "Configure SSO"\.$/,
  ],
  'by-header': [
    refusal(403, 'Forbidden', {
      'x-github-sso': 'required; url=https://github.com/orgs/x/sso?authorization_request=A',
    }),
    /Authorize the token for by-header under "Configure SSO"\.$/,
  ],
  'by-role': [
    refusal(403, 'Insufficient permissions.'),
    /needs the organization permission .* The policy "Copilot usage metrics" must be on as well: /,
  ],
  'an-enterprise': [
    refusal(404, 'Not Found'),
    /404 "Not Found"\. Check the name, and that the token may see it\. If it is an enterprise, name it in the input enterprise\./,
  ],
  'by-shape': [refusal(422, 'Invalid request'), /422 "Invalid request"\. The next run asks again\.$/],
}

export const refusals: readonly Case[] = [
  {
    number: 73,
    title: 'Each refusal is explained by its cause',
    simulator: '403 for six causes, 404 and 422, each for an organization of its own; 403 to seats',
    branch: 'the days of acme',
    exit: 1,
    message:
      'seats of organization acme: GitHub answered 403 "Forbidden". A GitHub App or fine-grained token needs the organization permission "GitHub Copilot Business: read"',
    async play(stage) {
      stage.simulator.fault(({ path }) => causes[/^\/orgs\/([\w-]+)\//.exec(path)?.[1] ?? '']?.[0])
      const seats = strike(stage, { path: /\/orgs\/acme\/copilot\/billing/ }, refusal(403, 'Forbidden'))
      strike(stage, { path: /^\/enterprises\/acme\// }, refusal(404, 'Not Found'))
      const run = await stage.run({
        ...ordinary,
        organization: ['acme', ...Object.keys(causes)].join(', '),
        enterprise: 'acme',
        'backfill-days': '1',
      })
      for (const [name, [, sentence]] of Object.entries(causes)) {
        const said = run.errors.filter((text) => text.startsWith(`totals of organization ${name}: `))
        expect([name, said]).toEqual([name, [expect.stringMatching(sentence)]])
      }
      expect(run.errors.join('\n')).toContain(
        'totals of enterprise acme: GitHub answered 404 "Not Found". Check the name, and that the token may see it. If it is an organization, name it in the input organization.',
      )
      await expectTotals(stage, ['2026-11-16'])
      const counted = await stage.run({ ...ordinary, reports: 'totals, seats' })
      expect(seats()).toBe(1)
      expect(counted.errors.join('\n')).not.toContain('The policy "Copilot usage metrics"')
      await expectTotals(stage, three)
      return counted
    },
  },
  {
    number: 74,
    title: 'The data repository refuses, and why',
    simulator: '403 "Resource not accessible by integration", SAML, an IP allow list, one after the other',
    branch: 'nothing, and no metrics were asked for',
    exit: 1,
    message:
      "Add the runner's address to the IP allow list, or run the job on a runner whose address is on it.",
    async play(stage) {
      const repository = { path: /^\/repos\/acme\/copilot-archive$/ }
      strike(
        stage,
        { ...repository, times: 3 },
        refusal(404, 'Not Found'),
        refusal(403, 'Resource protected by organization SAML enforcement.'),
        refusal(403, 'the `acme` organization has an IP allow list enabled'),
      )
      const foreign = await stage.run(ordinary)
      expect(foreign.errors).toEqual([
        'Reading the data repository acme/copilot-archive: GitHub answered 404 "Not Found". In the repository of the workflow give the job "permissions: contents: write". Another data-repository needs a data-token of its own: GITHUB_TOKEN sees no repository but its own.',
      ])
      const sso = await stage.run(ordinary)
      expect(sso.errors[0]).toMatch(/Authorize the data-token for the organization under "Configure SSO"\.$/)
      const run = await stage.run(ordinary)
      expect(stage.simulator.requests.filter(({ path }) => path.includes('/copilot/'))).toEqual([])
      expect(await stage.branch.head()).toBeUndefined()
      return run
    },
  },
  {
    number: 75,
    title: 'Words of GitHub’s that would be commands to the runner',
    simulator:
      'messages and a deprecation notice with line breaks, `::` and `##[`, to metrics and at the commit',
    branch: 'nothing',
    exit: 1,
    message:
      'GitHub answered 422 "Nope ::error::hostile # [error]hostile ::set-output name=x::y [31m::stop-commands::z".',
    async play(stage) {
      const notice = {
        deprecation: 'true',
        sunset: '##[error]hostile',
        link: '<##[error]hostile>; rel="deprecation"',
      }
      strike(stage, { path: /^\/orgs\/acme\/copilot\// }, refusal(403, hostile, notice))
      const refused = await stage.run(ordinary)
      expect(refused.errors[0]).toContain('403 "Nope ::error::hostile # [error]hostile')
      stage.simulator.clearFaults()
      strike(stage, { path: /^\/orgs\/acme\/copilot\// }, { kind: 'edit', headers: notice })
      strike(stage, { method: 'POST', path: /\/git\/commits$/ }, refusal(422, hostile))
      const run = await stage.run(ordinary)
      expect(await stage.branch.paths('orgs/acme/totals').catch(() => [])).toEqual([])
      for (const { log, masked } of [refused, run]) {
        expect(commands(log)).toEqual([])
        expect(masked.join()).not.toContain('hostile')
      }
      return run
    },
  },
  {
    number: 76,
    title: 'One cause, one sentence',
    simulator:
      'the policy off for one organization, 404 for another, an enterprise under organization and the reverse',
    branch: 'the days of acme',
    exit: 1,
    message:
      'totals, totals-28-day, repos of organization off: GitHub answered 403 "The \'Copilot usage metrics\' policy must be enabled to use this API". Enable it for off: Settings → Copilot → Policies → "Copilot usage metrics".',
    async play(stage) {
      const off = refusal(403, "The 'Copilot usage metrics' policy must be enabled to use this API")
      // The older API has no policy: it is closed, and says so.
      strike(stage, { path: /^\/orgs\/off\/copilot\/metrics\/reports/ }, off)
      strike(stage, { path: /^\/(orgs\/(off|initech)|enterprises\/acme)\// }, refusal(404, 'Not Found'))
      const run = await stage.run({
        ...ordinary,
        organization: 'off, initech, acme',
        enterprise: 'acme',
        reports: 'totals, totals-28-day, repos, metrics',
        'backfill-days': '2',
      })
      const [first, second, third, ...others] = run.errors
      expect(first).toContain('of organization off: ')
      expect(second).toMatch(
        /^totals, totals-28-day, repos of organization initech: GitHub answered 404 .* name it in the input enterprise\./,
      )
      expect(third).toMatch(
        /^totals, totals-28-day, repos of enterprise acme: GitHub answered 404 .* name it in the input organization\./,
      )
      expect(others).toEqual(['3 problems: see the errors above.'])
      const said = [run.log, run.summary, run.outputs['problems']].join('\n')
      expect(said).not.toMatch(/metrics of (organization (off|initech)|enterprise acme)/)
      await expectTotals(stage, three.slice(1))

      // Two weeks later acme is refused too; it becomes stale for the same reason.
      stage.simulator.setNow('2026-11-30T06:40:00Z')
      strike(stage, { path: /^\/orgs\/acme\/copilot\// }, off)
      const old = await stage.run({ 'backfill-days': '3' })
      expect(old.errors).toEqual([
        expect.stringMatching(/^totals of organization acme: GitHub answered 403/),
        'One problem: see the errors above.',
      ])
      expect(old.log).not.toContain('metrics of organization acme')
      stage.simulator.clearFaults()
      const unknown = await stage.run({ ...ordinary, token: 'ghp_nobodyKnowsThisOne0000000000000000' })
      expect(unknown.errors).toEqual([
        'GitHub answered 401 "Bad credentials" to the input token: the token is missing, expired or revoked. Renew it, and the secret that holds it.',
        'One problem: see the errors above.',
      ])
      return run
    },
  },
  {
    number: 77,
    title: 'A team that does not exist',
    simulator: 'the older API, which answers 404 for this team alone',
    branch: 'the days of acme and of its team',
    exit: 0,
    message: '',
    options: { metricsApi: 'open' },
    async play(stage) {
      const inputs = { ...ordinary, team: 'platform, plattform' }
      const run = await stage.run({ ...inputs, reports: 'totals, metrics' })
      const warnings = (log: string) => log.split('\n').filter((line) => line.startsWith('::warning::'))
      const sentence = expect.stringMatching(
        /^::warning::Input team names "plattform", which matches no team: /,
      )
      expect(warnings(run.log)).toEqual([sentence])
      await expectTotals(stage, three)
      expect(await stage.branch.paths('orgs/acme/team/platform/metrics')).toHaveLength(3)
      // It is neither forgotten nor treated as a refused report.
      expect(warnings((await stage.run({ ...inputs, reports: 'totals, metrics' })).log)).toEqual([sentence])
      const { reports } = await stage.branch.json('orgs/acme/status.json')
      expect(Object.keys(reports).toSorted()).toEqual(['metrics', 'team/platform/metrics', 'totals'])
      const joined = await stage.run({ ...inputs, 'data-branch': 'joined', reports: 'totals, teams' })
      expect(warnings(joined.log)).toEqual([sentence])
      return run
    },
  },
]
