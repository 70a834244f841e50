// A release, rehearsed without GitHub: the script that release.yml calls, against a bare repository. What GitHub does in between,
// the tag of a published release, is done with git here.
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { parse } from 'yaml'
import { takeStep } from '../../scripts/release.ts'
import { git } from '../action/support/git.ts'
import { read } from './files.ts'

let folder: string
let remote: string
let checkout: string

const identity = ['-c', 'user.name=Maintainer', '-c', 'user.email=maintainer@example.com']

const play = (step: string, version: string) => takeStep(step, { version, remote, checkout })

/** Writes the files of a version, and commits them. */
async function prepare(
  version: string,
  { changes = `- News of ${version}.`, lock = version } = {},
): Promise<void> {
  await writeFile(path.join(checkout, 'package.json'), JSON.stringify({ version }))
  await writeFile(path.join(checkout, 'package-lock.json'), JSON.stringify({ version: lock }))
  await writeFile(
    path.join(checkout, 'CHANGELOG.md'),
    `# Changes\n\n## ${version}\n\n${changes}\n\n## 0.0.9\n\n- Old.\n`,
  )
  await git(checkout, ['add', '--all'])
  await git(checkout, [...identity, 'commit', '--quiet', '--allow-empty', '--message', `Release ${version}`])
}

const merge = () => git(checkout, ['push', '--quiet', remote, 'HEAD:refs/heads/main'])
/** Does what GitHub does when a release is published. */
const publish = (version: string) => git(checkout, ['push', '--quiet', remote, `HEAD:refs/tags/v${version}`])
const commitOf = async (ref: string, place = remote) => (await git(place, ['rev-parse', ref])).trim()

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'release-'))
  remote = path.join(folder, 'remote.git')
  checkout = path.join(folder, 'checkout')
  await git(folder, ['init', '--quiet', '--bare', '--initial-branch', 'main', remote])
  await git(folder, ['init', '--quiet', '--initial-branch', 'main', checkout])
})

afterAll(() => rm(folder, { recursive: true, force: true, maxRetries: 9 }))

test('a version is verified, published, and the major tag moves to it; the next one likewise', async () => {
  await prepare('1.0.0')
  expect(await play('verify', '1.0.0')).toEqual({
    done: false,
    text: 'This commit is not the head of main.',
  })
  await merge()
  const first = await commitOf('HEAD', checkout)
  expect(await play('verify', '1.0.0')).toEqual({
    done: true,
    text: `v1.0.0 can be released from ${first}.`,
  })
  expect(await play('notes', '1.0.0')).toEqual({ done: true, text: '- News of 1.0.0.' })
  expect((await play('move-major', '1.0.0')).text).toBe('v1.0.0 is not released from this commit.')
  await publish('1.0.0')
  expect(await play('move-major', '1.0.0')).toEqual({ done: true, text: 'v1 is now v1.0.0.' })
  expect(await commitOf('v1')).toBe(first)
  expect((await play('verify', '1.0.0')).text).toBe('v1.0.0 is already released, and 1.0.0 is not newer.')

  await prepare('1.0.10')
  await merge()
  expect((await play('verify', '1.0.10')).done).toBe(true)
  await publish('1.0.10')
  expect((await play('move-major', '1.0.10')).text).toBe('v1 is now v1.0.10.')
  expect([await commitOf('v1'), await commitOf('v1.0.0')]).toEqual([await commitOf('main'), first])

  // Versions are compared as numbers: 9 is older than 10.
  await prepare('1.0.9')
  await merge()
  expect((await play('verify', '1.0.9')).text).toBe('v1.0.10 is already released, and 1.0.9 is not newer.')
  await publish('1.0.9')
  expect((await play('move-major', '1.0.9')).text).toBe('v1.0.10 is already released, and is newer.')
  expect(await commitOf('v1')).toBe(await commitOf('v1.0.10'))

  await prepare('2.0.0')
  await merge()
  expect((await play('verify', '2.0.0')).done).toBe(true)
})

test.each([
  { why: 'no version', version: 'v3.0.0', says: '"v3.0.0" is not a version such as 1.2.3.' },
  { why: 'another version in the package', version: '3.0.1', says: 'package.json says 3.0.0, not 3.0.1.' },
])('$why is refused', async ({ version, says }) => {
  await prepare('3.0.0')
  await merge()
  expect(await play('verify', version)).toEqual({ done: false, text: says })
})

test('a lock file or a changelog that was forgotten is refused', async () => {
  await prepare('3.1.0', { lock: '3.0.0' })
  expect((await play('verify', '3.1.0')).text).toBe('package-lock.json says 3.0.0, not 3.1.0.')
  await prepare('3.2.0', { changes: '' })
  expect((await play('verify', '3.2.0')).text).toBe('CHANGELOG.md has no text under a heading "## 3.2.0".')
})

test('release.yml calls these steps, verifies before it publishes, and moves the tag last', () => {
  const { jobs } = parse(read('.github/workflows/release.yml')) as {
    jobs: Record<'verify' | 'publish', { needs?: string; steps: readonly { run?: string }[] }>
  }
  const stepsOf = (job: keyof typeof jobs) =>
    jobs[job].steps.flatMap(({ run = '' }) => /release\.ts (\S+)|gh release (\S+)/.exec(run)?.slice(1) ?? [])
  expect(stepsOf('verify').filter(Boolean)).toEqual(['verify'])
  expect(jobs.publish.needs).toBe('verify')
  expect(stepsOf('publish').filter(Boolean)).toEqual(['notes', 'edit', 'move-major'])
})

test('this version could be noted', async () => {
  const { version } = JSON.parse(read('package.json')) as { version: string }
  expect(read('CHANGELOG.md')).toContain(`\n## ${version}\n`)
})
