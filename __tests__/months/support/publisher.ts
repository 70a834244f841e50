// A GitHub that publishes late, restates, deletes and fails, on a clock that the test moves.
import type { Source } from '../../../src/archive/ports.ts'
import { addDays, type Day, daysBetween } from '../../../src/core/day.ts'
import type { JsonObject } from '../../../src/core/json.ts'
import type { Unready } from '../../../src/core/outcome.ts'
import { folderOf } from '../../../src/core/target.ts'
import { scopeKey } from '../../../src/files/record.ts'
import type { Series } from '../../../src/files/series.ts'

/** What GitHub does with one day of every report. */
export interface Release {
  /** Days after the next day's morning at which it is published; undefined: never. */
  readonly late: number | undefined
  /** Days after its publication at which other figures replace it; 0: never. */
  readonly restated: number
}

export type Shape = 'unreadable' | 'unreachable' | 'exhausted' | 'refused' | 'not found'

/** From one run day to another, both included, GitHub answers like this. */
export interface Outage {
  readonly from: Day
  readonly to: Day
  readonly shape: Shape
  /** Every nth request fails: 1 means all. */
  readonly every: number
}

/** GitHub deletes reports after a year. */
const KEPT_DAYS = 365

const failures: Readonly<Record<Shape, Unready>> = {
  unreadable: { state: 'unreadable', reason: 'GitHub answered 503.' },
  unreachable: { state: 'unreachable', reason: 'GitHub could not be reached.' },
  exhausted: { state: 'exhausted', reason: 'The rate limit is used up.' },
  refused: {
    state: 'refused',
    reason: 'GitHub answered 403.',
    cause: 'GitHub answered 403.',
    isNotFound: false,
  },
  'not found': {
    state: 'refused',
    reason: 'GitHub answered 404.',
    cause: 'GitHub answered 404.',
    isNotFound: true,
  },
}

export interface Publisher {
  readonly source: Source
  /** Moves the clock. */
  setToday(today: Day): void
  /** The final record; undefined for a day that is never published. */
  final(series: Series, day: Day): JsonObject | undefined
  /** Requests so far. */
  asked(): number
  /** Called at each request; may throw, because a killed process ends in the middle. */
  onQuestion: () => void
}

export function createPublisher(
  releaseOf: (day: Day) => Release,
  outages: readonly Outage[],
  first: Day,
): Publisher {
  let today = first
  let asked = 0

  const record = ({ target, report }: Series, day: Day, version: number): JsonObject => ({
    day,
    [scopeKey[target.kind]]: `80${target.slug.length}`,
    daily_active_users: (Number(day.slice(-2)) + report.length) * 10 + version,
    weekly_active_users: 400,
    user_initiated_interaction_count: 7 + version,
    totals_by_feature: [
      { feature: 'code_completion', code_generation_activity_count: 5, code_acceptance_activity_count: 2 },
    ],
  })

  function versionAt(day: Day, at: Day): number | undefined {
    const { late, restated } = releaseOf(day)
    if (late === undefined || day < first) return undefined
    const published = addDays(day, 1 + late)
    if (at < published || daysBetween(day, at) > KEPT_DAYS) return undefined
    return restated > 0 && at >= addDays(published, restated) ? 2 : 1
  }

  const publisher: Publisher = {
    source: {
      async readDay(series, day, consume) {
        asked += 1
        publisher.onQuestion()
        const struck = outages.find(
          ({ from, to, every }) => from <= today && today <= to && asked % every === 0,
        )
        if (struck !== undefined) return failures[struck.shape]
        const version = versionAt(day, today)
        if (version === undefined) return { state: 'pending' }
        async function* records() {
          yield [record(series, day, version as number)]
        }
        return { state: 'ready', value: await consume(records()) }
      },
      readLatest: () => Promise.resolve({ state: 'pending' }),
      readOlderApi: () => Promise.resolve({ state: 'pending' }),
      countSeats: () => Promise.resolve({ state: 'pending' }),
      readCredits: () => Promise.resolve({ state: 'pending' }),
    },
    setToday: (day) => void (today = day),
    final: (series, day) => {
      const { late, restated } = releaseOf(day)
      return late === undefined ? undefined : record(series, day, restated > 0 ? 2 : 1)
    },
    asked: () => asked,
    onQuestion: () => undefined,
  }
  return publisher
}

export const pathOf = ({ target, report }: Series, day: Day): string =>
  `${folderOf(target)}/${report}/${day.slice(0, 4)}/${day.slice(5, 7)}/${day}.json`
