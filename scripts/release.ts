// The steps of a release that need only git. release.yml calls them, and __tests__/repository/release.test.ts runs them against
// a bare repository: `verify VERSION REMOTE`, `notes VERSION REMOTE`, `move-major VERSION REMOTE`, in a checkout of the commit.
import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'

/** A sentence for the maintainer. */
class Refusal extends Error {}

interface Release {
  readonly version: string
  /** Where main and the tags are: an address, or a folder. */
  readonly remote: string
  /** A checkout of the commit to release. */
  readonly checkout: string
}

const read = ({ checkout }: Release, file: string) => readFile(path.join(checkout, file), 'utf8')

/** A token is passed as a header in the environment, so that no argument and no file of git contains it. */
function environment(remote: string): NodeJS.ProcessEnv {
  const { GH_TOKEN: token, ...others } = process.env
  if (token === undefined || !remote.startsWith('https://')) return others
  const basic = Buffer.from(`x-access-token:${token}`).toString('base64')
  return {
    ...others,
    GIT_CONFIG_COUNT: '1',
    GIT_CONFIG_KEY_0: `http.${new URL(remote).origin}/.extraheader`,
    GIT_CONFIG_VALUE_0: `Authorization: basic ${basic}`,
  }
}

async function git({ remote, checkout }: Release, ...args: readonly string[]): Promise<string> {
  const { stdout } = await promisify(execFile)('git', args, { cwd: checkout, env: environment(remote) })
  return stdout.trim()
}

/** Ref → commit, of annotated tags too. */
async function refsOf(release: Release): Promise<ReadonlyMap<string, string>> {
  const lines = (await git(release, 'ls-remote', release.remote)).split('\n').filter((line) => line !== '')
  return new Map(
    lines.map((line) => line.split('\t')).map(([id = '', ref = '']) => [ref.replace('^{}', ''), id]),
  )
}

const numbers = (version: string): number[] => version.split('.').map(Number)

function isNewer(version: string, other: string): boolean {
  const [left, right] = [numbers(version), numbers(other)]
  const at = left.findIndex((part, index) => part !== right[index])
  return at !== -1 && (left[at] ?? 0) > (right[at] ?? 0)
}

/** Released versions with the same first number. */
const siblingsOf = (version: string, refs: ReadonlyMap<string, string>): string[] =>
  [...refs.keys()].flatMap((ref) => {
    const tag = /^refs\/tags\/v(\d+\.\d+\.\d+)$/.exec(ref)?.[1]
    return tag !== undefined && numbers(tag)[0] === numbers(version)[0] ? [tag] : []
  })

async function notesOf(release: Release): Promise<string> {
  const { version } = release
  const [, ...sections] = (await read(release, 'CHANGELOG.md')).split(/^## /m)
  const section = sections.find((text) => text.split('\n')[0] === version)
  const notes = section?.split('\n').slice(1).join('\n').trim()
  if (!notes) throw new Refusal(`CHANGELOG.md has no text under a heading "## ${version}".`)
  return notes
}

async function verify(release: Release): Promise<string> {
  const { version } = release
  for (const file of ['package.json', 'package-lock.json']) {
    const { version: found } = JSON.parse(await read(release, file)) as { version?: string }
    if (found !== version) throw new Refusal(`${file} says ${String(found)}, not ${version}.`)
  }
  await notesOf(release)
  const [refs, head] = await Promise.all([refsOf(release), git(release, 'rev-parse', 'HEAD')])
  if (refs.get('refs/heads/main') !== head) throw new Refusal('This commit is not the head of main.')
  const newest = siblingsOf(version, refs).find((sibling) => !isNewer(version, sibling))
  if (newest !== undefined) throw new Refusal(`v${newest} is already released, and ${version} is not newer.`)
  return `v${version} can be released from ${head}.`
}

async function moveMajor(release: Release): Promise<string> {
  const { version, remote } = release
  const [refs, head] = await Promise.all([refsOf(release), git(release, 'rev-parse', 'HEAD')])
  if (refs.get(`refs/tags/v${version}`) !== head)
    throw new Refusal(`v${version} is not released from this commit.`)
  const newer = siblingsOf(version, refs).find((sibling) => isNewer(sibling, version))
  if (newer !== undefined) throw new Refusal(`v${newer} is already released, and is newer.`)
  const major = `v${numbers(version)[0]}`
  // The only tag that moves. It therefore has no release: GitHub locks the tags of releases.
  await git(release, 'push', '--quiet', '--force', remote, `${head}:refs/tags/${major}`)
  return `${major} is now v${version}.`
}

const steps: ReadonlyMap<string, (release: Release) => Promise<string>> = new Map([
  ['verify', verify],
  ['notes', notesOf],
  ['move-major', moveMajor],
])

/** Runs one step; returns what it says, and whether it succeeded. */
export async function takeStep(name: string, release: Release): Promise<{ done: boolean; text: string }> {
  try {
    const step = steps.get(name)
    if (step === undefined)
      throw new Refusal(`There is no step "${name}"; the steps are ${[...steps.keys()].join(', ')}.`)
    if (!/^(0|[1-9]\d*)(\.(0|[1-9]\d*)){2}$/.test(release.version))
      throw new Refusal(`"${release.version}" is not a version such as 1.2.3.`)
    return { done: true, text: await step(release) }
  } catch (error) {
    if (error instanceof Refusal) return { done: false, text: error.message }
    throw error
  }
}

if (import.meta.main) {
  const [step = '', version = '', remote = ''] = process.argv.slice(2)
  const { done, text } = await takeStep(step, { version, remote, checkout: process.cwd() })
  console[done ? 'log' : 'error'](text)
  if (!done) process.exitCode = 1
}
