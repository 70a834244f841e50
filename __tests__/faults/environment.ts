// Faults of the machine and its surroundings: proxies, servers, disks, secrets that are not set.
import { createServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { expect } from '@jest/globals'
import { certificateFor } from '../network/support/certificate.ts'
import { startProxy } from '../network/support/proxy.ts'
import type { Case } from './support/case.ts'
import { ordinary, three } from './support/ordinary.ts'
import { expectTotals } from './support/stored.ts'
import { refusal, strike } from './support/strike.ts'

/** An https server with an unknown certificate, like a proxy that inspects TLS. */
async function unknownServer(): Promise<{ readonly url: string; close(): Promise<void> }> {
  const { key, cert } = await certificateFor(['IP:127.0.0.1'])
  const server = createServer({ key, cert }, (_request, response) => response.end('{}'))
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve))
  return {
    url: `https://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => new Promise((resolve) => void server.close(() => resolve())),
  }
}

export const environment: readonly Case[] = [
  {
    number: 51,
    slow: true,
    title: 'A proxy with credentials; one that inspects TLS with a certificate nobody knows',
    simulator: 'nothing; a proxy before it, then an https server with a certificate of its own making',
    branch: 'all days through the proxy; nothing of the unknown server',
    exit: 1,
    message: 'NODE_EXTRA_CA_CERTS',
    async play(stage) {
      const proxy = await startProxy('corp:secret')
      const server = await unknownServer()
      try {
        const environment = { http_proxy: `http://corp:secret@${proxy.host}` }
        const through = await stage.run(ordinary, { environment })
        expect([through.code, through.errors]).toEqual([0, []])
        expect(proxy.passed.length).toBeGreaterThan(1)
        expect(proxy.refused).toEqual([])
        await expectTotals(stage, three)
        return await stage.run({
          ...ordinary,
          organization: 'globex',
          'backfill-days': '1',
          'api-url': server.url,
        })
      } finally {
        await Promise.all([proxy.close(), server.close()])
      }
    },
  },
  {
    number: 52,
    title: 'GitHub Enterprise Server',
    simulator: '404 with x-github-enterprise-version to every question for metrics',
    branch: 'nothing',
    exit: 1,
    message: 'GitHub Enterprise Server has no Copilot usage metrics',
    async play(stage) {
      const headers = { 'x-github-enterprise-version': 'enterprise-server@3.19.0' }
      strike(stage, { path: /^\/orgs\/acme\/copilot\// }, refusal(404, 'Not Found', headers))
      const run = await stage.run(ordinary)
      expect(run.log).not.toContain('api.github.com:')
      expect((await stage.branch.head()) === undefined ? [] : await stage.branch.paths('orgs')).toEqual([])
      return run
    },
  },
  {
    number: 53,
    title: 'Everything is logged while downloads fail in every way',
    simulator: 'answers that repeat the link in body, header and redirect; cut files; an unknown token',
    branch: 'nothing',
    exit: 1,
    message: 'the token is missing, expired or revoked',
    async play(stage) {
      const { filesUrl } = stage.simulator
      stage.simulator.fault(({ port, path: link, count }) => {
        if (port !== 'files') return undefined
        const location = encodeURI(`${filesUrl}${link}`)
        const kinds = [
          {
            kind: 'answer',
            status: 403,
            body: `<Error>${location}</Error>`,
            headers: { 'x-link': location },
          },
          { kind: 'answer', status: 302, headers: { location: `${location}&again=${count}` } },
          { kind: 'cut', bytes: 40 },
        ] as const
        return kinds[Number(/2026-11-(\d\d)/.exec(link)?.[1] ?? 0) % 3]
      })
      const failed = await stage.run(ordinary)
      expect(failed.code).toBe(1)
      expect(failed.errors).toHaveLength(4)
      expect(await stage.branch.paths('orgs/acme/totals')).toEqual([])
      const run = await stage.run({ ...ordinary, token: 'ghp_anotherTokenThatNobodyKnows0000000' })
      const tokens = [stage.simulator.metricsToken, stage.simulator.dataToken]
      for (const token of tokens) expect(failed.masked).toContain(token)
      expect(run.masked).toContain('ghp_anotherTokenThatNobodyKnows0000000')
      expect(run.log).not.toContain('ghp_another')
      return run
    },
  },
  {
    number: 54,
    title: 'RUNNER_TEMP cannot be written, GITHUB_STEP_SUMMARY is not set',
    simulator: 'nothing',
    branch: 'all days; the summary is in the log',
    exit: 0,
    message: '',
    async play(stage) {
      const environment = { RUNNER_TEMP: '/dev/null/nowhere', GITHUB_STEP_SUMMARY: '' }
      const run = await stage.run(ordinary, { environment })
      expect(run.outputs).toMatchObject({ changed: 'true', 'summary-file': '', 'dashboard-file': '' })
      expect(run.log).toContain('## Copilot in organization acme')
      await expectTotals(stage, three)
      return run
    },
  },
  {
    number: 55,
    title: 'No checkout, no git, no shell',
    simulator: 'nothing; an empty PATH, an empty HOME, git told to look elsewhere',
    branch: 'all days: the action speaks to the API alone',
    exit: 0,
    message: '',
    async play(stage) {
      const environment = { PATH: '', HOME: '/nonexistent', GIT_DIR: '/nonexistent', GITHUB_WORKSPACE: '' }
      const run = await stage.run(ordinary, { environment })
      await expectTotals(stage, three)
      return run
    },
  },
  {
    number: 56,
    title: 'Secrets that are not set, a token with a line end, an organization given as an address',
    simulator: 'nothing',
    branch: 'the days of the run whose token had a line end; nothing was asked by the others',
    exit: 1,
    message:
      'Input organization is "https://github.com/acme"; it must be one or more names as in the address bar',
    async play(stage) {
      const ended = await stage.run({ ...ordinary, token: `  ${stage.simulator.metricsToken}\r\n` })
      expect([ended.code, ended.errors]).toEqual([0, []])
      await expectTotals(stage, three)
      const unset = await stage.run({ ...ordinary, token: '' })
      expect([unset.code, unset.requests]).toEqual([1, []])
      expect(unset.errors).toEqual([expect.stringMatching(/^Input token is empty; /)])
      const run = await stage.run({ ...ordinary, organization: 'https://github.com/acme' })
      expect(run.requests).toEqual([])
      return run
    },
  },
]
