// No token, link or signature reaches the log, an output, the summary or the branch, even with the most verbose log.
import { expect, test } from '@jest/globals'
import { git } from './support/git.ts'
import type { Run } from './support/open-stage.ts'
import { scenario, type Stage } from './support/scenario.ts'

const debug = { RUNNER_DEBUG: '1', ACTIONS_STEP_DEBUG: 'true', ACTIONS_RUNNER_DEBUG: 'true' }

/** Everything that remains of a run: what the runner shows, and every object that was written. */
async function remains(stage: Stage, runs: readonly Run[]): Promise<string> {
  const objects = await git(stage.repository, ['cat-file', '--batch-all-objects', '--batch', '--unordered'])
  return (
    runs.map(({ log, outputs, summary }) => [log, JSON.stringify(outputs), summary].join('\n')).join('\n') +
    objects
  )
}

/** Signatures of all links that were followed, encoded as in a link and decoded. */
const signatures = (runs: readonly Run[]): string[] =>
  runs
    .flatMap(({ requests }) => requests.filter(({ port }) => port === 'files'))
    .map(({ path }) => /[?&]sig=(.*)$/.exec(path)?.[1] ?? '')
    .flatMap((signature) => [signature, encodeURIComponent(signature)])

test(
  'in good runs and in bad ones',
  scenario({ now: '2026-11-20T06:40:00Z', metricsApi: 'open', people: 40 }, async (stage) => {
    const { run, simulator } = stage
    const inputs = { reports: 'totals, totals-28-day, metrics', 'backfill-days': '4' }
    const good = await run(inputs, undefined, debug)
    expect(good.code).toBe(0)

    simulator.fault(({ port, path }) => {
      if (port !== 'files') return undefined
      if (path.includes('28-day')) return { kind: 'cut', bytes: 50 }
      if (path.includes('2026-11-19')) return { kind: 'answer', status: 403, body: path }
      const location = encodeURI(`${simulator.filesUrl}${path}`)
      return path.includes('2026-11-18')
        ? { kind: 'answer', status: 302, headers: { location }, body: path }
        : undefined
    })
    const bad = await run(inputs, '2026-11-21T06:40:00Z', debug)
    expect(bad.code).toBe(1)
    simulator.clearFaults()
    const refused = await run({ ...inputs, token: 'ghp_anotherTokenThatGitHubRefuses' }, undefined, debug)
    expect(refused.code).toBe(1)

    const runs = [good, bad, refused]
    const text = await remains(stage, runs)
    expect(text).toContain('organization acme')
    expect(text).toContain('daily_active_users')
    const secrets = [
      simulator.metricsToken,
      simulator.dataToken,
      'ghp_anotherTokenThatGitHubRefuses',
      ...signatures(runs),
      'sig=',
      'sig%3D',
      '-c000.json',
      simulator.filesUrl,
    ]
    expect(signatures([good]).length).toBeGreaterThan(5)
    expect(secrets.filter((secret) => text.includes(secret))).toEqual([])

    const masked = new Set(runs.flatMap((one) => one.masked))
    const unmasked = [simulator.metricsToken, simulator.dataToken, ...signatures(runs)].filter(
      (one) => !masked.has(one),
    )
    expect(unmasked).toEqual([])
  }),
)

test(
  'downloads carry no token',
  scenario({ people: 40 }, async ({ run, simulator }) => {
    const { requests } = await run({ reports: 'totals', 'backfill-days': '3' })
    const downloads = requests.filter(({ port }) => port === 'files')
    expect(downloads).toHaveLength(2)
    expect(downloads.map(({ authorization }) => authorization)).toEqual([undefined, undefined])
    expect(JSON.stringify(downloads)).not.toContain(simulator.metricsToken)
  }),
)
