// What a batch brings, as the message of its commit.
import { tally, type Tally } from '../core/outcome.ts'

export interface TargetTally {
  /** `orgs/acme` */
  readonly folder: string
  readonly tally: Tally
}

const NAMED_TARGETS = 3

/** `3 days`, `1 day`. */
const days = (count: number): string => `${count} ${count === 1 ? 'day' : 'days'}`

function phrase(counts: Tally): string {
  const parts = [
    counts.added > 0 ? `${days(counts.added)} added` : '',
    counts.restated > 0 ? `${counts.restated} restated` : '',
    counts.repaired > 0 ? `${counts.repaired} repaired` : '',
    counts.rewritten > 0 ? `${counts.rewritten} rewritten` : '',
    counts.pending > 0 ? `${counts.pending} pending` : '',
    counts.none > 0 ? `${counts.none} never published` : '',
  ].filter((part) => part !== '')
  return parts.length === 0 ? 'notes only' : parts.join(', ')
}

/** First line: all targets together, `Archive Copilot metrics: 3 days added, 1 restated (acme)`. Then a line a target. */
export function commitMessage(targets: readonly TargetTally[]): string {
  const sum = (state: keyof Tally) => targets.reduce((total, target) => total + target.tally[state], 0)
  const news = sum('added') + sum('restated') + sum('repaired') + sum('rewritten')
  const total: Tally = {
    ...tally([]),
    added: sum('added'),
    restated: sum('restated'),
    repaired: sum('repaired'),
    rewritten: sum('rewritten'),
    pending: news === 0 ? sum('pending') : 0,
  }
  const names = targets.map(({ folder }) => folder.slice(folder.indexOf('/') + 1))
  const shown = names.slice(0, NAMED_TARGETS).join(', ')
  const more = names.length > NAMED_TARGETS ? ` and ${names.length - NAMED_TARGETS} more` : ''
  const lines = targets.map((target) => `${target.folder}: ${phrase(target.tally)}`)
  return [`Archive Copilot metrics: ${phrase(total)} (${shown}${more})`, '', ...lines].join('\n')
}
