// Which period is the newest that says something of people.
import type { Value } from '../chart/spec.ts'

/** GitHub publishes a week's last day, and with it the week's people, up to three days later. */
const WAITED_FOR = 2

/** Index of the newest period whose people are known: the one after it is over, and says less. -1 of none. */
export function newestOf(people: readonly Value[]): number {
  const found = people.findLastIndex((value) => value !== null)
  return found >= people.length - WAITED_FOR ? found : people.length - 1
}
