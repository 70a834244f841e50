// Links into the runner's own network, by name, by number, by a name that resolves there, and through a proxy.
import { describe, expect, jest, test } from '@jest/globals'
import type { LookupAddress } from 'node:dns'
import { checkAddress, isKnownHost, publicLookup } from '../../src/github/address.ts'
import { expectNoLeak } from '../faults/support/leaks.ts'
import { linkElsewhere } from '../faults/support/link-elsewhere.ts'
import { ordinary } from '../faults/support/ordinary.ts'
import { type FaultStage, onStage } from '../faults/support/stage.ts'
import { startProxy } from './support/proxy.ts'
import { FILES, publicApi, type PublicApi } from './support/public-api.ts'

const TIMEOUT = 120_000
const PUBLIC = '93.184.215.14'

/** A play with the API under a public name, and the file host at these addresses. */
const withPublicApi =
  (addresses: readonly string[], play: (stage: FaultStage, api: PublicApi) => Promise<void>) => () =>
    onStage({}, async (stage) => {
      const api = await publicApi(stage.simulator.apiUrl, addresses)
      try {
        await play(stage, api)
        expect(api.files).toEqual([])
        await expectNoLeak(stage)
      } finally {
        await api.close()
      }
    })

const oneDay = { ...ordinary, 'backfill-days': '1' } as const

test.concurrent.each([
  ['its only address', ['127.0.0.1']],
  ['one of its addresses', [PUBLIC, '10.0.0.7']],
  ['the first of its addresses', ['fd00::7', PUBLIC]],
])(
  'a public name of which %s is private is not asked',
  (_which, addresses) =>
    withPublicApi(addresses, async (stage, api) => {
      linkElsewhere(stage, '2026-11-16', `https://${FILES}:${api.port}/file`)
      const run = await stage.run({ ...oneDay, 'api-url': api.apiUrl }, { environment: api.environment })
      expect(run.code).toBe(1)
      expect(run.errors.join('\n')).toContain(
        `2026-11-16: the file could not be read whole: a download link points to ${FILES}, which has a private address.`,
      )
      expect(run.log).toContain(`Download links point to ${FILES}, a host that this action does not know.`)
    })(),
  TIMEOUT,
)

test.concurrent(
  'names and numbers of the own network are not asked, behind a proxy neither',
  withPublicApi([PUBLIC], async (stage, api) => {
    const proxy = await startProxy()
    const hosts = [
      'localhost.',
      'metadata.google.internal.',
      '[::127.0.0.1]',
      '[::ffff:10.0.0.1]',
      'intranet',
    ]
    const days = ['12', '13', '14', '15', '16'].map((day) => `2026-11-${day}`)
    try {
      for (const [index, day] of days.entries())
        linkElsewhere(stage, day, `https://${hosts[index]}:${api.port}/file`)
      const environment = {
        ...api.environment,
        https_proxy: `http://${proxy.host}`,
        no_proxy: 'api.example.com',
      }
      const run = await stage.run(
        { ...ordinary, 'backfill-days': '5', 'api-url': api.apiUrl },
        { environment },
      )
      expect(run.code).toBe(1)
      const said = run.errors.join('\n')
      for (const name of ['localhost', 'metadata.google.internal', '::7f00:1', '::ffff:a00:1', 'intranet'])
        expect(said).toContain(`a download link points to the private address ${name}.`)
      expect([proxy.passed, proxy.refused]).toEqual([[], []])
    } finally {
      await proxy.close()
    }
  }),
  TIMEOUT,
)

test.concurrent(
  'behind a proxy a new host is named, and that its address cannot be checked',
  withPublicApi(['127.0.0.1'], async (stage, api) => {
    const proxy = await startProxy('corp:secret')
    try {
      linkElsewhere(stage, '2026-11-16', `https://${FILES}:${api.port}/file`)
      const environment = {
        ...api.environment,
        https_proxy: `http://${proxy.host}`,
        no_proxy: 'api.example.com',
      }
      const run = await stage.run({ ...oneDay, 'api-url': api.apiUrl }, { environment })
      expect(run.log).toContain(
        `Download links point to ${FILES}, a host that this action does not know. The proxy resolves its name, so its address cannot be checked here.`,
      )
      expect(run.errors.join('\n')).toContain(
        `${FILES}:${api.port} (where download links lead) could not be reached through the proxy of https_proxy or all_proxy: `,
      )
    } finally {
      await proxy.close()
    }
  }),
  TIMEOUT,
)

