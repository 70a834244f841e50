// What a target's section is made from and of.
import type { Day } from '../../core/day.ts'
import type { Problem } from '../../archive/run.ts'
import type { WeekRow } from '../../files/rows.ts'
import type { Kind, Part } from '../markdown/budget.ts'
import type { Traffic } from './health.ts'

export interface SectionContext {
  readonly day: Day
  readonly weeks: number
  readonly teams: readonly string[]
  /** What turns the run red. */
  readonly problems: readonly Problem[]
  /** Nothing was written, so there may be nothing to link to. */
  readonly dryRun: boolean
  readonly links: { readonly file: (path: string) => string }
  /** What is of the whole run, to stand in the section of its only target; undefined when there are more. */
  readonly whole: { readonly traffic: Traffic; readonly links: readonly string[] } | undefined
}

/** What the first sentence needs of it. */
export type SentenceContext = Pick<SectionContext, 'weeks' | 'problems'>

export interface Body {
  /** The week it is about; undefined before the first complete one. */
  readonly week: WeekRow | undefined
  /** The first sentence. */
  readonly sentence: string
  /** The weeks whose figures are shown. */
  readonly trend: readonly WeekRow[]
  /** What follows the story. */
  readonly parts: readonly Part[]
}

/** A text, and the kinds with which it is left out when the summary is too large. */
export const part = (text: string, ...kinds: Kind[]): Part => ({ kinds, text })
