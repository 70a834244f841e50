// Every claim in SECURITY.md names its proof, and the proof exists.
import { describe, expect, test } from '@jest/globals'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { read, root, trackedFiles } from './files.ts'

const text = read('SECURITY.md')

/** The paragraphs of a section, or the items of its list. */
const claims = (heading: string): string[] =>
  (text.split(`## ${heading}\n`)[1]?.split('\n## ')[0] ?? '')
    .split(/\n\n|\n(?=- )/)
    .map((claim) => claim.trim().replaceAll('\n', ' '))
    .filter((claim) => /^(\*\*|- )/.test(claim))

/** The contents of a claim's brackets: names of tests and files, and rows of the fault table. */
const proofsIn = (claim: string) => {
  const brackets = [...claim.matchAll(/\(([^()]*)\)/g)].map(([, inside = '']) => inside).join(' ')
  return {
    names: [...brackets.matchAll(/`([\w.-]+\/[\w./-]+)`/g)].map(([, name = '']) => name),
    faults: [...brackets.matchAll(/\bfaults? (\d+(?:, \d+)*)/g)].flatMap(([, numbers = '']) =>
      numbers.split(', ').map(Number),
    ),
  }
}

const all = [...claims('Who could do what, and what stands against it'), ...claims('What we promise')]

test('there are as many as ever', () => expect(all.length).toBeGreaterThan(16))

describe.each(all.map((claim) => [claim.slice(0, 60), claim]))('%s', (_start, claim) => {
  const { names, faults } = proofsIn(claim)

  test('names its proof', () => expect(names.length + faults.length).toBeGreaterThan(0))

  test('which exists', () => {
    const missing = names.filter(
      (name) => ![`__tests__/${name}.test.ts`, name].some((file) => existsSync(path.join(root, file))),
    )
    expect(missing).toEqual([])
    const table = trackedFiles()
      .filter((file) => /^__tests__\/faults\/[\w-]+\.ts$/.test(file))
      .flatMap((file) =>
        [...read(file).matchAll(/^ {4}number: (\d+),$/gm)].map(([, number]) => Number(number)),
      )
    expect(faults.filter((number) => !table.includes(number))).toEqual([])
  })
})

test('dependencies are exact', () => {
  const { dependencies, devDependencies } = JSON.parse(read('package.json')) as Record<
    'dependencies' | 'devDependencies',
    Record<string, string>
  >
  const loose = Object.entries({ ...dependencies, ...devDependencies }).filter(
    ([, version]) => !/^\d+\.\d+\.\d+(?:-[\w.-]+)?$/.test(version),
  )
  expect(loose).toEqual([])
})

describe('the source', () => {
  const sources = trackedFiles()
    .filter((file) => /^src\/.*\.ts$/.test(file))
    .map((file) => [file, read(file)] as const)

  test('reaches the network from one room only', () => {
    const network =
      /from '(?:undici|@actions\/github|@actions\/http-client|@octokit\/[\w-]+|node:(?:https?|http2|net|tls|dgram|dns)(?:\/\w+)?)'|\bfetch\(/
    const rooms = sources.filter(([, code]) => network.test(code)).map(([file]) => path.dirname(file))
    expect([...new Set(rooms)]).toEqual(['src/github'])
  })

  test('moves no branch by force', () => {
    const forced = sources.flatMap(([file, code]) =>
      [...code.matchAll(/\bforce: *(\w+)/g)].map(([, value]) => [file, value]),
    )
    expect(forced).toEqual([['src/github/commit.ts', 'false']])
  })
})
