// Where days come from: links, then files, then records; or the older API's pages.
import pRetry from 'p-retry'
import type { Day } from '../core/day.ts'
import { Damaged, Failure } from '../core/errors.ts'
import type { JsonObject } from '../core/json.ts'
import type { Answer, Consume } from '../core/outcome.ts'
import { readRecords } from '../core/ndjson.ts'
import type { Series } from '../files/series.ts'
import { describe, type Target } from '../core/target.ts'
import type { Client } from './client.ts'
import type { Download } from './download.ts'
import { readOlderApi } from './older-api.ts'
import { readLinks } from './links.ts'
import { explainNetwork } from './network.ts'
import { Unwritable } from './repository.ts'
import { countSeats } from './seats.ts'

export interface SourceOptions {
  readonly client: Client
  readonly download: Download
  readonly signal: AbortSignal
  /** The UTC day it is. */
  readonly today: Day
}

/** Fresh links are asked for before each try: the usual cause of a failed download is a link that has expired. */
const DOWNLOAD_RETRIES = 2

/** Reads reports. Every day is whole, or not there. */
export function createSource({ client, download, signal, today }: SourceOptions) {
  async function* recordsOf(links: readonly string[]): AsyncGenerator<readonly JsonObject[]> {
    for (const [index, link] of links.entries()) {
      try {
        yield* readRecords(download(link))
      } catch (error) {
        if (error instanceof Damaged)
          throw new Damaged(`file ${index + 1} of ${links.length}: ${error.message}`)
        throw error
      }
    }
  }

  async function take<Kept>(
    series: Series,
    day: Day | undefined,
    consume: (day: Day) => Consume<Kept>,
  ): Promise<Answer<Kept>> {
    const attempt = async (): Promise<Answer<Kept>> => {
      const answer = await readLinks(client, series, day)
      if (answer.state !== 'ready') return answer
      return { state: 'ready', value: await consume(answer.value.day)(recordsOf(answer.value.links)) }
    }
    try {
      return await pRetry(attempt, {
        retries: DOWNLOAD_RETRIES,
        minTimeout: 500,
        randomize: true,
        signal,
        shouldRetry: ({ error }) => !(error instanceof Unwritable),
      })
    } catch (error) {
      signal.throwIfAborted()
      if (error instanceof Unwritable) throw error
      const cause =
        error instanceof Failure || error instanceof Damaged ? error.message : explainNetwork(error)
      const of = day === undefined ? 'the latest 28 days' : day
      return {
        state: 'unreadable',
        reason: `${series.report} of ${describe(series.target)}, ${of}: the file could not be read whole: ${cause}`,
      }
    }
  }

  return {
    readDay: <Kept>(series: Series, day: Day, consume: Consume<Kept>) => take(series, day, () => consume),
    readLatest: <Kept>(series: Series, consume: (end: Day) => Consume<Kept>) =>
      take(series, undefined, consume),
    readOlderApi: (series: Series, first: Day, last: Day) => readOlderApi(client, series, first, last, today),
    countSeats: (target: Target, day: Day) => countSeats(client, target, day),
  }
}
