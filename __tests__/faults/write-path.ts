// Faults between the action and its branch: concurrent writers, lost answers, limits, rules, damage.
import { randomBytes } from 'node:crypto'
import { expect } from '@jest/globals'
import { branchOf } from '../action/support/branch.ts'
import { snapshotPath } from '../action/support/days.ts'
import { git } from '../action/support/git.ts'
import { commitFiles } from '../action/support/somebody-else.ts'
import { branchFiles } from './support/branch-files.ts'
import type { Case } from './support/case.ts'
import { meanwhile } from './support/meanwhile.ts'
import { ordinary, three } from './support/ordinary.ts'
import type { FaultStage } from './support/stage.ts'
import { expectTotals } from './support/stored.ts'
import { refusal, strike } from './support/strike.ts'

const ref = 'refs/heads/copilot-metrics'
const head = /\/git\/ref\/heads\/copilot-metrics$/
const creation = /\/git\/refs$/
const update = /\/git\/refs\/heads\/copilot-metrics$/
const older = { ...ordinary, day: '2026-11-15', 'backfill-days': '2' } as const

const subjects = async ({ branch }: FaultStage) => (await branch.commits()).map(({ subject }) => subject)
const copilot = ({ path }: { readonly path: string }) => path.includes('/copilot/')

/** A report whose file is too large for a tree request and has to be uploaded. */
function overrideRepos({ simulator }: FaultStage, day: string, count: number, bytes: number): void {
  const [sample] = simulator.world.repos('orgs/acme', day)
  simulator.world.override(
    'orgs/acme',
    'repos',
    day,
    Array.from({ length: count }, (_, index) => ({
      ...sample,
      repo_id: 9_000_000 + index,
      note: randomBytes(bytes).toString('base64'),
    })),
  )
}

