// A line of `history/` → what the dashboard shows of the day. What the day does not carry stays unknown.
import type { HistoryLine } from '../../files/history.ts'
import { byModel } from '../../reports/credits/shares.ts'
import type { CreditFigures, Usage } from '../../reports/credits/day.ts'
import { creditsOfDays, inUnit } from '../../reports/credits/row.ts'
import type { Dimension, TotalsFigures } from '../../reports/totals/day.ts'
import type { Count } from '../../reports/totals/share.ts'
import type { DayLine, DayMix } from './input.ts'

const numberOf = (exact: string | null | undefined): number | null => (exact == null ? null : Number(exact))

/** A breakdown by one of its counts; undefined where the day has none, which is not the same as zero. */
function mixOf(totals: TotalsFigures | undefined, dimension: Dimension, count: Count): DayMix | undefined {
  const shares = totals?.[dimension]
  if (shares === undefined || (shares.rows.length === 0 && shares.rest === null)) return undefined
  const rows = shares.rows.map((share) => ({ name: share.name, value: share[count] }))
  return { rows: rows.filter(({ value }) => value > 0), rest: shares.rest?.[count] ?? null }
}

const quantityOf = (usage: readonly Usage[]): number =>
  usage.reduce((sum, { gross_quantity }) => sum + (numberOf(gross_quantity) ?? 0), 0)

/** Credits by model; use without a model's name stands in the rest. Premium requests are another unit. */
function creditsByModel(credits: CreditFigures | undefined): DayMix | undefined {
  if (credits?.billed_in !== 'ai_credits') return undefined
  const byName = Map.groupBy(inUnit(credits), byModel)
  const rows = [...byName].flatMap(([name, usage]) =>
    name === null ? [] : [{ name, value: quantityOf(usage) }],
  )
  const unnamed = byName.get(null)
  return { rows, rest: unnamed === undefined ? null : quantityOf(unnamed) }
}

/** The day as the dashboard takes it. */
export function dayLine(line: HistoryLine): DayLine {
  const { day, totals, credits } = line
  return {
    day,
    daily_active_users: totals?.daily_active_users ?? null,
    lines_added: totals?.loc_added_sum ?? null,
    credits: credits === undefined ? null : numberOf(creditsOfDays([credits]).credits),
    mixes: {
      lines_by_feature: mixOf(totals, 'features', 'lines_added'),
      prompts_by_feature: mixOf(totals, 'features', 'interactions'),
      generations_by_model: mixOf(totals, 'models', 'generations'),
      lines_by_language: mixOf(totals, 'languages', 'lines_added'),
      generations_by_ide: mixOf(totals, 'ides', 'generations'),
      credits_by_model: creditsByModel(credits),
    },
  }
}
