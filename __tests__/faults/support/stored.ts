// The days of `totals` on the branch: exactly these, each exactly as GitHub sent it.
import { expect } from '@jest/globals'
import { canonicalText } from '../../action/support/canonical.ts'
import { snapshotPath } from '../../action/support/days.ts'
import type { FaultStage } from './stage.ts'

export async function expectTotals(
  { branch, simulator }: FaultStage,
  days: readonly string[],
  target = 'orgs/acme',
): Promise<void> {
  const folder = `${target}/totals`
  const found = (await branch.head()) === undefined ? [] : await branch.paths(folder)
  expect(found).toEqual(days.map((day) => snapshotPath(folder, day)))
  for (const day of days) {
    const [record, ...more] = simulator.world.rows('totals', target, day)
    expect(more).toEqual([])
    expect(await branch.read(snapshotPath(folder, day))).toBe(canonicalText(record))
  }
}
