// A wrong input fails before any request, in one sentence: the input, its value, what is allowed.
import path from 'node:path'
import { expect, test } from '@jest/globals'
import { scenario } from './support/scenario.ts'

const names =
  'one or more names as in the address bar of GitHub (letters, digits, hyphens), separated by commas or new lines'
const reports =
  '"all" or some of totals, totals-28-day, users, users-28-day, user-teams, metrics, teams, repos, seats, credits'
const branches = 'a branch name such as copilot-metrics, without refs/heads/'
const addresses = 'an https address such as https://api.github.com'
const yesterday = new Date(Date.now() - 86_400_000).toISOString().slice(0, 10)
const days = `a day in UTC, 2021-06-29 or later, that has begun, such as ${yesterday}`

const table: readonly (readonly [input: string, held: string, allowed: string])[] = [
  ['organization', 'acme/web', names],
  ['organization', 'https://github.com/acme', names],
  ['organization', 'acme, ../../main', names],
  ['organization', '::add-mask::acme', names],
  ['enterprise', 'initech inc', names],
  ['team', '-platform', names],
  ['reports', 'totals, gossip', reports],
  ['reports', ',', reports],
  ['day', 'yesterday', days],
  ['day', '2026-02-29', days],
  ['day', '2199-01-01', days],
  ['day', '2021-06-28', days],
  ['day', '0001-01-01', days],
  ['backfill-days', '0', 'a whole number from 1 to 365'],
  ['backfill-days', '366', 'a whole number from 1 to 365'],
  ['backfill-days', '7.5', 'a whole number from 1 to 365'],
  ['settle-days', '29', 'a whole number from 0 to 28'],
  ['settle-days', '-1', 'a whole number from 0 to 28'],
  ['user-data', 'some', 'none, pseudonymous or full'],
  ['min-group-size', '0', 'a whole number from 1 to 1000'],
  ['data-repository', 'copilot-archive', 'owner/name'],
  ['data-repository', 'acme/..', 'owner/name'],
  ['data-branch', 'data..branch', branches],
  ['data-branch', 'refs/heads/', branches],
  ['data-branch', 'HEAD', branches],
  ['data-branch', 'refs/heads/copilot-metrics', branches],
  ['data-branch', 'archive.lock', branches],
  ['summary-weeks', '1', 'a whole number from 2 to 104'],
  ['summary-weeks', '105', 'a whole number from 2 to 104'],
  ['stale-after-days', 'never', 'a whole number from 0 to 365'],
  ['dry-run', 'yes', 'true or false'],
  ['api-url', 'api.github.com', addresses],
  ['api-url', 'http://api.example.com', addresses],
  ['api-url', 'https://user@api.example.com', addresses],
]

test(
  'every input, in the same words',
  scenario({ people: 10 }, async ({ run, branch }) => {
    for (const [input, held, allowed] of table) {
      const { code, errors, requests, outputs, summary } = await run({ [input]: held })
      expect({ code, errors, requests, changed: outputs['changed'] }).toEqual({
        code: 1,
        errors: [`Input ${input} is ${JSON.stringify(held.replace('user@', '…@'))}; it must be ${allowed}.`],
        requests: [],
        changed: undefined,
      })
      expect(summary).toContain(`Input ${input} is`)
    }
    expect(await branch.head()).toBeUndefined()
  }),
)

test(
  'an environment that no runner has',
  scenario({ people: 10 }, async ({ run }) => {
    const table = [
      [
        { GITHUB_API_URL: 'no address' },
        'The environment variable GITHUB_API_URL is "no address"; it must be',
      ],
      [
        { GITHUB_API_URL: 'https://:s3cret@api.github.com' },
        'The environment variable GITHUB_API_URL is "https://…@api.github.com"; it must be',
      ],
      [{ GITHUB_API_URL: '' }, 'The environment variable GITHUB_API_URL is empty; it must be'],
      [{ GITHUB_REPOSITORY: '' }, 'Input organization is empty; it must be one or more names as in'],
    ] as const
    for (const [environment, sentence] of table) {
      const inputs = { 'data-repository': 'acme/copilot-archive' }
      const { code, errors, requests, log } = await run(inputs, undefined, environment)
      expect([code, requests, errors]).toEqual([1, [], [expect.stringContaining(sentence)]])
      expect(log).not.toMatch(/ at .+:\d+:\d+/)
    }
  }),
)

test(
  'a runner that does not say which run this is: no link to it, and nothing else',
  scenario({ people: 10 }, async ({ run }) => {
    const inputs = {
      organization: 'acme',
      'data-repository': 'acme/copilot-archive',
      reports: 'totals',
      day: '2026-11-16',
      'backfill-days': '3',
    }
    // A file that is no JSON.
    const event = { GITHUB_EVENT_PATH: path.join(import.meta.dirname, 'wrong-inputs.test.ts') }
    for (const environment of [event, { GITHUB_REPOSITORY: '' }]) {
      const { code, errors, log, summary } = await run(inputs, undefined, environment)
      expect([code, errors]).toEqual([0, []])
      expect(log).not.toMatch(/ at .+:\d+:\d+/)
      expect(summary).toContain('[Data branch]')
      expect(summary).not.toContain('[This run]')
    }
  }),
)

test(
  'outputs that cannot be written: a sentence, after all is stored',
  scenario({ people: 10 }, async ({ run, branch }) => {
    const inputs = { reports: 'totals', day: '2026-11-16', 'backfill-days': '3' }
    const { code, errors, log } = await run(inputs, undefined, { GITHUB_OUTPUT: '/nonexistent/output' })
    expect([code, errors]).toEqual([
      1,
      [
        'The outputs could not be written to the file that GITHUB_OUTPUT names. What was stored stays stored.',
      ],
    ])
    expect(log).not.toMatch(/ at .+:\d+:\d+/)
    expect(await branch.paths('orgs/acme/totals')).toHaveLength(3)
  }),
)

test(
  'secrets, which are not repeated, and inputs that do not go together',
  scenario({ people: 10 }, async ({ run }) => {
    const cases: readonly (readonly [Readonly<Record<string, string>>, RegExp])[] = [
      [{ token: '' }, /^Input token is empty; it must be a token that may read Copilot metrics\./],
      [{ token: 'ghp_one\nghp_two' }, /^Input token holds characters that no token has/],
      [{ 'data-token': '' }, /^Input data-token is empty; it must be a token with contents: write\.$/],
      [{ 'data-token': 'ghs_one ghs_two' }, /^Input data-token holds characters that no token has/],
      [
        { reports: 'totals, users' },
        /^Input reports holds users, which contain personal data, but user-data is "none"; it must/,
      ],
      [
        { 'api-url': 'https://mona:ghp_one@api.github.com' },
        /^Input api-url is "https:\/\/…@api\.github\.com"; it must be an https address/,
      ],
      [
        { 'api-url': 'https://:ghp_one@api.github.com' },
        /^Input api-url is "https:\/\/…@api\.github\.com"; it must be an https address/,
      ],
      [
        { 'user-data': 'pseudonymous', 'pseudonym-key': 'ghs_one' },
        /^Input pseudonym-key holds 7 characters; with .* at least 32/,
      ],
    ]
    for (const [inputs, sentence] of cases) {
      const { code, errors, requests, log, summary } = await run(inputs)
      expect({ code, errors, requests }).toEqual({
        code: 1,
        errors: [expect.stringMatching(sentence)],
        requests: [],
      })
      expect(log + summary).not.toMatch(/gh[ps]_(one|two)/)
    }
  }),
)
