// Any answer to a request for links gives links, or a state with a sentence. Never an exception.
import { expect, test } from '@jest/globals'
import { RequestError } from '@octokit/request-error'
import fc from '../support/properties.ts'
import type { Day } from '../../src/core/day.ts'
import type { Client } from '../../src/github/client.ts'
import { readLinks } from '../../src/github/links.ts'

const day = '2026-11-16' as Day
const series = { target: { kind: 'organization', slug: 'acme' }, report: 'totals' } as const

const clientOf = (status: number, data: unknown): Client => {
  const request = { method: 'GET', url: 'https://api.github.com/secret-path', headers: {} } as const
  const response = { status, url: request.url, headers: {}, data, retryCount: 0 }
  const answer = () =>
    status < 400
      ? Promise.resolve({ status, data })
      : Promise.reject(new RequestError('refused', status, { request, response }))
  return { request: answer } as unknown as Client
}

const anything = fc.oneof(fc.jsonValue(), fc.constant(undefined), fc.string(), fc.bigInt())
const envelope = fc.record(
  {
    download_links: fc.oneof(fc.array(fc.oneof(fc.webUrl(), fc.string(), fc.jsonValue())), anything),
    report_day: fc.oneof(fc.constantFrom('2026-11-16', '2026-11-15', '2026-02-30'), anything),
    report_end_day: fc.oneof(fc.constant('2026-11-16'), anything),
    message: anything,
  },
  { requiredKeys: [] },
)
const status = fc.constantFrom(200, 200, 200, 204, 400, 401, 403, 404, 409, 410, 422, 429, 451, 500, 502, 503)

test('any status and any body', async () => {
  await fc.assert(
    fc.asyncProperty(status, fc.oneof(envelope, anything), async (code, data) => {
      const answer = await readLinks(clientOf(code, code === 204 ? '' : data), series, {
        day,
        today: '2026-11-20' as Day,
      })
      if (answer.state === 'ready') {
        const { links, day: covered } = answer.value
        expect([code, covered]).toEqual([200, day])
        expect(links.length).toBeGreaterThan(0)
        expect(links.every((link) => typeof link === 'string')).toBe(true)
      } else if (answer.state !== 'pending') {
        expect(answer.reason).toMatch(/^totals of organization acme: ?\S/)
        expect(answer.reason).not.toContain('secret-path')
      }
    }),
    { numRuns: 2000 },
  )
})
