// The days that version 1 stored are, byte for byte, what this version stores for the same records; and the figures that it
// makes from them in an empty archive equal those of the upgraded fixture.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from '@jest/globals'
import type { Day } from '../../src/core/day.ts'
import { targetOfFolder } from '../../src/core/target.ts'
import { mayHoldRecords } from '../../src/imports/places.ts'
import { git } from '../action/support/git.ts'
import { branchFiles } from '../faults/support/branch-files.ts'
import { memoryBranch } from '../months/support/memory-branch.ts'
import { take } from './support/taking.ts'

async function filesIn(bundle: string): Promise<ReadonlyMap<string, string>> {
  const root = await mkdtemp(path.join(tmpdir(), 'earlier-'))
  try {
    await git(root, ['init', '--quiet', '--bare'])
    const file = fileURLToPath(new URL(`../fixtures/archives/1/${bundle}.bundle`, import.meta.url))
    await git(root, ['fetch', '--quiet', file, 'copilot-metrics:refs/heads/old'])
    const files = await branchFiles(root, 'refs/heads/old')
    return new Map([...files].map(([name, bytes]) => [name, bytes.toString()]))
  } finally {
    await rm(root, { recursive: true, force: true, maxRetries: 9 })
  }
}

const snapshotsOf = (files: ReadonlyMap<string, string>) =>
  new Map([...files].filter(([file]) => /\/\d{4}-\d{2}-\d{2}\./.test(file)))

test.each([
  ['a-year-of-totals', ['orgs/acme'], 343],
  ['every-report', ['enterprises/initech', 'orgs/acme', 'orgs/globex'], 319],
  ['full-people', ['orgs/acme'], 40],
])('%s', async (bundle, folders, count) => {
  const stored = await filesIn(bundle)
  const branch = memoryBranch()
  const { problems } = await take(
    branch,
    [...stored].filter(([file]) => mayHoldRecords(file)).map(([file, text]) => [`clone/${file}`, text]),
    '2026-11-23' as Day,
    {
      targets: folders.flatMap((folder) => targetOfFolder(folder) ?? []),
      rules: { userData: { mode: 'full' }, minGroupSize: 5 },
      noPeople: undefined,
    },
  )
  expect(problems).toEqual([])
  expect(snapshotsOf(stored).size).toBe(count)
  expect(snapshotsOf(branch.files())).toEqual(snapshotsOf(stored))
})
