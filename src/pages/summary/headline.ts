// The output `headline`: the summary's first sentence as plain text, for chat and mail. A line a target.
import type { RunResult, TargetResult } from '../../archive/run.ts'
import type { Body, SentenceContext } from './body.ts'
import { compareWeeks } from './comparison.ts'
import { earlyBody, olderBody } from './early-body.ts'
import { focusOf } from './focus.ts'
import { summarySentence } from './sentence.ts'
import { titleOf } from './title.ts'

function sentenceOf(target: TargetResult, context: SentenceContext): Pick<Body, 'week' | 'sentence'> {
  const focus = focusOf(target, context.weeks)
  if (focus === undefined) return olderBody(target, context) ?? earlyBody(target, context)
  return {
    week: focus.week,
    sentence: summarySentence(target, focus, compareWeeks(focus.week, focus.before, target)),
  }
}

/** Says of each target by itself which it is and of which week it speaks. */
export const renderHeadline = ({ targets }: RunResult, context: SentenceContext): string =>
  targets
    .map((target) => {
      const { week, sentence } = sentenceOf(target, context)
      return `Copilot in ${titleOf(target, week)}. ${sentence}`
    })
    .join('\n')
