// What a target's part of a page is called.
import type { TargetResult } from '../../archive/run.ts'
import type { WeekRow } from '../../files/rows.ts'
import { span } from '../markdown/when.ts'

/** `organization acme, Sun 8 – Sat 14 Nov 2026`. */
export function titleOf({ target }: Pick<TargetResult, 'target'>, week: WeekRow | undefined): string {
  const name = `${target.kind} ${target.slug}`
  return week === undefined ? name : `${name}, ${span(week.start, week.end)}`
}
