// The job summary: data in, Markdown out.
import type { Day } from '../../core/day.ts'
import type { Problem, RunResult, TargetResult } from '../../archive/run.ts'
import { fit, type Part } from '../markdown/budget.ts'
import { failures, hasProblem } from './failure-list.ts'
import { type Traffic, trafficLine } from './health.ts'
import { alert, blocks, bullets, link, said } from '../markdown/blocks.ts'
import { meaning } from './meaning.ts'
import { plural } from '../markdown/number.ts'
import { overview } from './overview.ts'
import { quiet } from './quiet.ts'
import { hasLedger } from './stored-days.ts'
import { type Section, section } from './target.ts'
import { fullDay } from '../markdown/when.ts'

export interface SummaryContext {
  /** The last day asked for. */
  readonly day: Day
  /** Weeks in the trend. */
  readonly weeks: number
  readonly dryRun: boolean
  /** The teams to show; all when empty. */
  readonly teams: readonly string[]
  readonly traffic: Traffic
  /** What turns the job red. */
  readonly problems: readonly Problem[]
  /** Addresses of the branch, of this run, and of a file or folder on the branch. */
  readonly links: {
    readonly branch: string
    /** Undefined where the runner does not say which run this is. */
    readonly run: string | undefined
    readonly file: (path: string) => string
  }
}

/** More sections than this are folded: the overview is the page, the sections are its back. */
const MOST_OPEN = 3

const always = (text: string): Part => ({ kinds: [], text })

function top({ dryRun, problems }: SummaryContext): Part[] {
  return [
    always(dryRun ? '**Dry run:** read and summarised, nothing was written.' : ''),
    always(alert('CAUTION', said(failures(problems.filter(({ folder }) => folder === undefined))), false)),
  ]
}

/** Links only to what is there: a dry run and a first one that read nothing leave no branch. */
const branchLink = ({ targets, commits }: RunResult, { links, dryRun }: SummaryContext): string[] =>
  !dryRun && (commits.length > 0 || targets.some(hasLedger)) ? [link('Data branch', links.branch)] : []

const runLinks = (run: RunResult, context: SummaryContext): string[] => [
  ...branchLink(run, context),
  ...(context.links.run === undefined ? [] : [link('This run', context.links.run)]),
]

function singleTarget(run: RunResult, target: TargetResult, context: SummaryContext): Part[] {
  const { title, parts } = section(
    target,
    { ...context, whole: { traffic: context.traffic, links: runLinks(run, context) } },
    false,
  )
  return [always(`## Copilot in ${title}`), ...top(context), ...parts]
}

function remedies(problems: readonly Problem[]): string {
  const sentences = failures(problems.filter(({ folder }) => folder !== undefined))
  return sentences.length === 0 ? '' : blocks('### What to do', bullets(sentences))
}

const openSection = ({ title, parts }: Section): Part[] => [
  always(`### ${title.charAt(0).toUpperCase()}${title.slice(1)}`),
  ...parts,
]

const foldedSection = ({ title, parts }: Section): Part[] => [
  always(`<details><summary>${title}</summary>`),
  ...parts,
  always('</details>'),
]

function severalTargets(run: RunResult, context: SummaryContext): Part[] {
  const isBroken = (target: TargetResult) => hasProblem(context.problems, target)
  const targets = [
    ...run.targets.filter((target) => isBroken(target)),
    ...run.targets.filter((target) => !isBroken(target)),
  ]
  const nested = targets.length > MOST_OPEN
  const sections = targets.map((target) => section(target, { ...context, whole: undefined }, nested))
  return [
    always(`## Copilot in ${plural(targets.length, 'target')}, up to ${fullDay(context.day)}`),
    ...top(context),
    always(remedies(context.problems)),
    always(overview(targets, context.weeks, context.problems)),
    ...sections
      .flatMap(nested ? foldedSection : openSection)
      .map(({ kinds, text }): Part => ({ kinds: [...kinds, 'section'], text })),
    { kinds: ['meaning'], text: meaning(sections.flatMap(({ trend }) => trend)) },
    always([...runLinks(run, context), trafficLine(context.traffic)].join(' · ')),
  ]
}

const isQuiet = ({ targets }: RunResult, { problems }: SummaryContext): boolean =>
  problems.length === 0 && targets.every(({ hasNews }) => !hasNews)

/** The run as one Markdown text that GitHub shows as the job's summary. */
export function renderSummary(run: RunResult, context: SummaryContext): string {
  if (isQuiet(run, context)) {
    const lines = quiet(run, context.weeks, branchLink(run, context))
    return fit([...top(context), ...lines.map(always)])
  }
  const [first, ...others] = run.targets
  const parts =
    first !== undefined && others.length === 0
      ? singleTarget(run, first, context)
      : severalTargets(run, context)
  return fit(parts)
}
