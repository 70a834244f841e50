// Changes, on bases that are large enough to say something.
import type { Value } from '../chart/spec.ts'
import { SMALL_BASE } from '../../reports/small-base.ts'
import { signed, signedPercent } from '../markdown/number.ts'

/** `+4.1%`; on a small base the difference, `+3`; undefined when one of the two is not known. */
export function changeText(now: Value, then: Value): string | undefined {
  if (now === null || then === null) return undefined
  return then < SMALL_BASE ? signed(now - then) : signedPercent(now / then - 1)
}