describe('addresses', () => {
  const check = (host: string) => () => checkAddress(new URL(`https://${host}/file`), false)

  test.each([
    'copilot-reports.github.com',
    'copilot-reports.github.com.',
    PUBLIC,
    '[2606:4700::1111]',
    '[3001:db8::1]',
    // A public address as a network without IPv4 sees it.
    '[64:ff9b::5db8:d70e]',
    'internal.example.com',
    'local.example.com',
  ])('%s is public', (host) => expect(check(host)).not.toThrow())

  test.each([
    'localhost',
    'LOCALHOST.',
    'x.localhost',
    'metadata.google.internal.',
    'printer.local',
    'router.home.arpa',
    'intranet',
    '127.0.0.1',
    '2130706433',
    '0x7f.1',
    '10.0.0.1',
    '100.64.0.1',
    '169.254.169.254',
    '172.16.0.1',
    '192.168.1.1',
    '0.0.0.0',
    '224.0.0.1',
    '[::]',
    '[::1]',
    '[::127.0.0.1]',
    '[::ffff:127.0.0.1]',
    '[64:ff9b::127.0.0.1]',
    '[64:ff9b::10.0.0.1]',
    '[64:ff9b:1::93.184.215.14]',
    '[2002:7f00:1::]',
    '[fc00::1]',
    '[fe80::1]',
    '[ff02::1]',
    '[4000::1]',
  ])('%s is not', (host) => expect(check(host)).toThrow('a download link points to the private address'))

  test.each(['http://reports.example.com/', 'ftp://reports.example.com/', 'file:///etc/passwd'])(
    '%s is not https',
    (link) => expect(() => checkAddress(new URL(link), false)).toThrow(', not https'),
  )

  test('a link with a name or a password is refused', () => {
    for (const user of ['me@', ':secret@'])
      expect(() => checkAddress(new URL(`https://${user}example.com/`), false)).toThrow('user name')
  })

  test('only a loopback API may lead to loopback, and nowhere else into the own network', () => {
    expect(() => checkAddress(new URL('http://127.0.0.1:8080/file'), true)).not.toThrow()
    expect(() => checkAddress(new URL('http://localhost:8080/file'), true)).not.toThrow()
    expect(() => checkAddress(new URL('https://10.0.0.7/file'), true)).toThrow('private address')
    expect(() => checkAddress(new URL('http://example.com/file'), true)).toThrow('not https')
  })

  test("GitHub's hosts are known, and their like are not", () => {
    for (const host of [
      'copilot-reports.github.com',
      'copilot-reports.octo-1.ghe.com',
      'copilot-reports-abc.b01.azurefd.net',
      'usagereports1.blob.core.windows.net',
    ])
      expect([host, isKnownHost(host), isKnownHost(`${host}.`)]).toEqual([host, true, true])
    for (const host of [
      'copilot-reports.github.com.evil.example',
      'xcopilot-reports.github.com',
      'a.b.ghe.com',
    ])
      expect([host, isKnownHost(host)]).toEqual([host, false])
  })

  const found = (addresses: readonly string[], all: boolean, error: Error | null = null) =>
    new Promise((resolve) => {
      const list: LookupAddress[] = addresses.map((address) => ({
        address,
        family: address.includes(':') ? 6 : 4,
      }))
      const resolver = jest.fn(
        (_host: string, options: { all?: boolean }, answer: (...found: unknown[]) => void) =>
          answer(error, options.all === true ? list : 'not asked for all'),
      )
      publicLookup(resolver as never)('example.com', { all }, (...answer) => resolve(answer))
    })

  test('a resolver that finds public addresses hands them on, all or the first', async () => {
    expect(await found([PUBLIC, '2606:4700::1111'], true)).toEqual([
      null,
      [
        { address: PUBLIC, family: 4 },
        { address: '2606:4700::1111', family: 6 },
      ],
    ])
    expect(await found([PUBLIC, '2606:4700::1111'], false)).toEqual([null, PUBLIC, 4])
    const unknown = new Error('ENOTFOUND')
    expect(await found([], false, unknown)).toEqual([unknown, ''])
    expect(await found([PUBLIC], false, unknown)).toEqual([unknown, ''])
    expect(await found([], true)).toEqual([null, ''])
    for (const all of [true, false])
      expect(await found([PUBLIC, '127.0.0.1'], all)).toEqual([
        expect.objectContaining({ name: 'Failure' }),
        '',
      ])
  })
})
