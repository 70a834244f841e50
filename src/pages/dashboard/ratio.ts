// Changes, on bases that are large enough to say something.
import type { Value } from '../chart/spec.ts'
import { SMALL_BASE } from '../../reports/small-base.ts'
import { signed, signedPercent } from '../markdown/number.ts'

/** `+4.1%`; on a small base the difference, `+3`; undefined when one of the two is not known. */
export function changeText(current: Value, previous: Value): string | undefined {
  if (current === null || previous === null) return undefined
  return previous < SMALL_BASE ? signed(current - previous) : signedPercent(current / previous - 1)
}