export const writePath: readonly Case[] = [
  {
    number: 1,
    title: 'Rivals commit between our read and our update',
    simulator: 'commits by hand, and a run for globex, before the first PATCH',
    branch: 'all four commits, everybody’s files',
    exit: 0,
    message: '',
    async play(stage) {
      await stage.run(older)
      const rival = meanwhile(stage, 'PATCH', update, async () => {
        await commitFiles(stage.repository, stage.branch.name, { 'notes.md': 'Mine.\n' })
        return stage.run({ ...ordinary, organization: 'globex' })
      })
      const run = await stage.run(ordinary)
      expect((await rival()).code).toBe(0)
      expect(await subjects(stage)).toEqual([
        'Archive Copilot metrics: 2 days added (acme)',
        'By hand',
        'Archive Copilot metrics: 3 days added (globex)',
        'Archive Copilot metrics: 1 day added (acme)',
      ])
      await expectTotals(stage, three)
      await expectTotals(stage, three, 'orgs/globex')
      expect(await stage.branch.read('notes.md')).toBe('Mine.\n')
      return run
    },
  },
  {
    number: 2,
    title: 'Two first runs create the branch at once',
    simulator: 'a run for globex creates the branch before our POST /git/refs, which answers 422',
    branch: 'one root, both targets',
    exit: 0,
    message: '',
    async play(stage) {
      const rival = meanwhile(stage, 'POST', creation, () =>
        stage.run({ ...ordinary, organization: 'globex' }),
      )
      const run = await stage.run(ordinary)
      expect((await rival()).code).toBe(0)
      expect((await stage.branch.commits()).map(({ parents }) => parents.length)).toEqual([0, 1])
      await expectTotals(stage, three)
      await expectTotals(stage, three, 'orgs/globex')
      return run
    },
  },
  {
    number: 3,
    title: 'The update is applied, its answer is lost or a 502',
    simulator: 'POST /git/refs: applied, connection broken; PATCH: applied, answered 502',
    branch: 'one commit a run',
    exit: 0,
    message: '',
    async play(stage) {
      const lost = strike(stage, { method: 'POST', path: creation, times: 1 }, { kind: 'lost' })
      expect((await stage.run(older)).outputs).toMatchObject({ changed: 'true', 'days-added': '2' })
      let applied = 0
      stage.simulator.fault(async ({ method, body }) => {
        if (method !== 'PATCH' || applied > 0) return undefined
        applied += 1
        const { sha }: { sha: string } = JSON.parse(body.toString())
        await git(stage.repository, ['update-ref', ref, sha])
        return { kind: 'answer', status: 502 }
      })
      const run = await stage.run(ordinary)
      expect(run.outputs).toMatchObject({ changed: 'true', 'days-added': '1' })
      expect(run.outputs['commit-sha']).toBe(await stage.branch.head())
      expect([lost(), applied]).toEqual([1, 1])
      expect(await stage.branch.commits()).toHaveLength(2)
      await expectTotals(stage, three)
      return run
    },
  },
  {
    number: 4,
    title: 'The head that GitHub serves is stale',
    simulator: 'a rival commits; the next two reads of the head still tell the old one',
    branch: 'all three commits, nothing lost, nothing twice',
    exit: 0,
    message: '',
    async play(stage) {
      await stage.run(older)
      const stale = await stage.branch.head()
      const rival = meanwhile(stage, 'PATCH', update, async () => {
        await commitFiles(stage.repository, stage.branch.name, { 'notes.md': 'Mine.\n' })
        const object = { sha: stale, type: 'commit', url: `${stage.simulator.apiUrl}/` }
        const body = { ref, node_id: 'REF', url: `${stage.simulator.apiUrl}/`, object }
        strike(stage, { path: head, times: 2 }, { kind: 'answer', status: 200, body })
      })
      const run = await stage.run(ordinary)
      await rival()
      expect(run.writes.filter(({ method }) => method === 'PATCH')).toHaveLength(4)
      expect(await subjects(stage)).toEqual([
        'Archive Copilot metrics: 2 days added (acme)',
        'By hand',
        'Archive Copilot metrics: 1 day added (acme)',
      ])
      await expectTotals(stage, three)
      return run
    },
  },
  {
    number: 5,
    title: 'The branch is not found right after we created it',
    simulator: 'the answer to POST /git/refs is lost, then GET ref answers 404 twice',
    branch: 'one root commit',
    exit: 0,
    message: '',
    async play(stage) {
      let isCreated = false
      let missing = 0
      stage.simulator.fault(({ method, path }) => {
        if (method === 'POST' && creation.test(path) && !isCreated) {
          isCreated = true
          return { kind: 'lost' }
        }
        if (!isCreated || !head.test(path) || missing === 2) return undefined
        missing += 1
        return refusal(404, 'Not Found')
      })
      const run = await stage.run(ordinary)
      expect(missing).toBe(2)
      expect(run.outputs).toMatchObject({ changed: 'true', 'days-added': '3' })
      expect(await stage.branch.commits()).toHaveLength(1)
      await expectTotals(stage, three)
      return run
    },
  },
  {
    number: 6,
    title: 'The branch is deleted while we work',
    simulator: 'deletes the ref before the PATCH, which answers 422 "Reference does not exist"',
    branch: 'made anew as one root; after the next run all days are there',
    exit: 0,
    message: '',
    async play(stage) {
      await stage.run(older)
      const deletion = meanwhile(stage, 'PATCH', update, () =>
        git(stage.repository, ['update-ref', '-d', ref]),
      )
      const run = await stage.run(ordinary)
      await deletion()
      expect((await stage.branch.commits()).map(({ parents }) => parents)).toEqual([[]])
      expect((await stage.run(ordinary)).code).toBe(0)
      await expectTotals(stage, three)
      return run
    },
  },
  {
    number: 7,
    title: 'The data repository has no commit yet',
    simulator: '409 "Git Repository is empty." to every git call',
    branch: 'nothing',
    exit: 1,
    message: 'Give the repository a first commit',
    async play(stage) {
      stage.simulator.settings.emptyRepository = true
      const run = await stage.run(ordinary)
      expect(run.requests.filter(copilot)).toEqual([])
      expect(await stage.branch.head()).toBeUndefined()
      return run
    },
  },
  {
    number: 8,
    slow: true,
    title: 'A tree is too much work for GitHub',
    simulator: '502, then 422 "your request timed out", to trees of more than 4 entries',
    branch: 'all days, one commit',
    exit: 0,
    message: '',
    async play(stage) {
      let refused = 0
      stage.simulator.fault(({ method, path, body }) => {
        if (method !== 'POST' || !path.endsWith('/git/trees')) return undefined
        const { tree }: { tree: unknown[] } = JSON.parse(body.toString())
        if (tree.length <= 4) return undefined
        refused += 1
        return refused <= 5
          ? { kind: 'answer', status: 502, body: '<html>Bad Gateway</html>' }
          : refusal(
              422,
              "Sorry, your request timed out. It's likely that your input was too large to process.",
            )
      })
      const run = await stage.run(ordinary)
      expect(refused).toBeGreaterThan(5)
      expect(await stage.branch.commits()).toHaveLength(1)
      await expectTotals(stage, three)
      return run
    },
  },
  {
    number: 9,
    title: 'A day larger than GitHub takes in one blob',
    simulator: 'a day of 22 repositories with a megabyte of noise each',
    branch: 'the day in two parts, each below 30 MB',
    exit: 0,
    message: '',
    async play(stage) {
      overrideRepos(stage, '2026-11-16', 22, 1024 * 1024)
      const run = await stage.run({ ...ordinary, reports: 'repos', 'backfill-days': '1' })
      const parts = [...(await branchFiles(stage.repository, ref))].filter(([path]) =>
        path.includes('/repos/'),
      )
      expect(parts.map(([path]) => path.slice(-'2026-11-16.part-01.ndjson.gz'.length))).toEqual([
        '2026-11-16.part-01.ndjson.gz',
        '2026-11-16.part-02.ndjson.gz',
      ])
      for (const [, bytes] of parts) expect(bytes.length).toBeLessThan(30_000_000)
      for (const { requestBytes } of run.writes) expect(requestBytes).toBeLessThan(40 * 1024 * 1024)
      return run
    },
  },
  {
    number: 10,
    title: 'A page of HTML instead of a blob’s id',
    simulator: '200 with HTML to the first upload; in the next run 400 with HTML to all of them',
    branch: 'the first run’s day',
    exit: 1,
    message: 'GitHub answered 400 "HTTP 400".',
    async play(stage) {
      overrideRepos(stage, '2026-11-13', 1, 400_000)
      overrideRepos(stage, '2026-11-16', 1, 400_000)
      const page = '<!DOCTYPE html><html><body>Unicorn!</body></html>'
      const headers = { 'content-type': 'text/html' }
      const blobs = { method: 'POST', path: /\/git\/blobs$/ }
      const once = strike(stage, { ...blobs, times: 1 }, { kind: 'answer', status: 200, headers, body: page })
      const first = await stage.run({ reports: 'repos', day: '2026-11-13', 'backfill-days': '1' })
      expect(first.errors).toEqual([])
      expect(once()).toBe(1)
      const before = await stage.branch.head()
      strike(stage, blobs, { kind: 'answer', status: 400, headers, body: page })
      const run = await stage.run({ ...ordinary, reports: 'repos', 'backfill-days': '1' })
      expect(run.log).not.toContain('Unicorn')
      expect(await stage.branch.head()).toBe(before)
      return run
    },
  },
  {
    number: 11,
    title: 'A secondary rate limit amid the writes',
    simulator: '403 "secondary rate limit" with Retry-After 1 to an upload, a tree and the update',
    branch: 'all days, one commit, no blob sent twice',
    exit: 0,
    message: '',
    async play(stage) {
      overrideRepos(stage, '2026-11-16', 1, 400_000)
      const limit = refusal(403, 'You have exceeded a secondary rate limit.', { 'retry-after': '1' })
      const paths = [/\/git\/blobs$/, /\/git\/trees$/, creation]
      const struck = paths.map((path) => strike(stage, { method: 'POST', path, times: 1 }, limit))
      const run = await stage.run({ ...ordinary, reports: 'totals, repos' })
      expect(struck.map((count) => count())).toEqual([1, 1, 1])
      const sent = run.writes.filter(({ path, status }) => path.endsWith('/git/blobs') && status === 201)
      expect(sent).toHaveLength(1)
      expect(await stage.branch.commits()).toHaveLength(1)
      await expectTotals(stage, three)
      return run
    },
  },
  {
    number: 12,
    title: 'A ruleset covers the data branch',
    simulator:
      'a rule "pull_request" that nobody may bypass; without it, 422 "rule violations" at the update',
    branch: 'nothing, and no metrics were asked for',
    exit: 1,
    message:
      'The ruleset "Reviews everywhere" of acme/copilot-archive forbids writing the branch copilot-metrics',
    async play(stage) {
      const source = { ruleset_source: 'acme/copilot-archive', ruleset_source_type: 'Repository' }
      const parameters = {
        dismiss_stale_reviews_on_push: false,
        require_code_owner_review: false,
        require_last_push_approval: false,
        required_approving_review_count: 1,
        required_review_thread_resolution: false,
      }
      strike(
        stage,
        { method: 'POST', path: creation, times: 1 },
        refusal(422, 'Repository rule violations found\n\nChanges must be made through a pull request.'),
      )
      const late = await stage.run(ordinary)
      expect(late.code).toBe(1)
      expect(late.errors.join()).toContain('A ruleset covers the data branch')
      stage.simulator.settings.rules = [{ type: 'pull_request', ruleset_id: 7, ...source, parameters }]
      stage.simulator.settings.rulesets = [
        {
          id: 7,
          name: 'Reviews everywhere',
          target: 'branch',
          source_type: 'Repository',
          source: 'acme/copilot-archive',
          enforcement: 'active',
          current_user_can_bypass: 'never',
        },
      ]
      const run = await stage.run(ordinary)
      expect(run.requests.filter(copilot)).toEqual([])
      expect(await stage.branch.head()).toBeUndefined()
      return run
    },
  },
  {
    number: 13,
    title: 'A pull request from a fork: no secrets, a token that only reads',
    simulator: 'nothing; the input token is empty',
    branch: 'nothing, and nothing was asked',
    exit: 1,
    message: 'not visible to this workflow (a pull request from a fork)',
    async play(stage) {
      stage.simulator.settings.permissions.push = false
      const run = await stage.run({ ...ordinary, token: '' })
      expect(run.requests).toEqual([])
      return run
    },
  },
  {
    number: 14,
    title: 'The data token may only read',
    simulator: 'permissions.push is false, every write answers 403',
    branch: 'nothing, and no metrics were asked for',
    exit: 1,
    message: 'permissions: contents: write',
    async play(stage) {
      stage.simulator.settings.permissions.push = false
      const run = await stage.run(ordinary)
      expect(run.requests.filter(copilot)).toEqual([])
      expect(await stage.branch.head()).toBeUndefined()
      return run
    },
  },
  {
    number: 15,
    title: 'The data branch is somebody else’s, or the default branch',
    simulator: 'a branch gh-pages with a page; a branch main',
    branch: 'as they were',
    exit: 1,
    message: 'Input data-branch is "main", the default branch',
    async play(stage) {
      const files = { 'index.html': '<h1>Ours</h1>\n', CNAME: 'docs.example.com\n' }
      const pages = await commitFiles(stage.repository, 'gh-pages', files)
      const main = await commitFiles(stage.repository, 'main', { 'README.md': '# Ours\n' })
      const foreign = await stage.run({ ...ordinary, 'data-branch': 'gh-pages' })
      expect(foreign.code).toBe(1)
      expect(foreign.errors.join()).toContain(
        'it is not an archive of this action, so nothing is written to it',
      )
      const run = await stage.run({ ...ordinary, 'data-branch': 'main' })
      expect([...foreign.writes, ...run.writes]).toEqual([])
      expect(await branchOf(stage.repository, 'gh-pages').head()).toBe(pages)
      expect(await branchOf(stage.repository, 'main').head()).toBe(main)
      return run
    },
  },
  {
    number: 16,
    title: 'Stored files are cut, edited by hand or full of conflict markers',
    simulator: 'a hand breaks two snapshots, the ledger, the history and the weekly figures',
    branch: 'all days as GitHub has them, the rest made anew, the broken ledger kept under damaged/',
    exit: 0,
    message: '',
    async play(stage) {
      await stage.run(ordinary)
      const conflict = '<<<<<<< HEAD\n{}\n=======\n{"day":"2026-11-14"}\n>>>>>>> theirs\n'
      const intact = await branchFiles(stage.repository, ref)
      const broken = {
        [snapshotPath('orgs/acme/totals', '2026-11-14')]: conflict,
        [snapshotPath('orgs/acme/totals', '2026-11-15')]: '{"day":"2026-11-15","daily_act',
        'orgs/acme/status.json': conflict,
        'orgs/acme/history/2026-11.ndjson': '{"day":"2026-11-14"\n',
        'orgs/acme/weekly.json': '[]\n',
      }
      await commitFiles(stage.repository, stage.branch.name, broken)
      const run = await stage.run(ordinary)
      await expectTotals(stage, three)
      const after = await branchFiles(stage.repository, ref)
      for (const path of ['orgs/acme/history/2026-11.ndjson', 'orgs/acme/weekly.json']) {
        expect([path, after.get(path)?.toString()]).toEqual([path, intact.get(path)?.toString()])
      }
      const kept = [...after].filter(([path]) => path.startsWith('orgs/acme/damaged/'))
      expect(kept.map(([, bytes]) => bytes.toString())).toEqual([conflict])
      for (const day of ['2026-11-14', '2026-11-15']) {
        expect(run.log).toContain(`the stored file of ${day} was damaged; repaired from GitHub`)
      }
      expect(run.summary).toContain('damaged and are repaired from GitHub')
      return run
    },
  },
  {
    number: 17,
    title: 'A folder with more files than GitHub lists',
    simulator: 'a thousand foreign files in a month’s folder, of which REST lists a thousand; no GraphQL',
    branch: 'as it was: a day that is not listed is not taken for missing',
    exit: 1,
    message: 'so many files that GitHub does not list them all',
    async play(stage) {
      await stage.run(older)
      const foreign = Array.from({ length: 1000 }, (_, index) => [
        `orgs/acme/totals/2026/11/.a${index}`,
        'x\n',
      ])
      const before = await commitFiles(stage.repository, stage.branch.name, Object.fromEntries(foreign))
      stage.simulator.settings.graphql = 'refused'
      const run = await stage.run(ordinary)
      expect(run.writes).toEqual([])
      expect(await stage.branch.head()).toBe(before)
      return run
    },
  },
  {
    number: 18,
    title: 'The same run twice',
    simulator: 'nothing new, rows in another order',
    branch: 'one commit',
    exit: 0,
    message: '',
    async play(stage) {
      await stage.run(ordinary)
      const before = await stage.branch.head()
      stage.simulator.settings.rowOrder = 3
      const run = await stage.run(ordinary)
      expect(run.writes).toEqual([])
      expect(run.outputs).toMatchObject({ changed: 'false', 'commit-sha': '' })
      expect(await stage.branch.head()).toBe(before)
      return run
    },
  },
  {
    number: 19,
    title: 'The runner dies between commit and update',
    simulator: 'SIGKILL when the first update of the branch arrives, in a first run and in a later one',
    branch: 'nothing of the dead run; everything after the next',
    exit: 0,
    message: '',
    async play(stage) {
      async function killed(inputs: Readonly<Record<string, string>>): Promise<void> {
        let child: { kill(signal: NodeJS.Signals): void } | undefined
        stage.simulator.fault(({ method, path }) => {
          if (method === 'GET' || !path.includes('/git/refs')) return undefined
          child?.kill('SIGKILL')
          return { kind: 'reset' }
        })
        const before = await stage.branch.head()
        expect((await stage.run(inputs, { started: (one) => (child = one) })).code).toBeNull()
        expect(await stage.branch.head()).toBe(before)
        stage.simulator.clearFaults()
      }
      await killed(older)
      expect((await stage.run(older)).code).toBe(0)
      await killed(ordinary)
      const run = await stage.run(ordinary)
      expect(await stage.branch.commits()).toHaveLength(2)
      await expectTotals(stage, three)
      return run
    },
  },
  {
    number: 20,
    title: 'The runner’s clock is days or a year off',
    simulator: 'a Date header of 2025-12-20, then of 2026-11-20',
    branch: 'yesterday by GitHub’s clock, no other day',
    exit: 0,
    message: '',
    async play(stage) {
      const inputs = { reports: 'totals', 'backfill-days': '1' }
      const past = await stage.run(inputs, { now: '2025-12-20T06:40:00Z' })
      expect(past.outputs['latest-day']).toBe('2025-12-19')
      await expectTotals(stage, ['2025-12-19'])
      const run = await stage.run(
        { ...inputs, organization: 'globex', 'data-branch': 'later' },
        { now: '2026-11-20T06:40:00Z' },
      )
      expect(run.outputs['latest-day']).toBe('2026-11-19')
      return run
    },
  },
]
