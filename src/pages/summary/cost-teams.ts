// Credits by team: what GitHub counts for each member, which is use and not the bill.
import { addDecimals } from '../../core/decimal.ts'
import { FOLDED_TEAMS } from '../../files/team-week.ts'
import { decimal } from '../markdown/amount.ts'
import { blocks } from '../markdown/blocks.ts'
import { escape } from '../markdown/escape.ts'
import { number, plural } from '../markdown/number.ts'
import { left, right, table } from '../markdown/table.ts'

/** A team on a day, as the history has it. */
export interface CostTeam {
  readonly team: string
  readonly members: number
  readonly ai_credits_used?: string | null | undefined
}

const SHOWN = 30

const NOTE =
  'Credits by team are the use that GitHub counts for each member, not the bill: what nobody is named for is missing, and a person in two teams counts in both.'

/** The teams of some days, by name; the small ones together last. Empty where no record carries credits. */
export function teamsByCredits(days: readonly (readonly CostTeam[])[]): string {
  const teams = [...Map.groupBy(days.flat(), ({ team }) => team)]
    .map(([team, on]) => ({
      team,
      members: on.at(-1)?.members ?? 0,
      known: on.flatMap(({ ai_credits_used: credits }) => credits ?? []),
    }))
    .filter(({ known }) => known.length > 0)
    .toSorted(
      (a, b) =>
        Number(a.team === FOLDED_TEAMS) - Number(b.team === FOLDED_TEAMS) || (a.team < b.team ? -1 : 1),
    )
  if (teams.length === 0) return ''
  const hidden = teams.length - SHOWN
  return blocks(
    table(
      [left('Team'), right('Members'), right('AI credits used')],
      teams
        .slice(0, SHOWN)
        .map(({ team, members, known }) => [
          team === FOLDED_TEAMS ? 'other (small teams together)' : escape(team),
          number(members),
          decimal(addDecimals(known), 0),
        ]),
    ),
    [hidden > 0 ? `${plural(hidden, 'more team')} on the data branch.` : '', NOTE]
      .filter((sentence) => sentence !== '')
      .join(' '),
  )
}
