// The address of GraphQL: next to REST on github.com and GHE.com, next to /api/v3 on GitHub Enterprise Server.
import { createServer } from 'node:http'
import { expect, test } from '@jest/globals'
import { createReader } from '../../src/github/branch.ts'
import { createClient } from '../../src/github/client.ts'
import { Meter } from '../../src/github/meter.ts'

test.each([
  ['', '/graphql'],
  ['/api/v3', '/api/graphql'],
  ['/api/v3/', '/api/graphql'],
])('REST at the root "%s": GraphQL at %s', async (root, expected) => {
  const asked: string[] = []
  const server = createServer((request, response) => {
    asked.push(`${request.method} ${request.url}`)
    const headers = { 'content-type': 'application/json', 'x-ratelimit-remaining': '7' }
    response.writeHead(200, { ...headers, 'x-ratelimit-resource': 'graphql' })
    response.end(JSON.stringify({ data: { repository: { commit: { oid: 'c0ffee' }, o0: null } } }))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  const { signal } = new AbortController()
  const meter = new Meter()
  const apiUrl = `http://127.0.0.1:${port}${root}`
  const reader = createReader({
    client: await createClient({
      token: 'ghs_anything',
      apiUrl,
      meter,
      signal,
      names: { token: 'data-token', api: 'GITHUB_API_URL' },
    }),
    repository: { owner: 'acme', repo: 'archive' },
    branch: 'copilot-metrics',
    trees: new Map(),
    signal,
    log: { info: () => undefined },
  })
  try {
    expect(await reader.read('c0ffee', 'archive.json')).toBeUndefined()
    expect(asked).toEqual([`POST ${expected}`])
    // The remaining GraphQL points are not the remaining REST requests.
    expect(meter.rateLimitRemaining).toBeUndefined()
  } finally {
    server.closeAllConnections()
    server.close()
  }
})
