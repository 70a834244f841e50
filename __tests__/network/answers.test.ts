// Answers that no server should give: each ends in a sentence that names the request, and repeats nothing of an address.
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, test } from '@jest/globals'
import { z } from 'zod'
import { ask, askIfAny, createClient } from '../../src/github/client.ts'
import { Meter } from '../../src/github/meter.ts'
import { explainNetwork } from '../../src/github/network.ts'
import { readPages } from '../../src/github/paged-list.ts'
import { Elsewhere } from '../../src/github/retry.ts'

const shape = z.object({ sha: z.string() })

/** What asks a server that gives this answer. */
async function withAnswer<Result>(
  answer: (response: ServerResponse) => void,
  play: (client: Awaited<ReturnType<typeof createClient>>, host: string) => Promise<Result>,
): Promise<Result> {
  const server = createServer((_request, response) => answer(response))
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve))
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`
  const client = await createClient({
    token: 'ghp_token',
    apiUrl: `http://${host}`,
    names: { token: 'token', api: 'the input api-url' },
    meter: new Meter(),
    signal: new AbortController().signal,
  })
  return play(client, host).finally(() => server.close())
}

const refusal = (answer: (response: ServerResponse) => void): Promise<unknown> =>
  withAnswer(answer, (client) =>
    ask(client, 'GET /repos/acme/archive', {}, shape, 'refused').then(
      () => undefined,
      (error: unknown) => error,
    ),
  )

test('204 where an answer is due has not the shape; where it may be empty it is none', async () => {
  const nothing = (response: ServerResponse) => void response.writeHead(204).end()
  expect(await refusal(nothing)).toMatchObject({
    message: 'GET /repos/acme/archive: the answer does not have the shape that GitHub documents.',
  })
  await withAnswer(nothing, async (client) => {
    expect(await askIfAny(client, 'GET /links', {}, shape)).toBeUndefined()
    const lists: unknown[] = []
    for await (const list of readPages(client, '/days', {}, z.array(z.unknown()), 9)) lists.push(list)
    expect(lists).toEqual([[]])
  })
})

test('why nothing came back is told without an address', () => {
  const told = (message: string) =>
    explainNetwork(new TypeError('fetch failed', { cause: new Error(message) }))
  expect(told('Request cannot be constructed from a URL that includes credentials: https://:s3cret@x')).toBe(
    'the address cannot be used',
  )
  expect([told('bad port'), told('')]).toEqual(['bad port', 'the address cannot be used'])
})

test.each([600, 999])('the status %i is named', async (status) => {
  const error = await refusal((response) => void response.writeHead(status).end('{}'))
  expect(error).toMatchObject({
    message: `GET /repos/acme/archive: the answer has the status ${status}.`,
  })
})

test('a redirect to an address with a password is not followed, not repeated, not asked for again', async () => {
  const heard: string[] = []
  const error = await refusal((response) => {
    const { url = '', headers } = response.req
    heard.push(url)
    response.writeHead(302, { location: `http://mona:pr0xyS3cret@${headers.host}/other?sig=SIGNED` }).end()
  })
  expect(error).toBeInstanceOf(Elsewhere)
  expect(String(error)).toContain(
    'GET /repos/acme/archive: the answer redirects to another server, 127.0.0.1:',
  )
  expect(String(error)).not.toMatch(/S3cret|SIGNED/)
  expect(heard).toEqual(['/repos/acme/archive'])
})
