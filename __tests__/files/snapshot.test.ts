// Whether files are stored is told by their names and git's ids of them.
import { expect, test } from '@jest/globals'
import { blobId, dayOfFile, areStored, nameOf, areSameFiles } from '../../src/files/snapshot.ts'

test('the id of a file is git’s', () => {
  // `git hash-object` of nothing, of "hello\n", and of two bytes that are one letter.
  expect([blobId(''), blobId('hello\n'), blobId('é')]).toEqual([
    'e69de29bb2d1d6434b8b29ae775ad8c2e48c5391',
    'ce013625030ba8dba906f756967f9e9ca394464a',
    blobId(Buffer.from([0xc3, 0xa9])),
  ])
})

test('a snapshot is told from other files by its name', () => {
  for (const ending of ['json', 'ndjson', 'ndjson.gz', 'part-01.ndjson.gz'])
    expect(dayOfFile(`2026-11-19.${ending}`)).toBe('2026-11-19')
  for (const name of [
    '2026-02-30.json',
    '2026-11-19.txt',
    '2026-11-19',
    'a-2026-11-19.json',
    '2026-11-19.json.bak',
    'README.md',
  ])
    expect(dayOfFile(name)).toBeUndefined()
  expect([nameOf('orgs/acme/a.json'), nameOf('a.json')]).toEqual(['a.json', 'a.json'])
})

test('files are stored when the branch lists each of them by its id, and no other', () => {
  const files = [
    { path: 'x/a.json', content: 'a' },
    { path: 'x/b.gz', content: { blob: 'an id' } },
  ]
  const both = new Map([
    ['a.json', blobId('a')],
    ['b.gz', 'an id'],
  ])
  expect(areStored(files, both)).toBe(true)
  expect(areStored(files.slice(0, 1), both)).toBe(false)
  expect(areStored(files, new Map([...both].slice(0, 1)))).toBe(false)
  expect(areStored(files, new Map([...both, ['b.gz', 'another']]))).toBe(false)
  expect(
    areStored(
      files,
      new Map([
        ['a.json', 'another'],
        ['b.gz', 'an id'],
      ]),
    ),
  ).toBe(false)
  expect(areStored([{ path: 'x/a.json', content: null }], new Map([['a.json', blobId('a')]]))).toBe(false)
  expect(areStored([], new Map())).toBe(true)
})

test('two readings of a day are the same when they found the same files', () => {
  const [one, other] = [
    new Map([
      ['a', '1'],
      ['b', '2'],
    ]),
    new Map([
      ['a', '1'],
      ['b', '3'],
    ]),
  ]
  const [first] = [new Map([['a', '1']])]
  expect(areSameFiles(one, new Map([...one].toReversed()))).toBe(true)
  expect([areSameFiles(one, other), areSameFiles(one, first), areSameFiles(first, one)]).toEqual([
    false,
    false,
    false,
  ])
  expect([areSameFiles(undefined, undefined), areSameFiles(undefined, new Map())]).toEqual([true, true])
  expect([areSameFiles(undefined, first), areSameFiles(first, undefined)]).toEqual([false, false])
})
