// One target: its story, its table, its chart and what is folded below.
import type { Day } from '../core/day.ts'
import type { TargetResult } from '../core/result.ts'
import { seriesKey } from '../core/series.ts'
import { folderOf } from '../core/target.ts'
import type { WeeklyRow } from '../core/week.ts'
import { weeklyPath } from '../core/weekly-file.ts'
import { ledgerPath } from '../core/ledger.ts'
import { breakdown } from './breakdown.ts'
import type { Kind, Part } from './budget.ts'
import { chart } from './chart.ts'
import { type Comparison, compareWeeks } from './comparison.ts'
import { failures } from './failure-list.ts'
import { firstShown, type Focus, focusOf, legacyFocusOf } from './focus.ts'
import { headline } from './headline.ts'
import { type Cost, health } from './health.ts'
import type { Dimension } from './label.ts'
import { legacyHeadline, legacyWeeks, olderWeeks } from './legacy.ts'
import { alert, bullets, folded, link, said } from './markdown.ts'
import { meaning } from './meaning.ts'
import { notes } from './notes.ts'
import { plural } from './number.ts'
import { repositoriesTable } from './repositories.ts'
import { weeksSoFar } from './so-far.ts'
import { teamsTable } from './teams.ts'
import { weeklyTable } from './weekly-table.ts'
import { date, span } from './when.ts'

export interface SectionContext {
  readonly day: Day
  readonly weeks: number
  readonly teams: readonly string[]
  /** Undefined when the run has more targets. */
  readonly cost: Cost | undefined
  readonly links: { readonly file: (path: string) => string }
  /** Links of the run, where it had one target alone. */
  readonly more: readonly string[]
}

/** What a target's section is called: `organization acme, week 2026-W46 (Mon 9 – Sun 15 Nov 2026)`. */
function title({ target }: TargetResult, week: WeeklyRow | undefined): string {
  const name = `${target.kind} ${target.slug}`
  return week === undefined ? name : `${name}, week ${week.week} (${span(week.start, week.end)})`
}

/** Why the target could not be read whole, and the remedy: on top, whatever else is known. */
function whatToDo(target: TargetResult, nested: boolean): string {
  const sentences = failures([target])
  return sentences.length === 0 ? '' : alert('CAUTION', `**What to do**\n\n${bullets(sentences)}`, nested)
}

/** One sentence where the older API is gone, the first time that is noticed. */
function closed({ series }: TargetResult): string {
  const gone = series.filter(({ outcome }) => outcome.state === 'closed' && outcome.asked)
  const [first] = gone
  if (first?.outcome.state !== 'closed') return ''
  return `GitHub answers 404 to the older metrics API (\`${seriesKey(first.series)}\`), which it closed on 2 Apr 2026: noticed on ${date(first.outcome.since)}. It is asked again after 28 days.`
}

const dimensions: readonly (readonly [Dimension, string])[] = [
  ['features', 'By feature'],
  ['ides', 'By IDE'],
  ['languages', 'By language'],
  ['models', 'By model'],
]

const part = (text: string, ...kinds: Kind[]): Part => ({ kinds, text })

const older = (target: TargetResult, { weeks }: SectionContext): Part =>
  part(folded('Older weeks, not comparable', olderWeeks(target, weeks)), 'legacy')

const details = (target: TargetResult, comparison: Comparison, context: SectionContext): Part[] => [
  ...dimensions.map(([of, name]) => part(folded(name, breakdown(target.history, comparison, of)), of)),
  part(folded('Teams', teamsTable(target.history, comparison, context.teams)), 'teams'),
  part(folded('Repositories', repositoriesTable(target.history, comparison)), 'repositories'),
  older(target, context),
]

function weekly(target: TargetResult, focus: Focus, context: SectionContext, nested: boolean): Body {
  const { week, before, newer, trend } = focus
  const comparison = compareWeeks(week, before, target.history)
  return {
    week,
    trend,
    story: headline(target, focus, comparison),
    parts: [
      part(alert('NOTE', said(notes(target, focus, comparison)), nested)),
      part(weeklyTable(focus, comparison)),
      part(weeksSoFar(newer, target)),
      part(
        chart(
          `People active in the week, ${date(firstShown(focus))} to ${date(week.end)}`,
          trend.map((row) => ({ week: row.week, start: row.start, value: row.active_users })),
        ),
        'chart',
      ),
      ...details(target, comparison, context),
    ],
  }
}

/** Before the first complete week there is nothing to compare, only days to show. */
function early(target: TargetResult, context: SectionContext): Body {
  const stored = target.rows.filter(({ days }) => days > 0)
  const days = stored.reduce((sum, row) => sum + row.days, 0)
  const story =
    days === 0
      ? 'Nothing is stored yet: GitHub publishes a day within three days after it ends.'
      : `${plural(days, 'day')} ${days === 1 ? 'is' : 'are'} stored and no week is complete yet: the trend begins with the first Sunday.`
  return {
    week: undefined,
    trend: stored,
    story,
    parts: [part(weeksSoFar(stored, target)), older(target, context)],
  }
}

function onlyOlder(target: TargetResult, context: SectionContext): Body | undefined {
  const focus = legacyFocusOf(target, context.weeks)
  return focus === undefined
    ? undefined
    : { week: focus.week, trend: [], story: legacyHeadline(focus), parts: [part(legacyWeeks(focus))] }
}

/** Links to the target's files, and to what else the caller names. */
function links({ target }: TargetResult, { links: { file }, more }: SectionContext): string {
  return [
    link('Weekly figures (JSON)', file(weeklyPath(target, 'json'))),
    link('CSV', file(weeklyPath(target, 'csv'))),
    link('What is known of each day', file(ledgerPath(target))),
    link('All data', file(folderOf(target))),
    ...more,
  ].join(' · ')
}

export interface Section {
  readonly title: string
  /** The headline, ready to stand beside the title. */
  readonly story: string
  readonly parts: readonly Part[]
}

interface Body {
  readonly week: WeeklyRow | undefined
  readonly story: string
  readonly trend: readonly WeeklyRow[]
  /** What follows the story. */
  readonly parts: readonly Part[]
}

function bodyOf(target: TargetResult, context: SectionContext, nested: boolean): Body {
  const focus = focusOf(target, context.weeks)
  if (focus !== undefined) return weekly(target, focus, context, nested)
  const isOlder = target.rows.every(({ days }) => days === 0)
  return (isOlder ? onlyOlder(target, context) : undefined) ?? early(target, context)
}

/** The section; `nested` inside a folded part, where GitHub draws no coloured boxes. */
export function section(target: TargetResult, context: SectionContext, nested: boolean): Section {
  const { week, story, trend, parts } = bodyOf(target, context, nested)
  return {
    title: title(target, week),
    story,
    parts: [
      part(whatToDo(target, nested)),
      part(nested ? '' : `**${story}**`),
      ...parts,
      part(closed(target)),
      part(folded('Data health, last 28 days', health(target, context.day, context.cost)), 'health'),
      part(folded('What the figures mean', meaning(trend)), 'meaning'),
      part(links(target, context)),
    ],
  }
}
