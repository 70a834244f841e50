// Runs rows of the fault table. The titles contain the whole row, so that the report of a test run is the table.
import { expect, test } from '@jest/globals'
import type { Case } from './case.ts'
import { expectNoLeak } from './leaks.ts'
import { onStage } from './stage.ts'
import { expectWhole } from './whole.ts'

/** Mostly waiting: retries pause for seconds. */
const TIMEOUT = 120_000

const SEPARATOR = ' │ '

const titleOf = ({ number, title, simulator, branch, exit, message }: Case): string =>
  [String(number), title, simulator, branch, `exit ${exit}`, message === '' ? '–' : message].join(SEPARATOR)

export function playCases(cases: readonly Case[]): void {
  const inOrder = [...cases.filter(({ slow }) => slow), ...cases.filter(({ slow }) => !slow)]
  for (const one of inOrder) {
    test.concurrent(
      titleOf(one),
      () =>
        onStage(one.options ?? {}, async (stage) => {
          const { code, errors, log } = await one.play(stage)
          expect({ code, log }).toEqual({ code: one.exit, log })
          if (one.message === '') expect(errors).toEqual([])
          else expect(errors).toContainEqual(expect.stringContaining(one.message))
          expect(stage.simulator.violations).toEqual([])
          await expectNoLeak(stage, one.storesPersons)
          await expectWhole(stage.repository, one.damaged)
        }),
      TIMEOUT,
    )
  }
}
