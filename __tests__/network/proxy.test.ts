// API and downloads through a proxy.
import { expect, test } from '@jest/globals'
import { expectNoLeak } from '../faults/support/leaks.ts'
import { ordinary, three } from '../faults/support/ordinary.ts'
import { type FaultStage, onStage } from '../faults/support/stage.ts'
import { expectTotals } from '../faults/support/stored.ts'
import { type Proxy, startProxy } from './support/proxy.ts'

/** A play with a proxy, which counts requests by host. */
const withProxy =
  (credentials: string | undefined, play: (stage: FaultStage, proxy: Proxy) => Promise<void>) => () =>
    onStage({}, async (stage) => {
      const proxy = await startProxy(credentials)
      try {
        await play(stage, proxy)
        await expectNoLeak(stage)
      } finally {
        await proxy.close()
      }
    })

const hostsOf = ({ simulator }: FaultStage) => ({
  api: new URL(simulator.apiUrl).host,
  files: new URL(simulator.filesUrl).host,
})

test.concurrent.each(['http_proxy', 'HTTP_PROXY', 'all_proxy'])(
  '%s: every request of the API and every download passes it',
  (name) =>
    withProxy(undefined, async (stage, proxy) => {
      const run = await stage.run(ordinary, { environment: { [name]: `http://${proxy.host}` } })
      expect([run.code, run.errors]).toEqual([0, []])
      expect(new Set(proxy.passed)).toEqual(new Set(Object.values(hostsOf(stage))))
      await expectTotals(stage, three)
    })(),
)

test.concurrent(
  'no_proxy: hosts that it names are asked directly',
  withProxy(undefined, async (stage, proxy) => {
    const { api, files } = hostsOf(stage)
    const http_proxy = `http://${proxy.host}`
    const some = await stage.run(ordinary, { environment: { http_proxy, no_proxy: `example.com,${files}` } })
    expect([some.code, some.errors]).toEqual([0, []])
    expect(new Set(proxy.passed)).toEqual(new Set([api]))
    const count = proxy.passed.length
    const none = await stage.run(ordinary, { environment: { http_proxy, no_proxy: '*' } })
    expect([none.code, none.errors]).toEqual([0, []])
    expect(proxy.passed).toHaveLength(count)
    await expectTotals(stage, three)
  }),
)

test.concurrent(
  'a proxy with credentials: they open it, and the log does not hold them',
  withProxy('corp:pass word-8c1f', async (stage, proxy) => {
    const http_proxy = `http://corp:${encodeURIComponent('pass word-8c1f')}@${proxy.host}`
    const run = await stage.run(ordinary, { environment: { http_proxy } })
    expect([run.code, run.errors]).toEqual([0, []])
    expect(proxy.refused).toEqual([])
    expect(proxy.passed.length).toBeGreaterThan(1)
    expect(run.log + run.summary + JSON.stringify(run.outputs)).not.toMatch(/8c1f/)
    await expectTotals(stage, three)
  }),
)

test.concurrent(
  'a proxy that refuses: one sentence, nothing written, nothing asked past it',
  withProxy('corp:secret', async (stage, proxy) => {
    const run = await stage.run(ordinary, { environment: { http_proxy: `http://${proxy.host}` } })
    expect(run.code).toBe(1)
    expect(run.errors).toHaveLength(1)
    expect(run.errors[0]).toMatch(/^Reading the data repository acme\/copilot-archive: .*proxy/i)
    expect([proxy.passed, run.requests]).toEqual([[], []])
    expect(await stage.branch.head()).toBeUndefined()
  }),
)

test.concurrent(
  'https_proxy: an https address is asked through a tunnel to its port',
  withProxy(undefined, async (stage, proxy) => {
    const environment = { https_proxy: `http://${proxy.host}` }
    const run = await stage.run(
      { ...ordinary, 'backfill-days': '1', 'api-url': 'https://127.0.0.1:8447' },
      { environment },
    )
    expect(run.code).toBe(1)
    expect(new Set(proxy.passed)).toEqual(new Set(['127.0.0.1:8447']))
    expect(run.errors[0]).toMatch(
      /^127\.0\.0\.1:8447 \(the input api-url\) could not be reached through the proxy of https_proxy or all_proxy: /,
    )
  }),
)

test.concurrent.each([
  ['http_proxy', 'socks5://corp:secret-5e1f@127.0.0.1:1080', 'an address with socks5://'],
  ['all_proxy', 'socks4://127.0.0.1:1080', 'an address with socks4://'],
  ['http_proxy', 'http://[::::', 'no address'],
  ['http_proxy', 'http://corp:secret-5e1f%E0%A4%A@127.0.0.1:1080', 'no address'],
])('%s=%s: one sentence that names the variable, and no stack', (name, value, held) =>
  onStage({}, async (stage) => {
    const run = await stage.run(ordinary, { environment: { [name]: value } })
    expect([run.code, run.requests]).toEqual([1, []])
    expect(run.errors).toEqual([
      `The environment variable http_proxy or all_proxy holds ${held}; it must be http:// or https://, such as http://proxy.example.com:8080.`,
    ])
    expect(run.log).not.toContain('5e1f')
    expect(run.summary).toContain('the run failed')
    await expectNoLeak(stage)
  }),
)

test.concurrent('a proxy of https_proxy that is none matters only where it is used', () =>
  onStage({}, async (stage) => {
    const environment = { https_proxy: 'socks5://127.0.0.1:1080' }
    const run = await stage.run(ordinary, { environment })
    expect([run.code, run.errors]).toEqual([0, []])
    await expectTotals(stage, three)
    const other = await stage.run({ ...ordinary, 'api-url': 'https://api.example.com' }, { environment })
    expect(other.errors).toEqual([
      expect.stringContaining('The environment variable https_proxy or all_proxy'),
    ])
  }),
)

test.concurrent(
  'a proxy of https_proxy that is none, where GitHub itself is asked through it: a sentence, and no stack',
  () =>
    onStage({}, async (stage) => {
      const environment = { https_proxy: 'socks5://127.0.0.1:1080', GITHUB_API_URL: 'https://api.github.com' }
      const run = await stage.run(ordinary, { environment })
      expect([run.code, run.requests]).toEqual([1, []])
      expect(run.errors).toEqual([
        expect.stringMatching(
          /^The environment variable https_proxy or all_proxy holds an address with socks5:/,
        ),
      ])
      expect(run.summary).toContain('the run failed')
      await expectNoLeak(stage)
    }),
)
