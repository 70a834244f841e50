// Large days on the branch: compressed, unchanged if another compressor made the bytes, and nothing left over when they shrink.
import { gzipSync } from 'node:zlib'
import { expect, test } from '@jest/globals'
import { scenario, type Stage } from '../action/support/scenario.ts'
import { canonicalLines } from './support/canonical-lines.ts'
import { randomRecords } from './support/random-records.ts'
import { replaceFile } from './support/replace-file.ts'
import type { Row } from './support/row.ts'
import { storedLines } from './support/stored-lines.ts'

const target = 'orgs/acme'
const day = '2026-11-16'
const folder = `${target}/users`
const stem = `${folder}/2026/11/${day}`
const inputs = { reports: 'users', 'user-data': 'full', day, 'backfill-days': '1' }

const noise = (count: number): Row[] =>
  randomRecords(count, 2000, day).map((record) => ({ ...record, organization_id: '8001' }))

async function expectDay({ run, branch, repository }: Stage, rows: readonly Row[], files: readonly string[]) {
  const { errors, outputs } = await run(inputs)
  expect(errors).toEqual([])
  expect(await branch.paths(folder)).toEqual(files.map((ending) => `${stem}${ending}`))
  expect((await storedLines(repository, folder, day)) === canonicalLines('users', rows)).toBe(true)
  return outputs
}

async function expectNoNews({ run, branch }: Stage) {
  const head = await branch.head()
  const { errors, writes, outputs } = await run(inputs)
  expect({ errors, changed: outputs['changed'] }).toEqual({ errors: [], changed: 'false' })
  // A large file is uploaded before the comparison; readers never see a blob without a commit.
  expect(writes.filter(({ path }) => !path.endsWith('/git/blobs'))).toEqual([])
  expect(await branch.head()).toBe(head)
}

test(
  'the same records in bytes of another compressor, or cut elsewhere, make no commit',
  scenario({ now: '2026-11-17T06:40:00Z', people: 10 }, async (stage) => {
    const { repository, simulator } = stage
    const rows = noise(2150)
    simulator.world.override(target, 'users', day, rows)
    expect(await expectDay(stage, rows, ['.ndjson.gz'])).toMatchObject({ 'days-added': '1' })
    simulator.settings.rowOrder = 5
    await expectNoNews(stage)

    const text = await storedLines(repository, folder, day)
    await replaceFile(repository, `${stem}.ndjson.gz`, {
      [`${stem}.ndjson.gz`]: gzipSync(text, { level: 9 }),
    })
    await expectNoNews(stage)

    const middle = text.indexOf('\n', text.length / 2) + 1
    await replaceFile(repository, `${stem}.ndjson.gz`, {
      [`${stem}.part-01.ndjson.gz`]: gzipSync(text.slice(0, middle), { level: 1 }),
      [`${stem}.part-02.ndjson.gz`]: gzipSync(text.slice(middle), { level: 1 }),
    })
    await expectNoNews(stage)

    const few = rows.slice(0, 20)
    simulator.world.override(target, 'users', day, few)
    expect(await expectDay(stage, few, ['.ndjson'])).toMatchObject({ 'days-restated': '1' })
  }),
)

test(
  'a day that grows and shrinks has one file at a time',
  scenario({ now: '2026-11-17T06:40:00Z', people: 10 }, async (stage) => {
    const { world } = stage.simulator
    const sizes = [
      [20, '.ndjson'],
      [2150, '.ndjson.gz'],
      [20, '.ndjson'],
    ] as const
    for (const [count, ending] of sizes) {
      world.override(target, 'users', day, noise(count))
      await expectDay(stage, noise(count), [ending])
    }
  }),
)

test(
  'a large day of much the same, which becomes a small compressed file, is whole',
  scenario({ now: '2026-11-17T06:40:00Z', people: 10 }, async (stage) => {
    const rows = noise(1).flatMap((row) =>
      Array.from({ length: 2150 }, (_, id) => ({ ...row, user_id: id + 1 })),
    )
    stage.simulator.world.override(target, 'users', day, rows)
    await expectDay(stage, rows, ['.ndjson.gz'])
    await expectNoNews(stage)
  }),
)
