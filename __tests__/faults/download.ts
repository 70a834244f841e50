// Faults of the files behind the links: cut, stalled, expired, redirected, oddly written, huge.
import { gunzipSync } from 'node:zlib'
import { expect } from '@jest/globals'
import type { Settings } from '../../simulator/settings.ts'
import { branchOf } from '../action/support/branch.ts'
import { snapshotPath } from '../action/support/days.ts'
import { branchFiles } from './support/branch-files.ts'
import type { Case } from './support/case.ts'
import { linkElsewhere } from './support/link-elsewhere.ts'
import { ordinary, three } from './support/ordinary.ts'
import type { FaultStage } from './support/stage.ts'
import { expectTotals } from './support/stored.ts'
import { strike } from './support/strike.ts'
import { withHost } from './support/with-host.ts'

const [first, second, third] = three
const file = (day: string): RegExp => new RegExp(`-report/orgs/acme/${day}/`)
const one = { ...ordinary, day: first, 'backfill-days': '1' } as const
const textOf = ({ simulator }: FaultStage, day: string): string =>
  `${JSON.stringify(simulator.world.totals('orgs/acme', day))}\n`

/** Every form of the file must lead to the same files as the plain form. */
async function expectSameFiles(
  stage: FaultStage,
  forms: Readonly<Record<string, Partial<Settings>>>,
): Promise<void> {
  const plain = { ...stage.simulator.settings }
  for (const [name, settings] of Object.entries(forms)) {
    Object.assign(stage.simulator.settings, plain, settings)
    const { errors } = await stage.run({ ...ordinary, 'data-branch': `form/${name}` })
    expect([name, errors]).toEqual([name, []])
  }
  Object.assign(stage.simulator.settings, plain)
  const blobs = await stage.branch.blobs()
  for (const name of Object.keys(forms)) {
    const form = branchOf(stage.repository, `form/${name}`)
    expect([name, await form.blobs()]).toEqual([name, blobs])
    expect([name, await form.page()]).toEqual([name, await stage.branch.page()])
  }
}

