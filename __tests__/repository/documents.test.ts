// Links in documents lead to existing targets, and no file mentions the machine on which it was written.
import { describe, expect, test } from '@jest/globals'
import { existsSync } from 'node:fs'
import { homedir } from 'node:os'
import path from 'node:path'
import { read, root, trackedFiles } from './files.ts'

const files = trackedFiles()
const isText = (file: string): boolean => !/\.(?:png|gz|wasm|ico)$/.test(file)

/** Targets of links and pictures; external addresses are not checked. */
const linksIn = (markdown: string): string[] =>
  [
    ...markdown.matchAll(/\]\((?<link>[^)\s]+)\)/g),
    ...markdown.matchAll(/(?:src|srcset|href)="(?<link>[^"\s]+)"/g),
  ]
    .map(({ groups }) => groups?.['link'] ?? '')
    .filter((link) => !/^[a-z]+:/.test(link))

/** GitHub's anchor for a heading. */
const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
    .trim()
    .replaceAll(' ', '-')

const anchorsOf = (markdown: string): string[] =>
  [...markdown.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) => anchorOf(heading))

const documents = files.filter((file) => file.endsWith('.md') && !file.startsWith('__tests__/'))

describe.each(documents)('%s', (document) => {
  test('its links lead somewhere', () => {
    const broken = linksIn(read(document)).filter((link) => {
      const [file = '', anchor] = link.split('#')
      const target = file === '' ? document : path.join(path.dirname(document), file)
      if (!existsSync(path.join(root, target))) return true
      return anchor !== undefined && !anchorsOf(read(target)).includes(anchor)
    })
    expect(broken).toEqual([])
  })
})

test('no file mentions a path of the machine it was written on', () => {
  const places = [root, homedir(), '/home/', '/Users/', String.raw`C:\Users`].filter(
    (place) => place.length > 5,
  )
  const telling = files
    .filter((file) => isText(file) && file !== '__tests__/repository/documents.test.ts')
    .flatMap((file) => {
      const text = read(file)
      return places.filter((place) => text.includes(place)).map((place) => `${file}: ${place}`)
    })
  expect(telling).toEqual([])
})

test('the lock file names no registry', () => {
  const lock = JSON.parse(read('package-lock.json')) as {
    packages: Record<string, { resolved?: string }>
  }
  const others = Object.values(lock.packages)
    .flatMap(({ resolved }) => resolved ?? [])
    .filter((address) => !address.startsWith('https://registry.npmjs.org/'))
  expect(others).toEqual([])
})

test('the licence of the project is the one that package.json names', () => {
  const { license } = JSON.parse(read('package.json')) as { license: string }
  expect(read('LICENSE').startsWith(`${license} License`)).toBe(true)
})
