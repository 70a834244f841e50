// A target that cannot be read says why; the others are stored.
import { expect, test } from '@jest/globals'
import { type Fault } from '../../simulator/fault.ts'
import { scenario } from './support/scenario.ts'

const refusal = (status: number, message: string): Fault => ({
  kind: 'answer',
  status,
  body: { message, documentation_url: 'https://docs.github.com/rest', status: String(status) },
})

const cases: readonly { readonly what: string; readonly fault: Fault; readonly sentence: RegExp }[] = [
  {
    what: 'a policy that is off',
    fault: refusal(403, "The 'Copilot usage metrics' policy must be enabled to use this API"),
    sentence:
      /^totals of organization globex: GitHub answered 403 "The 'Copilot usage metrics' policy must be enabled to use this API"\. Enable it for globex: Settings → Copilot → Policies → "Copilot usage metrics"\.$/,
  },
  {
    what: 'a missing permission',
    fault: refusal(403, 'Resource not accessible by personal access token'),
    sentence:
      /^totals of organization globex: GitHub answered 403 "Resource not accessible by personal access token"\. .*"Organization Copilot metrics: read"/,
  },
  {
    what: 'a token without single sign-on',
    fault: refusal(403, 'Resource protected by organization SAML enforcement.'),
    sentence: /^totals of organization globex: .*SAML enforcement\."\. Authorize the token for globex/,
  },
]

test.each(cases)('$what', async ({ fault, sentence }) => {
  await scenario({ people: 40 }, async ({ run, branch, simulator }) => {
    simulator.fault(({ path }) => (path.startsWith('/orgs/globex/') ? fault : undefined))
    const { code, errors, outputs, requests } = await run({
      organization: 'globex, acme',
      reports: 'totals',
      'backfill-days': '5',
    })
    expect(code).toBe(1)
    expect(errors[0]).toMatch(sentence)
    expect(outputs).toMatchObject({ changed: 'true', 'days-added': '4', 'latest-day': '2026-11-19' })
    expect(await branch.paths('orgs/acme/totals')).toHaveLength(4)
    expect(await branch.paths('orgs/globex')).toEqual([])
    // After one refusal, the other days are not requested.
    expect(requests.filter(({ path }) => path.startsWith('/orgs/globex/'))).toHaveLength(1)
  })()
})

test(
  'an unknown organization',
  scenario({ people: 40 }, async ({ run, branch }) => {
    const { code, errors, outputs } = await run({
      organization: 'acme, nobody',
      'backfill-days': '5',
    })
    expect(code).toBe(1)
    expect(errors[0]).toMatch(
      /^totals of organization nobody: GitHub answered 404 "Not Found"\. Check the name, and that the token may see it\./,
    )
    expect(outputs).toMatchObject({ changed: 'true', 'days-added': '4' })
    expect(await branch.paths('orgs/nobody')).toEqual([])
  }),
)

test(
  'a token that is unknown to GitHub, for the metrics and for the data',
  scenario({ people: 40 }, async ({ run, branch }) => {
    const metrics = await run({ token: 'ghp_expired', reports: 'totals' })
    expect(metrics.code).toBe(1)
    expect(metrics.errors[0]).toBe(
      'GitHub answered 401 "Bad credentials" to the input token: the token is missing, expired or revoked. Renew it, and the secret that holds it.',
    )
    const data = await run({ 'data-token': 'ghs_expired' })
    expect(data.code).toBe(1)
    expect(data.errors).toEqual([
      'Reading the data repository acme/copilot-archive: GitHub answered 401 "Bad credentials" to the input data-token: the token is missing, expired or revoked. Renew it, and the secret that holds it.',
    ])
    expect(await branch.head()).toBeUndefined()
  }),
)

test(
  'a data token that may not write: said before any metrics are asked for',
  scenario({ people: 40 }, async ({ run, branch, simulator }) => {
    simulator.settings.permissions.push = false
    const { code, errors, requests } = await run({ reports: 'totals', 'backfill-days': '3' })
    expect(code).toBe(1)
    expect(errors).toEqual([expect.stringMatching(/acme\/copilot-archive.*"permissions: contents: write"/)])
    expect(requests.filter(({ path }) => path.includes('/copilot/'))).toEqual([])
    expect(await branch.head()).toBeUndefined()
  }),
)
