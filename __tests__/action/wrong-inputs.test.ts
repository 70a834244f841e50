// A wrong input fails before any request, in one sentence: the input, what it held, what is allowed.
import { expect, test } from '@jest/globals'
import { scenario } from './support/scenario.ts'

const names =
  'names as in the address bar of GitHub (letters, digits, hyphens), separated by commas or new lines'
const reports = '"all" or some of totals, totals-28-day, metrics'
const branches = 'a branch name such as copilot-metrics'
const addresses = 'an https address such as https://api.github.com'

const table: readonly (readonly [input: string, held: string, allowed: string | RegExp])[] = [
  ['organization', 'acme/web', names],
  ['organization', 'https://github.com/acme', names],
  ['organization', 'acme, ../../main', names],
  ['enterprise', 'initech inc', names],
  ['team', '-platform', names],
  ['reports', 'totals, gossip', reports],
  ['reports', ',', reports],
  ['day', 'yesterday', /^a day in UTC that has begun, such as \d{4}-\d\d-\d\d$/],
  ['day', '2026-02-29', /^a day in UTC that has begun/],
  ['day', '2199-01-01', /^a day in UTC that has begun/],
  ['backfill-days', '0', 'a whole number from 1 to 365'],
  ['backfill-days', '366', 'a whole number from 1 to 365'],
  ['backfill-days', '7.5', 'a whole number from 1 to 365'],
  ['settle-days', '29', 'a whole number from 0 to 28'],
  ['settle-days', '-1', 'a whole number from 0 to 28'],
  ['data-repository', 'copilot-archive', 'owner/name'],
  ['data-repository', 'acme/..', 'owner/name'],
  ['data-branch', 'data..branch', branches],
  ['data-branch', 'refs/heads/', branches],
  ['data-branch', 'archive.lock', branches],
  ['summary-weeks', '1', 'a whole number from 2 to 104'],
  ['summary-weeks', '105', 'a whole number from 2 to 104'],
  ['stale-after-days', 'never', 'a whole number from 0 to 365'],
  ['dry-run', 'yes', 'true or false'],
  ['api-url', 'api.github.com', addresses],
  ['api-url', 'http://api.example.com', addresses],
  ['api-url', 'https://user@api.example.com', addresses],
]

test.each(table)('%s: %j', async (input, held, allowed) => {
  await scenario({ people: 10 }, async ({ run, branch }) => {
    const { code, errors, requests, outputs, summary } = await run({ [input]: held })
    expect(code).toBe(1)
    expect(requests).toEqual([])
    expect(errors).toHaveLength(1)
    const [sentence = ''] = errors
    const start = `Input ${input} holds ${JSON.stringify(held)}; allowed is `
    expect(sentence.slice(0, start.length)).toBe(start)
    if (typeof allowed === 'string') expect(sentence).toBe(`${start}${allowed}.`)
    else expect(sentence.slice(start.length, -1)).toMatch(allowed)
    expect(outputs['changed']).toBeUndefined()
    expect(summary).not.toBe('')
    expect(await branch.head()).toBeUndefined()
  })()
})

const secrets: readonly (readonly [input: string, held: string, sentence: RegExp])[] = [
  ['token', '', /^Input token holds nothing; allowed is a token that may read Copilot metrics\./],
  ['token', 'ghp_one\nghp_two', /^Input token holds characters that no token has/],
  ['data-token', '', /^Input data-token holds nothing; allowed is a token with contents: write\.$/],
  ['data-token', 'ghs_a b', /^Input data-token holds characters that no token has/],
]

test.each(secrets)('%s: %j, which is not repeated', async (input, held, sentence) => {
  await scenario({ people: 10 }, async ({ run }) => {
    const { code, errors, requests, log } = await run({ [input]: held })
    expect(code).toBe(1)
    expect(requests).toEqual([])
    expect(errors).toEqual([expect.stringMatching(sentence)])
    expect(log).not.toMatch(/gh[ps]_(one|two|a)/)
  })()
})
