// Whatever people did to the stored files: the run ends with one commit or one sentence, GitHub's days are right
// if GitHub still has them, and nothing is written outside the target's folder and the two shared files.
import { describe, expect, test } from '@jest/globals'
import fc from '../support/properties.ts'
import { randomOf } from '../../simulator/random.ts'
import { Damaged } from '../../src/core/errors.ts'
import { folderOf } from '../../src/core/target.ts'
import { Failure } from '../../src/core/errors.ts'
import { days } from '../action/support/days.ts'
import { memoryGithub, type MemoryGithub } from '../commit-loop/support/memory-github.ts'
import { LAST, targetOf, write } from '../commit-loop/support/writer.ts'
import { spoils } from './support/garbage.ts'

const target = targetOf(0)
const window = days('2026-11-08', LAST)
const settled = (path: string): boolean => path.includes('/totals/') && path.slice(-15, -5) <= '2026-11-15'
const none = { stale: 0, lost: 0, refused: 0 }
const published = (count: number) => new Set(window.slice(0, count).map((day) => `${target.slug} ${day}`))

const run = (github: MemoryGithub, count: number) =>
  write(github, randomOf(1), [target], 12, published(count))

/** An archive with eleven of twelve days. */
async function archived(): Promise<MemoryGithub> {
  const github = memoryGithub(none)
  await run(github, 11)
  return github
}

const paths = [...(await archived()).files().keys()]
const ours = paths.filter((path) => path.startsWith('orgs/'))
const damage = fc.uniqueArray(fc.tuple(fc.constantFrom(...ours), spoils), {
  selector: ([path]) => path,
  minLength: 1,
  maxLength: 6,
})

const parses = (text: string): boolean => {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

describe('damaged files', () => {
  test('of a target: made again, restored, or left alone', async () => {
    const whole = await archived()
    await run(whole, 12)
    await fc.assert(
      fc.asyncProperty(damage, async (done) => {
        const github = await archived()
        const before = github.files()
        const spoilt = new Map(done.map(([path, spoil]) => [path, spoil(before.get(path) ?? '')]))
        github.commitByHand(spoilt)
        try {
          await run(github, 12)
        } catch (error) {
          // A ledger with another id is not damaged: it means that the name used to belong to somebody else.
          expect(error).toBeInstanceOf(Damaged)
          expect((error as Damaged).message).toContain('the name now belongs to another')
          expect(github.files()).toEqual(new Map([...before, ...spoilt]))
          return
        }
        const after = github.files()
        for (const [path, text] of whole.files()) {
          if (!path.includes('/totals/')) continue
          // A settled day is read again only if the ledger does not contain it; manual changes are not undone on a guess.
          const isLeft = settled(path) && after.get(path) === spoilt.get(path)
          if (!spoilt.has('orgs/org-0/status.json')) expect(isLeft).toBe(settled(path) && spoilt.has(path))
          if (!isLeft) expect([path, after.get(path)]).toEqual([path, text])
        }
        for (const path of ['status.json', 'weekly.json']) {
          expect(parses(after.get(`orgs/${target.slug}/${path}`) ?? '')).toBe(true)
        }
        const added = [...after.keys()].filter((path) => !whole.files().has(path))
        for (const path of added) expect(path).toMatch(/^orgs\/org-0\/damaged\/[\w.-]+$/)
      }),
      { numRuns: 150 },
    )
  })

  test.each<readonly [string, (ledger: string) => string]>([
    ['lost the report', (ledger) => ledger.replace('"totals"', '"total"')],
    ['has a newest day that is still to come', (ledger) => ledger.replace('"2026-11-18"', '"2026-12-18"')],
  ])('a day is restored, though the ledger %s', async (_what, spoil) => {
    const github = await archived()
    const [ledger, snapshot] = ['orgs/org-0/status.json', 'orgs/org-0/totals/2026/11/2026-11-17.json']
    const before = github.files()
    github.commitByHand(
      new Map([
        [ledger, spoil(before.get(ledger) ?? '')],
        [snapshot, '[]\n'],
      ]),
    )
    expect(github.files().get(ledger)).not.toBe(before.get(ledger))
    await run(github, 12)
    expect(github.files().get(snapshot)).toBe(before.get(snapshot))
  })

  test.each([
    ['a week', { 'weekly.json': ['"start": "2026', '"start": "1026'] }],
    ['a day of the history', { 'history/2026-11.ndjson': ['"day":"2026', '"day":"1026'] }],
    [
      'the first day',
      { 'status.json': ['"first_day": "2026', '"first_day": "1026'], 'weekly.json': ['{', ''] },
    ],
    ['the newest day', { 'status.json': ['"latest_day": "2026', '"latest_day": "9026'] }],
  ])('a slip in the year of %s makes no rows for a thousand years', async (_what, slips) => {
    const github = await archived()
    const before = github.files()
    const inFolder = (name: string): string => `${folderOf(target)}/${name}`
    github.commitByHand(
      new Map(
        Object.entries(slips).map(([name, [from, to]]) => {
          const text = before.get(inFolder(name)) ?? ''
          expect(text).toContain(from)
          return [inFolder(name), text.replace(from ?? '', to ?? '')]
        }),
      ),
    )
    await run(github, 12)
    const whole = await archived()
    await run(whole, 12)
    for (const name of ['weekly.json', 'history/2026-11.ndjson'])
      expect(github.files().get(inFolder(name))).toBe(whole.files().get(inFolder(name)))
  })

  test('nested deeper than we write: a ledger is kept beside a new one, archive.json stops the run', async () => {
    const github = await archived()
    const before = github.files()
    const deepIn = (path: string): [string, string] => [
      path,
      (before.get(path) ?? '').replace('{', `{"x":${'['.repeat(200)}${']'.repeat(200)},`),
    ]
    const [path, text] = deepIn('orgs/org-0/status.json')
    github.commitByHand(new Map([[path, text]]))
    await run(github, 12)
    const kept = [...github.files()].filter(([name]) => name.startsWith('orgs/org-0/damaged/status-'))
    expect(kept.map(([, damaged]) => damaged)).toEqual([text])
    expect(github.files().get(path)).not.toContain('[[')

    github.commitByHand(new Map([deepIn('archive.json')]))
    await expect(run(github, 12)).rejects.toThrow('archive.json on the data branch is damaged.')
  })

  test('archive.json: the run takes it or refuses with a sentence, and then writes nothing', async () => {
    await fc.assert(
      fc.asyncProperty(spoils, async (spoil) => {
        const github = await archived()
        const text = spoil(github.files().get('archive.json') ?? '')
        github.commitByHand(new Map([['archive.json', text]]))
        const count = github.commits().length
        try {
          await run(github, 12)
          expect(parses(text)).toBe(true)
        } catch (error) {
          expect(error).toBeInstanceOf(Failure)
          expect((error as Failure).message).toMatch(
            /^archive\.json on the data branch (is damaged|was written by a newer version)/,
          )
          expect(github.commits()).toHaveLength(count)
        }
      }),
      { numRuns: 150 },
    )
  })
})
