// The output `headline`: the summary's first sentence as plain text, for chat and mail. A line a target.
import type { RunResult, TargetResult } from '../../archive/run.ts'
import type { Body, StoryContext } from './body.ts'
import { compareWeeks } from './comparison.ts'
import { early, onlyOlder } from './early-body.ts'
import { focusOf } from './focus.ts'
import { headline } from './sentence.ts'
import { titleOf } from './title.ts'

function storyOf(target: TargetResult, context: StoryContext): Pick<Body, 'week' | 'story'> {
  const focus = focusOf(target, context.weeks)
  if (focus === undefined) return onlyOlder(target, context) ?? early(target, context)
  return {
    week: focus.week,
    story: headline(target, focus, compareWeeks(focus.week, focus.before, target)),
  }
}

/** Says of each target by itself which it is and of which week it speaks. */
export const renderHeadline = ({ targets }: RunResult, context: StoryContext): string =>
  targets
    .map((target) => {
      const { week, story } = storyOf(target, context)
      return `Copilot in ${titleOf(target, week)}. ${story}`
    })
    .join('\n')
