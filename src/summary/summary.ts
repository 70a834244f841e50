// The job summary: data in, Markdown out.
import type { Day } from '../core/day.ts'
import type { RunResult } from '../core/result.ts'
import { fit, type Part } from './budget.ts'
import { escape } from './escape.ts'
import { failuresOf, whatToDo } from './failure-list.ts'
import { headline } from './headline.ts'
import { compareWeeks } from './comparison.ts'
import { type Cost, costLine } from './health.ts'
import { alert, link } from './markdown.ts'
import { plural } from './number.ts'
import { overview } from './overview.ts'
import { quiet } from './quiet.ts'
import { section } from './target-section.ts'
import { fullDay } from './when.ts'

export interface SummaryContext {
  /** The last day asked for. */
  readonly day: Day
  /** Weeks in the trend. */
  readonly weeks: number
  readonly dryRun: boolean
  /** The teams to show; all when empty. */
  readonly teams: readonly string[]
  readonly cost: Cost
  /** Sentences that turn the job red. */
  readonly problems: readonly string[]
  /** Addresses of the branch, of this run, and of a file or folder on the branch. */
  readonly links: { readonly branch: string; readonly run: string; readonly file: (path: string) => string }
}

/** More sections than this are folded: the overview is the page, the sections are its back. */
const MOST_OPEN = 3
const LONGEST_PROBLEM = 700

const always = (text: string): Part => ({ kinds: [], text })

function top({ dryRun, problems }: SummaryContext): Part[] {
  return [
    always(dryRun ? '**Dry run:** read and summarised, nothing was written.' : ''),
    always(
      alert(
        'CAUTION',
        problems.map((problem) => escape(problem, LONGEST_PROBLEM)),
        false,
      ),
    ),
  ]
}

function bottom({ cost, links }: SummaryContext): Part {
  return always([link('Data branch', links.branch), link('This run', links.run), costLine(cost)].join(' · '))
}

function one(run: RunResult, context: SummaryContext): Part[] {
  return run.targets.flatMap((target) => {
    const { title, parts } = section(target, context, false)
    return [always(`## Copilot in ${title}`), ...top(context), ...parts, always(whatToDo(run))]
  })
}

function many(run: RunResult, context: SummaryContext): Part[] {
  const nested = run.targets.length > MOST_OPEN
  const sections = run.targets.flatMap((target): Part[] => {
    const { title, focus, parts } = section(target, context, nested)
    const inside = parts.map(({ kinds, text }): Part => ({ kinds: [...kinds, 'section'], text }))
    if (!nested)
      return [
        { kinds: ['section'], text: `### ${title[0]?.toUpperCase() ?? ''}${title.slice(1)}` },
        ...inside,
      ]
    const story =
      focus === undefined
        ? ''
        : `: ${headline(target, focus, compareWeeks(focus.week, focus.before, target.history))}`
    return [
      { kinds: ['section'], text: `<details><summary><b>${title}</b>${story}</summary>` },
      ...inside,
      { kinds: ['section'], text: '</details>' },
    ]
  })
  return [
    always(`## Copilot in ${plural(run.targets.length, 'target')}, up to ${fullDay(context.day)}`),
    ...top(context),
    always(overview(run, context.weeks)),
    always(whatToDo(run)),
    ...sections,
  ]
}

const isQuiet = ({ targets }: RunResult, { problems }: SummaryContext): boolean =>
  problems.length === 0 && targets.every((target) => !target.hasNews && failuresOf(target).length === 0)

/** The run as one Markdown text that GitHub shows as the job's summary. */
export function renderSummary(run: RunResult, context: SummaryContext): string {
  if (isQuiet(run, context)) {
    const lines = quiet(run, context.weeks, context.links.branch)
    return fit([...top({ ...context, problems: [] }), ...lines.map(always)])
  }
  const parts = run.targets.length === 1 ? one(run, context) : many(run, context)
  return fit([...parts, bottom(context)])
}
