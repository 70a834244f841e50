// Whether the data branch may be written at all, before anything is downloaded: by rules, and by the token's right.
import { expect, test } from '@jest/globals'
import { RequestError } from '@octokit/request-error'
import type { Client } from '../../src/github/client.ts'
import { checkWritable, readRules } from '../../src/github/preflight.ts'

const repository = { default_branch: 'main', private: true, html_url: 'https://github.com/acme/archive' }

function refused(status: number, message = 'No.'): RequestError {
  const request = { method: 'GET', url: 'https://api.github.com/', headers: {} } as const
  const response = { status, url: request.url, headers: {}, data: { message }, retryCount: 0 }
  return new RequestError(message, status, { request, response })
}

/** What GitHub answers to each route: data, or an error. */
interface Given {
  readonly rules?: unknown
  readonly ruleset?: unknown
  readonly blob?: unknown
  readonly push?: boolean | undefined
  readonly exists?: boolean
}

async function check({ rules = [], ruleset, blob, push, exists = true }: Given) {
  const asked: string[] = []
  const request = (route: string) => {
    const name = /rules\/branches/.test(route) ? 'rules' : /rulesets/.test(route) ? 'ruleset' : 'blob'
    asked.push(name)
    const data = { rules, ruleset, blob }[name]
    return data instanceof Error ? Promise.reject(data) : Promise.resolve({ status: 200, data })
  }
  const place = {
    client: { request } as unknown as Client,
    repository: { owner: 'acme', repo: 'archive' },
    branch: 'copilot-metrics',
    trees: new Map<string, string>(),
  }
  const permissions = push === undefined ? {} : { permissions: { push } }
  const text = await checkWritable(place, { ...repository, ...permissions }, readRules(place), exists).then(
    () => 'may be written',
    (error: Error) => error.message,
  )
  return [text, asked.filter((name) => name !== 'rules')]
}

const rule = (type: string, more = {}) => ({
  type,
  ruleset_id: 7,
  ruleset_source_type: 'Repository',
  ...more,
})
const never = { name: 'strict', current_user_can_bypass: 'never' }
const forbids = (type: string) =>
  `The ruleset "strict" of acme/archive forbids writing the branch copilot-metrics (rule "${type}"). Exclude the branch, or let the data-token bypass it: Settings → Rules → Rulesets.`
const may = ['may be written', []]

test('no rule, or rules that do not concern a write', async () => {
  expect(await check({})).toEqual(may)
  expect(await check({ rules: [rule('deletion'), rule('non_fast_forward')], ruleset: never })).toEqual(may)
})

test.each(['update', 'pull_request', 'merge_queue', 'required_deployments'])('a rule "%s"', async (type) => {
  const rules = [rule('deletion'), rule(type)]
  for (const exists of [true, false])
    expect(await check({ rules, ruleset: never, exists })).toEqual([forbids(type), ['ruleset']])
})

test('a rule "creation" matters only to a branch that is still to be made', async () => {
  const given = { rules: [rule('creation')], ruleset: never }
  expect(await check({ ...given, exists: false })).toEqual([forbids('creation'), ['ruleset']])
  expect(await check({ ...given, exists: true })).toEqual(may)
})

test("a ruleset's name is printed in one line that no runner obeys", async () => {
  const name = 'strict\n::error::##[add-mask]\u2028\u202E'
  const [said] = await check({ rules: [rule('update')], ruleset: { ...never, name } })
  expect(said).toBe(forbids('update').replace('strict', 'strict ::error::# [add-mask]'))
})

test('who may bypass it, or where it cannot be told, the write itself tells', async () => {
  const rules = [rule('update')]
  for (const bypass of ['always', 'pull_requests_only', undefined])
    expect(await check({ rules, ruleset: { name: 'strict', current_user_can_bypass: bypass } })).toEqual([
      'may be written',
      ['ruleset'],
    ])
  for (const status of [403, 404]) {
    expect(await check({ rules: refused(status) })).toEqual(may)
    expect(await check({ rules, ruleset: refused(status) })).toEqual(['may be written', ['ruleset']])
  }
  // An organization's rulesets stand elsewhere, and a rule may not name its own.
  const elsewhere = [
    rule('update', { ruleset_source_type: 'Organization' }),
    rule('update', { ruleset_id: undefined }),
  ]
  for (const found of elsewhere) expect(await check({ rules: [found], ruleset: never })).toEqual(may)
})

test('an answer that is none ends in a sentence', async () => {
  for (const given of [{ rules: refused(500) }, { rules: [rule('update')], ruleset: refused(500) }])
    expect((await check(given))[0]).toMatch(
      /^Reading the rules of acme\/archive: GitHub answered 500 "No\."\. It was asked again/,
    )
})

test('a token that may not push is put to the test', async () => {
  for (const push of [true, undefined]) expect(await check({ push })).toEqual(may)
  expect(await check({ push: false, blob: {} })).toEqual(['may be written', ['blob']])
  expect(await check({ push: false, blob: refused(403, 'Resource not accessible') })).toEqual([
    expect.stringMatching(
      /^Writing to acme\/archive: GitHub answered 403 "Resource not accessible"\. In the repo/,
    ),
    ['blob'],
  ])
})
