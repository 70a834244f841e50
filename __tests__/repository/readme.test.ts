// What README.md repeats from other files is up to date, and its workflow can be pasted as it is.
import { expect, test } from '@jest/globals'
import { execFile } from 'node:child_process'
import path from 'node:path'
import { promisify } from 'node:util'
import { fencesOf } from './fences.ts'
import { read, root, trackedFiles } from './files.ts'

test('the tables of inputs and outputs and the workflow are up to date', async () => {
  const script = path.join(root, 'scripts/readme-tables.ts')
  const { stdout } = await promisify(execFile)(process.execPath, [script, '--check'])
  expect(stdout).toContain('agrees with action.yml')
})

test('the workflow to paste is examples/workflows/smallest.yml', () => {
  const workflows = fencesOf(read('README.md')).filter(({ text }) => text.startsWith('name: '))
  expect(workflows.map(({ text }) => text)).toEqual([read('examples/workflows/smallest.yml')])
})

test('every example is listed in docs/examples.md', () => {
  const examples = trackedFiles().filter((file) => file.startsWith('examples/workflows/'))
  const listed = read('docs/examples.md')
  expect(examples.filter((file) => !listed.includes(`](../${file})`))).toEqual([])
})

test('it stays short', () => {
  expect(read('README.md').split('\n').length).toBeLessThan(250)
})
