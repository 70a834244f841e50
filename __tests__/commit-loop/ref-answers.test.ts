// What the update of the ref answers when it is neither a yes nor another commit: it ends in the cause, or in our own commit.
import { expect, test } from '@jest/globals'
import { RequestError } from '@octokit/request-error'
import type { Client } from '../../src/github/client.ts'
import { Unreachable } from '../../src/github/network.ts'
import { BadAnswer } from '../../src/github/retry.ts'
import { memoryGithub } from './support/memory-github.ts'
import { LAST, targetOf, write } from './support/writer.ts'

const target = targetOf(0)

/** Runs a first and a second time; `answer` stands in for what GitHub says to the update in the second. */
async function runTwice(answer: (update: () => Promise<unknown>) => Promise<unknown>, retries = 3) {
  const none = () => 0
  const github = memoryGithub({ stale: 0, lost: 0, refused: 0 })
  await write(github, none, [target], 4, new Set([`${target.slug} 2026-11-18`]))
  const client = (random: () => number): Client => {
    const real = github.client(random)
    const request = (route: string, asked: never) =>
      route.startsWith('PATCH') ? answer(() => real.request(route, asked)) : real.request(route, asked)
    return { request: Object.assign(request, { endpoint: real.request.endpoint }) } as unknown as Client
  }
  const published = new Set([`${target.slug} 2026-11-18`, `${target.slug} ${LAST}`])
  const run = await write({ client }, none, [target], 4, published, retries).catch(
    (error: Error) => error.message,
  )
  return { run, commits: github.commits().length }
}

function failed(status: number, message: string): RequestError {
  const request = { method: 'PATCH', url: 'https://api.github.com/', headers: {} } as const
  const response = { status, url: request.url, headers: {}, data: { message }, retryCount: 0 }
  return new RequestError(message, status, { request, response })
}

const leads = 'PATCH /repos/acme/archive/git/refs/heads/copilot-metrics: the answer leads to a.example.'

test.each([
  ['a redirect', new BadAnswer(leads), `Writing the data branch of acme/archive: ${leads}`],
  ['nobody', new Unreachable('No host.'), 'Writing the data branch of acme/archive: No host.'],
  [
    '500',
    failed(500, 'Oh'),
    'Writing the data branch of acme/archive: GitHub answered 500 "Oh". It was asked',
  ],
  ['422', failed(422, 'Update is not a fast forward'), 'Other runs kept writing to the data branch'],
])('%s, again and again: the sentence names it', async (_name, error, sentence) => {
  const { run, commits } = await runTwice(() => Promise.reject(error))
  expect(run).toEqual(expect.stringContaining(sentence))
  expect(commits).toBe(1)
})

test('a success that names another commit, or none, is put to the test', async () => {
  const other = { object: { sha: 'f'.repeat(40) } }
  for (const data of [undefined, '', other]) {
    const lied = await runTwice(() => Promise.resolve({ status: 303, data }))
    expect(lied).toEqual({ run: expect.any(String), commits: 1 })
    // It was done, and only the answer says something else.
    const done = await runTwice(async (update) => {
      await update()
      return { status: 200, data }
    })
    expect(done).toMatchObject({ run: { commits: [expect.any(String)] }, commits: 2 })
  }
})