export const download: readonly Case[] = [
  {
    number: 33,
    title: 'The connection is cut inside a body',
    simulator: 'once with Content-Length, once in chunks; one day always',
    branch: 'the two days that a second try had whole, nothing of the third',
    exit: 1,
    message: `totals of organization acme, ${third}: the file could not be read whole: `,
    play: (stage) =>
      withHost(
        (_request, response, count) => {
          const text = textOf(stage, second)
          if (count > 1) return void response.end(text)
          response.write(text.slice(0, 300), () => response.destroy())
        },
        async (host) => {
          strike(stage, { port: 'files', path: file(first), times: 1 }, { kind: 'cut', bytes: 200 })
          linkElsewhere(stage, second, `${host.url}/part-1`)
          strike(stage, { port: 'files', path: file(third) }, { kind: 'cut', bytes: 200 })
          const run = await stage.run(ordinary)
          expect(host.requests).toHaveLength(2)
          expect(run.requests.filter(({ path }) => file(third).test(path))).toHaveLength(3)
          await expectTotals(stage, [first, second])
          return run
        },
      ),
  },
  {
    number: 34,
    slow: true,
    title: 'The server takes a request and never answers',
    simulator: 'silence to a question for links and to a download, once each',
    branch: 'all days',
    exit: 0,
    message: '',
    async play(stage) {
      const stall = { kind: 'stall' } as const
      const question = strike(stage, { path: new RegExp(`day=${second}$`), times: 1 }, stall)
      const download = strike(stage, { port: 'files', path: file(third), times: 1 }, stall)
      const run = await stage.run(ordinary)
      expect([question(), download()]).toEqual([1, 1])
      await expectTotals(stage, three)
      return run
    },
  },
  {
    number: 35,
    title: 'A body ends cleanly inside a row',
    simulator: 'a complete answer of 300 bytes, once',
    branch: 'the whole day, after a second try',
    exit: 0,
    message: '',
    async play(stage) {
      const short = strike(
        stage,
        { port: 'files', path: file(second), times: 1 },
        { kind: 'short', bytes: 300 },
      )
      const run = await stage.run(ordinary)
      expect(short()).toBe(1)
      await expectTotals(stage, three)
      return run
    },
  },
  {
    number: 36,
    title: 'A link has expired',
    simulator: 'two hours pass between link and download; one day’s links never hold',
    branch: 'the day whose fresh link held, nothing of the other',
    exit: 1,
    message: `totals of organization acme, ${second}: the file could not be read whole: 127.0.0.1 answered 403.`,
    options: { now: '2026-11-20T06:40:00Z' },
    async play(stage) {
      stage.simulator.fault(({ port, path, count }) => {
        if (port === 'files' && count === 1 && file(first).test(path))
          stage.simulator.setNow('2026-11-20T08:40:00Z')
        return undefined
      })
      strike(stage, { port: 'files', path: file(second) }, { kind: 'answer', status: 403, body: '<Error/>' })
      const run = await stage.run({ ...ordinary, day: second, 'backfill-days': '2' })
      expect(run.requests.filter(({ path }) => file(first).test(path)).map(({ status }) => status)).toEqual([
        403, 200,
      ])
      await expectTotals(stage, [first])
      return run
    },
  },
  {
    number: 37,
    title: 'A download is redirected',
    simulator:
      'to a relative path, to another port, in circles, and to six addresses that are none of GitHub’s',
    branch: 'the days behind good redirects; nothing behind the others; no Authorization anywhere',
    exit: 1,
    message: 'a download link points to http://, not https.',
    play: (stage) =>
      withHost(
        (request, response) => {
          if (request.url === '/circle') response.writeHead(302, { location: '/circle' })
          else if (request.url === '/relative') response.writeHead(302, { location: './there?x=1' })
          response.end(request.url === '/there?x=1' ? textOf(stage, first) : textOf(stage, second))
        },
        async (host) => {
          const bad: Readonly<Record<string, string>> = {
            '2026-11-03': 'http://reports.example.com/file',
            '2026-11-04': 'https://169.254.169.254/latest/meta-data',
            '2026-11-05': 'https://[fd00::1]/file',
            '2026-11-06': 'https://10.0.0.7/file',
            '2026-11-09': 'https://user:password@example.com/file',
            '2026-11-10': 'file:///etc/passwd',
          }
          for (const [day, location] of Object.entries(bad))
            strike(
              stage,
              { port: 'files', path: file(day) },
              { kind: 'answer', status: 302, headers: { location } },
            )
          linkElsewhere(stage, '2026-11-11', `${host.url}/circle`)
          linkElsewhere(stage, first, `${host.url}/relative`)
          const away = { location: `${host.url}/other-port` }
          strike(stage, { port: 'files', path: file(second) }, { kind: 'answer', status: 302, headers: away })
          const run = await stage.run({ ...ordinary, 'backfill-days': '14' })
          const said = run.errors.join('\n')
          expect(said).toContain(
            '2026-11-11: the file could not be read whole: 127.0.0.1 redirects in circles.',
          )
          expect(said).toContain('points to the private address 169.254.169.254.')
          expect(said).toContain('points to the private address fd00::1.')
          expect(said).toContain('points to the private address 10.0.0.7.')
          expect(said).toContain('carries a user name.')
          expect(said).toContain('points to file://, not https.')
          expect(run.log).not.toContain('latest/meta-data')
          const days = await stage.branch.paths('orgs/acme/totals')
          expect(days).toEqual(
            ['2026-11-07', '2026-11-08', '2026-11-12', '2026-11-13', ...three].map((day) =>
              snapshotPath('orgs/acme/totals', day),
            ),
          )
          const downloads = run.requests.filter(({ port }) => port === 'files')
          expect([...downloads, ...host.requests].filter(({ headers }) => headers.authorization)).toEqual([])
          return run
        },
      ),
  },
  {
    number: 38,
    title: 'Gzip, with and without its header',
    simulator: 'gzip with Content-Encoding, gzip without, and gzip that is cut once',
    branch: 'the same bytes as of a plain file',
    exit: 0,
    message: '',
    async play(stage) {
      const run = await stage.run(ordinary)
      await expectTotals(stage, three)
      strike(stage, { port: 'files', path: file(third), times: 1 }, { kind: 'short', bytes: 200 })
      await expectSameFiles(stage, { gzip: { bodyForm: 'gzip' }, encoded: { bodyForm: 'gzip-encoded' } })
      return run
    },
  },
  {
    number: 39,
    title: 'Odd bytes in a file',
    simulator:
      'BOM, CRLF, blank lines, no last line end, spaces, an escaped half of a character, 8 MB in a line; NUL; no UTF-8',
    branch: 'the same bytes where JSON allows it; nothing of a day whose file is none',
    exit: 1,
    message: 'line 2 is not UTF-8 text',
    async play(stage) {
      expect((await stage.run(ordinary)).errors).toEqual([])
      await expectSameFiles(stage, {
        bom: { bodyForm: 'bom' },
        crlf: { bodyForm: 'crlf' },
        blank: { bodyForm: 'blank-lines' },
        open: { bodyForm: 'no-final-newline' },
      })
      const record = stage.simulator.world.totals('orgs/acme', first)
      const odd = (body: string | Buffer) => {
        stage.simulator.clearFaults()
        strike(stage, { port: 'files', path: file(first) }, { kind: 'body', body })
        return stage.run({ ...one, 'data-branch': 'odd' })
      }
      const nul = await odd(`${JSON.stringify(record)}\n{"day":"${first}","a":"\0secret"}\n`)
      expect(nul.errors.join('\n')).toContain(`${first}: the file could not be read whole: `)
      expect(nul.log).not.toContain('secret')
      const broken = await odd(
        Buffer.concat([
          Buffer.from(`${JSON.stringify(record)}\n{"a":"`),
          Buffer.from([0xed, 0xa0, 0x80, 0x22, 0x7d]),
        ]),
      )
      expect(await branchOf(stage.repository, 'odd').paths('orgs/acme/totals')).toEqual([])
      const wide = { ...record, half: '\ud800', note: 'x'.repeat(8 * 1024 * 1024) }
      const good = await odd(`  ${JSON.stringify(wide)} \t\n \n`)
      expect(good.errors).toEqual([])
      const stored = await branchOf(stage.repository, 'odd').json(snapshotPath('orgs/acme/totals', first))
      expect([stored.half, stored.note.length]).toEqual(['\ud800', 8 * 1024 * 1024])
      return broken
    },
  },
  {
    number: 40,
    title: 'A day of 100,000 rows',
    simulator: '100,000 repositories in four links, 30 MB; the action has a heap of 96 MB',
    branch: '100,000 lines, each once, compressed',
    exit: 0,
    message: '',
    async play(stage) {
      const { world, settings } = stage.simulator
      const [sample] = world.repos('orgs/acme', third)
      const rows = Array.from({ length: 100_000 }, (_, index) => ({
        day: third,
        organization_id: sample?.['organization_id'],
        repo_id: 20_000_000 + index,
        note: 'x'.repeat(200 + (index % 50)),
      }))
      world.override('orgs/acme', 'repos', third, rows)
      settings.linksPerReport = 4
      const run = await stage.run(
        { ...ordinary, reports: 'repos', 'backfill-days': '1' },
        { environment: { NODE_OPTIONS: '--max-old-space-size=96' } },
      )
      const files = await branchFiles(stage.repository, 'refs/heads/copilot-metrics')
      const bytes = files.get('orgs/acme/repos/2026/11/2026-11-16.ndjson.gz') ?? Buffer.alloc(0)
      const lines = gunzipSync(bytes).toString().trimEnd().split('\n')
      expect([lines.length, new Set(lines).size]).toEqual([100_000, 100_000])
      return run
    },
  },
  {
    number: 41,
    title: 'An array, or one indented object, instead of lines',
    simulator: 'both forms',
    branch: 'the same bytes as of lines',
    exit: 0,
    message: '',
    async play(stage) {
      const run = await stage.run(ordinary)
      await expectTotals(stage, three)
      await expectSameFiles(stage, { array: { bodyForm: 'array' }, pretty: { bodyForm: 'pretty' } })
      return run
    },
  },
]
