// What a run did, as the message of its one commit.
import { type Tally } from '../core/outcome.ts'

export interface TargetTally {
  /** `orgs/acme` */
  readonly folder: string
  readonly tally: Tally
}

const NAMED_TARGETS = 3

/** `3 days`, `1 day`. */
const days = (count: number): string => `${count} ${count === 1 ? 'day' : 'days'}`

function phrase(tally: Tally): string {
  const parts = [
    tally.added > 0 ? `${days(tally.added)} added` : '',
    tally.restated > 0 ? `${tally.restated} restated` : '',
    tally.restored > 0 ? `${tally.restored} restored` : '',
    tally.pending > 0 ? `${tally.pending} pending` : '',
    tally.none > 0 ? `${tally.none} never published` : '',
  ].filter((part) => part !== '')
  return parts.length === 0 ? 'notes only' : parts.join(', ')
}

/** First line: all targets together, `Archive Copilot metrics: 3 days added, 1 restated (acme)`. Then a line a target. */
export function commitMessage(targets: readonly TargetTally[]): string {
  const sum = (state: keyof Tally) => targets.reduce((total, { tally }) => total + tally[state], 0)
  const total: Tally = {
    added: sum('added'),
    restated: sum('restated'),
    restored: sum('restored'),
    unchanged: 0,
    pending: sum('added') + sum('restated') + sum('restored') === 0 ? sum('pending') : 0,
    none: 0,
    failed: 0,
  }
  const names = targets.map(({ folder }) => folder.slice(folder.indexOf('/') + 1))
  const shown = names.slice(0, NAMED_TARGETS).join(', ')
  const more = names.length > NAMED_TARGETS ? ` and ${names.length - NAMED_TARGETS} more` : ''
  const lines = targets.map(({ folder, tally }) => `${folder}: ${phrase(tally)}`)
  return [`Archive Copilot metrics: ${phrase(total)} (${shown}${more})`, '', ...lines].join('\n')
}
