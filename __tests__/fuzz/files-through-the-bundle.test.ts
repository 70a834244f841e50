// A month of corrupted files through the whole action: what is stored is what GitHub has, or nothing; errors name the rest.
import { expect, test } from '@jest/globals'
import fc from '../support/properties.ts'
import { canonicalText } from '../action/support/canonical.ts'
import { days, snapshotPath } from '../action/support/days.ts'
import { expectNoLeak } from '../faults/support/leaks.ts'
import { onStage } from '../faults/support/stage.ts'
import { expectWhole } from '../faults/support/whole.ts'
import { spoils } from './support/garbage.ts'

const window = days('2026-10-24', '2026-11-16')

/** How the action must read them: rows of that day, at least one. */
function recordsIn(body: string, day: string): readonly unknown[] | undefined {
  try {
    const rows = JSON.parse(`[${body.trim().split('\n').join(',')}]`) as unknown[]
    const records = rows.flat() as ({ readonly day?: unknown } | null)[]
    return records.length > 0 && records.every((one) => one?.day === day) ? records : undefined
  } catch {
    return undefined
  }
}

test('two dozen files, each spoilt in a way of its own', () =>
  onStage({}, async (stage) => {
    const { simulator, branch } = stage
    const ways = fc.sample(spoils, { numRuns: window.length, seed: 20_261_121 })
    const bodies = new Map(
      window.map((day, index) => {
        const text = `${JSON.stringify(simulator.world.totals('orgs/acme', day))}\n`
        return [day, ways[index]?.(text) ?? '']
      }),
    )
    simulator.fault(({ port, path }) => {
      const body = port === 'files' ? bodies.get(/\/(\d{4}-\d\d-\d\d)\//.exec(path)?.[1] ?? '') : undefined
      return body === undefined ? undefined : { kind: 'body', body }
    })
    const run = await stage.run({
      reports: 'totals',
      day: '2026-11-16',
      'backfill-days': String(window.length),
      'stale-after-days': '0',
    })
    expect(run.code).toBe(1)
    const stored = new Set(await branch.paths('orgs/acme/totals'))
    for (const day of window) {
      const path = snapshotPath('orgs/acme/totals', day)
      const said = run.errors.some((sentence) =>
        sentence.includes(`, ${day}: the file could not be read whole: `),
      )
      expect([day, stored.has(path)]).toEqual([day, !said])
      const records = recordsIn(bodies.get(day) ?? '', day)
      if (said) continue
      expect(records).toHaveLength(1)
      expect(await branch.read(path)).toBe(canonicalText(records?.[0]))
    }
    await expectNoLeak(stage)
    await expectWhole(stage.repository)
  }))
