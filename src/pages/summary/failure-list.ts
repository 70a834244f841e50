// What turned the run red, and what to do about it. Each problem carries its remedy.
import type { Problem, TargetResult } from '../../archive/run.ts'
import { folderOf } from '../../core/target.ts'
import { escape } from '../markdown/escape.ts'
import { plural } from '../markdown/number.ts'
import { dayList } from '../markdown/when.ts'

/** GitHub's messages come inside; a page of HTML must not fill the screen. */
const LONGEST_REASON = 700
const MOST_PROBLEMS = 20

/** Whether anything of the target could not be read. */
export const hasProblem = (problems: readonly Problem[], { target }: TargetResult): boolean =>
  problems.some(({ folder }) => folder === folderOf(target))

const sentence = ({ text, days }: Problem): string => {
  const escaped = escape(text, LONGEST_REASON)
  return days.length < 2 ? escaped : `${escaped} (${plural(days.length, 'day')}: ${dayList(days)})`
}

/** A sentence a problem; none when the run is green. */
export function failures(problems: readonly Problem[]): string[] {
  const hidden = problems.length - MOST_PROBLEMS
  const shown = problems.slice(0, MOST_PROBLEMS).map(sentence)
  return hidden > 0 ? [...shown, `${plural(hidden, 'more problem')} in the log.`] : shown
}
