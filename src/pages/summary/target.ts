// The section of one target: its sentence, its figures and what is folded below.
import { ledgerPath } from '../../files/ledger.ts'
import type { TargetResult } from '../../archive/run.ts'
import { seriesKey } from '../../files/series.ts'
import { folderOf } from '../../core/target.ts'
import { type WeekRow } from '../../files/rows.ts'
import { periodsPath } from '../../files/row-files.ts'
import { type Body, part, type SectionContext } from './body.ts'
import type { Part } from '../markdown/budget.ts'
import { earlyBody, olderBody } from './early-body.ts'
import { failures } from './failure-list.ts'
import { focusOf } from './focus.ts'
import { hasLedger } from './stored-days.ts'
import { health } from './health.ts'
import { alert, bullets, folded, link } from '../markdown/blocks.ts'
import { meaning } from './meaning.ts'
import { weeklyBody } from './weekly-body.ts'
import { titleOf } from './title.ts'

/** Why the target could not be read whole, and the remedy: on top, whatever else is known. Of several targets the page says it. */
function remedies({ target }: TargetResult, { problems, whole }: SectionContext, nested: boolean): string {
  if (whole === undefined) return ''
  const sentences = failures(problems.filter(({ folder }) => folder === folderOf(target)))
  return sentences.length === 0 ? '' : alert('CAUTION', `**What to do**\n\n${bullets(sentences)}`, nested)
}

/** One sentence where the older API is gone, the first time that is noticed. */
function closed({ series }: TargetResult): string {
  const [first] = series.filter(({ standing }) => standing === 'closed')
  return first === undefined
    ? ''
    : `GitHub answers 404 to the older metrics API (\`${seriesKey(first.series)}\`), which it closed on 2 Apr 2026. It will be checked again after 28 days.`
}

/** Links to the target's files, as far as they are on the branch, and to the run's. */
function links(
  { target, weeks, months, ledger }: TargetResult,
  { links: { file }, whole, dryRun }: SectionContext,
): string {
  const isThere = !dryRun && hasLedger({ ledger })
  return [
    ...(isThere && weeks.length > 0
      ? [link('Weekly figures (CSV)', file(periodsPath(target, 'week', 'csv')))]
      : []),
    ...(isThere && months.length > 0
      ? [link('Monthly figures (CSV)', file(periodsPath(target, 'month', 'csv')))]
      : []),
    ...(isThere
      ? [
          link('What is known of each day', file(ledgerPath(target))),
          link('All data', file(folderOf(target))),
        ]
      : []),
    ...(whole?.links ?? []),
  ].join(' · ')
}

export interface Section {
  readonly title: string
  /** The weeks whose figures are shown. */
  readonly trend: readonly WeekRow[]
  readonly parts: readonly Part[]
}

function bodyOf(target: TargetResult, context: SectionContext, nested: boolean): Body {
  const focus = focusOf(target, context.weeks)
  if (focus !== undefined) return weeklyBody(target, focus, context, nested)
  return olderBody(target, context) ?? earlyBody(target, context)
}

/** The section; `nested` inside a folded part, where GitHub draws no coloured boxes. */
export function section(target: TargetResult, context: SectionContext, nested: boolean): Section {
  const { week, sentence, trend, parts } = bodyOf(target, context, nested)
  return {
    title: titleOf(target, week),
    trend,
    parts: [
      part(remedies(target, context, nested)),
      part(`**${sentence}**`),
      ...parts,
      part(closed(target)),
      part(
        folded('Data health, last 28 days', health(target, context.day, context.whole?.traffic)),
        'health',
      ),
      part(context.whole === undefined ? '' : meaning(trend), 'meaning'),
      part(links(target, context)),
    ],
  }
}
