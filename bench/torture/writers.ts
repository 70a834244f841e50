// Who writes what: sixteen runs that share one branch, its targets' ledgers, weekly figures and front page.

export interface Writer {
  /** Its folder on the branch. */
  readonly target: string
  readonly inputs: Readonly<Record<string, string>>
  /** The days it looks at, oldest first. */
  readonly days: readonly string[]
}

const targets = [
  ['orgs/acme', { organization: 'acme' }],
  ['orgs/globex', { organization: 'globex' }],
  ['enterprises/initech', { enterprise: 'initech' }],
] as const

const DAYS_EACH = 6
const DAY = 86_400_000

const back = (from: string, days: number): string =>
  new Date(Date.parse(from) - days * DAY).toISOString().slice(0, 10)

/** Writers of one target look at days that overlap by one, so that some days are requested twice. */
export function writersOf(count: number, lastDay: string): Writer[] {
  return Array.from({ length: count }, (_, index) => {
    const [target, inputs] = targets[index % targets.length] ?? targets[0]
    const end = back(lastDay, Math.floor(index / targets.length) * (DAYS_EACH - 1))
    const days = Array.from({ length: DAYS_EACH }, (_, offset) => back(end, DAYS_EACH - 1 - offset))
    return {
      target,
      days,
      inputs: {
        ...inputs,
        reports: 'totals',
        day: end,
        'backfill-days': String(DAYS_EACH),
        'stale-after-days': '0',
      },
    }
  })
}
