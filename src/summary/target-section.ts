// One target: its story, its table, its chart and what is folded below.
import type { Day } from '../core/day.ts'
import type { TargetResult } from '../core/result.ts'
import { seriesKey } from '../core/series.ts'
import { folderOf } from '../core/target.ts'
import { weeklyPath } from '../core/weekly-file.ts'
import { ledgerPath } from '../core/ledger.ts'
import { breakdown } from './breakdown.ts'
import type { Kind, Part } from './budget.ts'
import { chart } from './chart.ts'
import { type Comparison, compareWeeks } from './comparison.ts'
import { failuresOf, reasonText } from './failure-list.ts'
import { firstShown, type Focus, focusOf } from './focus.ts'
import { headline } from './headline.ts'
import { health } from './health.ts'
import type { Dimension } from './label.ts'
import { legacyOnly, olderWeeks } from './legacy.ts'
import { alert, blocks, folded, link } from './markdown.ts'
import { meaning } from './meaning.ts'
import { notes } from './notes.ts'
import { plural } from './number.ts'
import { repositoriesTable } from './repositories.ts'
import { weeksSoFar } from './so-far.ts'
import { teamsTable } from './teams.ts'
import { weeklyTable } from './weekly-table.ts'
import { date, dayList, span } from './when.ts'

export interface SectionContext {
  readonly day: Day
  readonly weeks: number
  readonly teams: readonly string[]
  readonly links: { readonly file: (path: string) => string }
}

/** What a target's section is called: `organization acme, week 2026-W46 (Mon 9 – Sun 15 Nov 2026)`. */
export function title({ target }: TargetResult, week: Focus['week'] | undefined): string {
  const name = `${target.kind} ${target.slug}`
  return week === undefined ? name : `${name}, week ${week.week} (${span(week.start, week.end)})`
}

/** Why the target could not be read, or how much of it: on top, whatever else is known. */
function failures(target: TargetResult, nested: boolean): string {
  const sentences = failuresOf(target).map(({ reason, days }) =>
    days.size === 0
      ? reasonText(reason)
      : `${dayList([...days].sort())} could not be stored whole: ${reasonText(reason)}`,
  )
  const shown = sentences.slice(0, 3)
  const hidden = sentences.length - shown.length
  return alert(
    'CAUTION',
    hidden > 0 ? [...shown, `${plural(hidden, 'more reason')} under "What to do".`] : shown,
    nested,
  )
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

function details(
  target: TargetResult,
  focus: Focus,
  comparison: Comparison,
  context: SectionContext,
): Part[] {
  const { history } = target
  return [
    ...dimensions.map(([of, name]) => part(folded(name, breakdown(history, comparison, of)), of)),
    part(folded('Teams', teamsTable(history, comparison, context.teams)), 'teams'),
    part(folded('Repositories', repositoriesTable(history, comparison)), 'repositories'),
    part(folded('Older weeks, not comparable', olderWeeks(target, context.weeks)), 'legacy'),
  ]
}

function weekly(target: TargetResult, focus: Focus, context: SectionContext, nested: boolean): Part[] {
  const comparison = compareWeeks(focus.week, focus.before, target.history)
  const { trend } = focus
  return [
    part(`**${headline(target, focus, comparison)}**`),
    part(alert('NOTE', notes(target, focus, comparison), nested)),
    part(weeklyTable(focus, comparison)),
    part(weeksSoFar(focus.newer, target)),
    part(
      chart(
        `People active in the week, ${date(firstShown(focus))} to ${date(focus.week.end)}`,
        trend.map((row) => ({ week: row.week, start: row.start, value: row.active_users })),
      ),
      'chart',
    ),
    ...details(target, focus, comparison, context),
  ]
}

/** Before the first complete week there is nothing to compare, only days to show. */
function early(target: TargetResult, context: SectionContext): Part[] {
  const stored = target.rows.filter(({ days }) => days > 0)
  const days = stored.reduce((sum, row) => sum + row.days, 0)
  if (days === 0)
    return [part('**Nothing is stored yet.** GitHub publishes a day within three days after it ends.')]
  const text = weeksSoFar(stored, target)
  return [
    part(
      `**${plural(days, 'day')} ${days === 1 ? 'is' : 'are'} stored, and no week is complete yet: the trend begins with the first Sunday.**`,
    ),
    part(text),
    part(folded('Older weeks, not comparable', olderWeeks(target, context.weeks)), 'legacy'),
  ]
}

function links({ target }: TargetResult, { links: { file } }: SectionContext): string {
  return [
    link('Weekly figures (JSON)', file(weeklyPath(target, 'json'))),
    link('CSV', file(weeklyPath(target, 'csv'))),
    link('What is known of each day', file(ledgerPath(target))),
    link('All data', file(folderOf(target))),
  ].join(' · ')
}

export interface Section {
  readonly title: string
  /** Undefined when nothing but the older API, or no complete week, is known. */
  readonly focus: Focus | undefined
  readonly parts: readonly Part[]
}

/** The section; `nested` inside a folded part, where GitHub draws no coloured boxes. */
export function section(target: TargetResult, context: SectionContext, nested: boolean): Section {
  const focus = focusOf(target, context.weeks)
  const older =
    focus === undefined && target.rows.every(({ days }) => days === 0)
      ? legacyOnly(target, context.weeks)
      : undefined
  const week = focus?.week ?? older?.focus.week
  const body =
    focus !== undefined
      ? weekly(target, focus, context, nested)
      : older !== undefined
        ? [part(older.text)]
        : early(target, context)
  return {
    title: title(target, week),
    focus,
    parts: [
      part(failures(target, nested)),
      ...body,
      part(blocks(closed(target))),
      part(folded('Data health, last 28 days', health(target, context.day)), 'health'),
      part(focus === undefined ? '' : folded('What the figures mean', meaning(focus.trend)), 'meaning'),
      part(links(target, context)),
    ],
  }
}
