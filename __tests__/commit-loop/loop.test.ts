// The loop itself: what it makes anew, what it recognises as its own, and when it gives up.
import { expect, test } from '@jest/globals'
import { commitLoop, type Made } from '../../src/archive/commit-loop.ts'
import type { Branch, Committed } from '../../src/archive/ports.ts'
import { type View, viewOf } from '../../src/archive/view.ts'
import type { Day } from '../../src/core/day.ts'
import { Failure } from '../../src/core/errors.ts'
import { emptyArchive } from '../../src/files/archive-file.ts'
import { memoryBranch } from '../months/support/memory-branch.ts'

const asked = { today: '2026-11-20' as Day, day: '2026-11-19' as Day, backfillDays: 5, settleDays: 4 }

/** A loop that writes a line of its own, on top of those that are there. */
async function stage(change: (branch: Branch) => Partial<Branch> = () => ({}), retries = 40) {
  const memory = memoryBranch()
  await memory.port.commit(undefined, [{ path: 'lines', content: 'first\n' }], 'First')
  const branch = { ...memory.port, ...change(memory.port) }
  const said: string[] = []
  const heads: (string | undefined)[] = []
  const cancelled = new AbortController()
  const make = async (view: View): Promise<Made> => {
    heads.push(view.head)
    const lines = (await view.text('lines')) ?? ''
    const files = lines.includes('ours\n') ? [] : [{ path: 'lines', content: `${lines}ours\n` }]
    return { merged: [], archive: emptyArchive, files, message: 'Ours' }
  }
  const run = async (make_ = make) =>
    commitLoop(viewOf(branch, await memory.port.head()), [], asked, make_, {
      branch,
      place: { repository: 'acme/archive', branch: 'copilot-metrics', visibility: 'private' },
      log: { info: (line) => void said.push(line), warning: (line) => void said.push(`! ${line}`) },
      pages: [],
      signal: cancelled.signal,
      patience: { retries, minTimeout: 0, maxTimeout: 0, maxRetryTime: 60_000 },
    })
  return { memory, run, said, heads, cancelled, lines: () => memory.files().get('lines') }
}

/** Somebody else's commit on top of the head. */
const rival = async (port: Branch, name: string): Promise<void> => {
  await port.commit(await port.head(), [{ path: name, content: name }], name)
}

test('a commit, and none without news', async () => {
  const { run, memory, lines, said } = await stage()
  const landed = await run()
  expect(landed.commit).toBe(await memory.port.head())
  expect(landed.view.head).toBe(landed.commit)
  expect(lines()).toBe('first\nours\n')
  const again = await run()
  expect([again.commit, again.view.head, memory.commits()]).toEqual([undefined, landed.commit, 2])
  expect(said).toEqual([])
})

test('a head that moved: all is made anew on top of it, and said', async () => {
  let tries = 0
  const { run, memory, heads, said, lines } = await stage((port) => ({
    async commit(parent, files, message): Promise<Committed> {
      tries += 1
      if (tries < 3) await rival(port, `rival ${tries}`)
      return port.commit(parent, files, message)
    },
  }))
  expect((await run()).commit).toBe(await memory.port.head())
  expect(new Set(heads).size).toBe(3)
  expect([...memory.files().keys()]).toEqual(['lines', 'rival 1', 'rival 2'])
  expect(lines()).toBe('first\nours\n')
  expect(said).toEqual([
    'The data branch moved (attempt 1); merging again.',
    'The data branch moved (attempt 2); merging again.',
  ])
})

test.each([
  [0, true],
  [1, true],
  [30, true],
  [31, false],
])('our own commit below %d of rivals, after its answer was lost: recognised %s', async (rivals, isFound) => {
  let ours = ''
  const { run, memory } = await stage((port) => ({
    async commit(parent, files, message): Promise<Committed> {
      const { sha } = (await port.commit(parent, files, message)) as { readonly sha: string }
      ours = sha
      for (let count = 0; count < rivals; count += 1) await rival(port, `rival ${count}`)
      return { state: 'moved', sha }
    },
  }))
  const landed = await run()
  expect(landed.commit).toBe(isFound ? ours : undefined)
  expect(landed.view.head).toBe(isFound ? ours : await memory.port.head())
  expect(memory.commits()).toBe(2 + rivals)
})

test('without a commit of ours nobody looks for one', async () => {
  const parents: string[] = []
  const { run, memory } = await stage(() => ({
    parent: (commit) => Promise.resolve(void parents.push(commit)),
  }))
  memory.edit(new Map([['lines', 'ours\n']]))
  expect((await run()).commit).toBeUndefined()
  expect(parents).toEqual([])
})

test('a dry run commits nothing, and stays where it was', async () => {
  const { run, memory, said } = await stage(() => ({ commit: () => Promise.resolve({ state: 'dry run' }) }))
  const head = await memory.port.head()
  expect(await run()).toMatchObject({ commit: undefined, view: { head } })
  expect([memory.commits(), said]).toEqual([1, []])
})

test('a branch that is deleted meanwhile is made again, with a warning; a new one without', async () => {
  let deleted = false
  const { run, said, heads } = await stage((port) => ({
    head: () => (deleted ? Promise.resolve(undefined) : port.head()),
    commit(parent): Promise<Committed> {
      if (parent === undefined) return Promise.resolve({ state: 'committed', sha: 'root' })
      deleted = true
      return Promise.resolve({ state: 'moved', sha: 'lost' })
    },
  }))
  expect((await run()).commit).toBe('root')
  expect(heads.at(-1)).toBeUndefined()
  expect(said).toContain(
    '! The data branch was deleted during this run; it is created again with what this run has read.',
  )
  const fresh = memoryBranch()
  const landed = await commitLoop(
    viewOf(fresh.port, undefined),
    [],
    asked,
    () =>
      Promise.resolve({
        merged: [],
        archive: emptyArchive,
        files: [{ path: 'lines', content: '' }],
        message: 'First',
      }),
    {
      branch: fresh.port,
      place: { repository: 'acme/archive', branch: 'copilot-metrics', visibility: 'private' },
      log: { info: (line) => void said.push(line), warning: () => void said.push('a warning') },
      pages: [],
      signal: new AbortController().signal,
      patience: { retries: 0, minTimeout: 0, maxTimeout: 0, maxRetryTime: 1 },
    },
  )
  expect(landed.commit).toBe(await fresh.port.head())
  expect(said).not.toContain('a warning')
})

test('cancelled while it merged: nothing is written', async () => {
  const { run, memory, cancelled } = await stage()
  const stopped = run(async () => {
    cancelled.abort(new Failure('Cancelled.'))
    return { merged: [], archive: emptyArchive, files: [{ path: 'lines', content: 'late' }], message: 'Late' }
  })
  await expect(stopped).rejects.toThrow('Cancelled.')
  expect(memory.commits()).toBe(1)
})

test('any other failure ends it at once; a head that moves for ever, after its patience', async () => {
  let tries = 0
  const refused = await stage(() => ({
    commit: () => {
      tries += 1
      return Promise.reject(new Failure('A ruleset.'))
    },
  }))
  await expect(refused.run()).rejects.toThrow('A ruleset.')
  expect([tries, refused.said]).toEqual([1, []])
  const restless = await stage(() => ({ commit: () => Promise.resolve({ state: 'moved', sha: 'x' }) }), 3)
  await expect(restless.run()).rejects.toThrow('Other runs kept writing to the data branch')
  expect(restless.heads).toHaveLength(4)
})
