// Credits by team: what GitHub counts for each member, which is use and not the bill.
import { addDecimals } from '../../../core/decimal.ts'
import type { GroupFigures, TeamsFigures } from '../../../reports/teams/day.ts'
import { decimal } from '../../markdown/amount.ts'
import { blocks } from '../../markdown/blocks.ts'
import { escape } from '../../markdown/escape.ts'
import { number, plural } from '../../markdown/number.ts'
import { left, right, table } from '../../markdown/table.ts'

const SHOWN = 30

const NOTE =
  'Credits by team are the use that GitHub counts for each member, not the bill: use without a named person is missing, and a person in two teams counts in both.'

interface Line {
  readonly label: string
  readonly members: number
  readonly known: readonly string[]
}

const lineOf = (label: string, days: readonly (GroupFigures | null)[]): Line => {
  const groups = days.filter((group) => group !== null)
  return {
    label,
    members: groups.at(-1)?.members ?? 0,
    known: groups.flatMap(({ ai_credits_used: credits }) => credits ?? []),
  }
}

/** The teams of some days, by name; the small ones together last. Empty where no record carries credits. */
export function teamsByCredits(days: readonly TeamsFigures[]): string {
  const byId = Map.groupBy(
    days.flatMap(({ rows }) => rows),
    ({ team_id }) => team_id,
  )
  const teams = [...byId.values()]
    .map((on) => lineOf(escape(on.at(-1)?.team ?? ''), on))
    .toSorted((a, b) => (a.label < b.label ? -1 : 1))
  const other = lineOf(
    'other (small teams together)',
    days.map((day) => day.other),
  )
  const shown = [...teams, other].filter(({ known }) => known.length > 0)
  if (shown.length === 0) return ''
  const hidden = shown.length - SHOWN
  return blocks(
    table(
      [left('Team'), right('Members'), right('AI credits used')],
      shown
        .slice(0, SHOWN)
        .map(({ label, members, known }) => [label, number(members), decimal(addDecimals(known), 0)]),
    ),
    [hidden > 0 ? `${plural(hidden, 'more team')} on the data branch.` : '', NOTE]
      .filter((sentence) => sentence !== '')
      .join(' '),
  )
}
