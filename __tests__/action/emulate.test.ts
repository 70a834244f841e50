// The write path against `emulate`, a GitHub emulator by others; metrics come from the simulator.
import { expect, test } from '@jest/globals'
import { runAction } from '../../simulator/action-runner.ts'
import { startEmulated } from './support/emulated.ts'
import { git } from './support/git.ts'
import { scenario, type Stage } from './support/scenario.ts'

const repository = '/repos/acme/copilot-archive'
const ledger = 'orgs/acme/status.json'

/** Path → blob id, as real git made them. */
async function idsOfGit({ repository, branch }: Stage): Promise<Record<string, string>> {
  const text = await git(repository, ['ls-tree', '-r', '--format=%(path)%x09%(objectname)', branch.name])
  return Object.fromEntries(
    text
      .trimEnd()
      .split('\n')
      .map((line) => line.split('\t') as [string, string]),
  )
}

test(
  'a first run, a quiet one and one with news leave the same files as on real git',
  scenario({ now: '2026-11-21T06:40:00Z', people: 40 }, async (stage) => {
    const { run, simulator, branch } = stage
    const emulated = await startEmulated()
    try {
      const onEmulated = async (inputs: Readonly<Record<string, string>>) =>
        runAction({
          apiUrl: emulated.apiUrl,
          dataToken: emulated.token,
          with: { token: simulator.metricsToken, 'api-url': simulator.apiUrl, ...inputs },
        })
      const head = async () => {
        const { object } = await emulated.ask(`${repository}/git/ref/heads/copilot-metrics`)
        const {
          tree,
          parents,
          verification: _,
        } = await emulated.ask(`${repository}/git/commits/${object.sha}`)
        return { sha: object.sha, tree: tree.sha, parents: parents.map((one: { sha: string }) => one.sha) }
      }
      const idsIn = async (id: string): Promise<Record<string, string>> => {
        const { tree } = await emulated.ask(`${repository}/git/trees/${id}?recursive=1`)
        const blobs = tree.filter(({ type }: { type: string }) => type === 'blob')
        return Object.fromEntries(blobs.map(({ path, sha }: { path: string; sha: string }) => [path, sha]))
      }
      const textOf = async (id: string): Promise<string> => {
        const { content } = await emulated.ask(`${repository}/git/blobs/${id}`)
        return Buffer.from(content, 'base64').toString()
      }
      // The front page and the feed contain the repository's address: their texts are compared without the host.
      const placed = ['README.md', 'feed.xml']
      const anywhere = (text: string) => text.replaceAll(/https?:\/\/[\w.:-]+\//g, 'https://HOST/')
      const withTexts = async (ids: Record<string, string>, read: (name: string) => Promise<string>) => {
        const texts = placed
          .filter((name) => ids[name] !== undefined)
          .map(async (name) => [name, anywhere(await read(name))] as const)
        return { ...ids, ...Object.fromEntries(await Promise.all(texts)) }
      }
      const filesIn = async (id: string) => {
        const ids = await idsIn(id)
        return withTexts(ids, async (name) => textOf(ids[name] ?? ''))
      }
      const filesOnGit = async () => withTexts(await idsOfGit(stage), branch.read)

      // The emulator uses the real clock, so no day of November is recent there: only open days are read again.
      const first = { reports: 'totals', day: '2026-11-15', 'backfill-days': '8', 'settle-days': '28' }
      await run(first)
      const begun = await onEmulated(first)
      expect([begun.code, begun.log]).toEqual([0, expect.stringContaining('8 added')])
      const root = await head()
      expect([root.sha, root.parents]).toEqual([begun.outputs['commit-sha'], []])
      expect(await filesIn(root.tree)).toEqual(await filesOnGit())

      const quiet = await onEmulated(first)
      expect(quiet.code).toBe(0)
      expect(quiet.outputs).toMatchObject({ changed: 'false', 'commit-sha': '', 'days-added': '0' })
      expect(await head()).toEqual(root)

      const record = simulator.world.totals('orgs/acme', '2026-11-14')
      simulator.world.override('orgs/acme', 'totals', '2026-11-14', [{ ...record, daily_active_users: 99 }])
      const third = { ...first, day: '2026-11-16' }
      await run(third)
      const news = await onEmulated(third)
      expect(news.code).toBe(0)
      expect(news.outputs).toMatchObject({ changed: 'true', 'days-added': '1', 'days-restated': '1' })
      const next = await head()
      expect(next.parents).toEqual([root.sha])

      const { [ledger]: _emulated, ...others } = await filesIn(next.tree)
      const { [ledger]: _git, ...expected } = await filesOnGit()
      expect(others).toEqual(expected)

      // Only the day on which the restatement was noticed differs, because the two clocks differ.
      const text = await textOf((await idsIn(next.tree))[ledger] ?? '')
      const sameDay = (of: string) => of.replace(/"noticed": "[\d-]{10}"/, '"noticed": "DAY"')
      expect(text).toContain('"noticed": "')
      expect(sameDay(text)).toBe(sameDay(await branch.read(ledger)))
    } finally {
      await emulated.close()
    }
  }),
)
