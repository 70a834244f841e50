// Where days come from: links, then files, then records; or the older API's pages.
import pRetry from 'p-retry'
import type { Day, DaySpan } from '../core/day.ts'
import { Damaged, Failure, Paused, TooLarge } from '../core/errors.ts'
import type { JsonObject } from '../core/json.ts'
import type { Answer, Consume } from '../core/outcome.ts'
import { readRecords } from '../core/ndjson.ts'
import { describeSeries, type Series } from '../files/series.ts'
import type { Target } from '../core/target.ts'
import type { Client } from './client.ts'
import { type Download, HopelessDownload } from './download.ts'
import { readOlderApi } from './older-api.ts'
import { readLinks } from './links.ts'
import { explainNetwork, Unreachable } from './network.ts'
import { Unwritable } from './repository.ts'
import { createCreditsReader } from './billing.ts'
import { countSeats } from './seats.ts'

export interface SourceOptions {
  readonly client: Client
  /** Reads what Copilot costs; another token may have the right. */
  readonly billingClient: Client
  readonly download: Download
  readonly signal: AbortSignal
  /** The UTC day it is. */
  readonly today: Day
  readonly warn: (message: string) => void
}

/** Fresh links are asked for before each try: the usual cause of a failed download is a link that has expired. */
const DOWNLOAD_RETRIES = 2
/** A host that does not answer takes 12 seconds to say so. */
const SILENT_RETRIES = 1
/** Twenty for each of the 100,000 people in the largest known report. */
const MAX_RECORDS = 2_000_000

/** What another download cannot change: the branch cannot be written, the quota is used up, or the same would come again. */
const isFinal = (error: unknown): boolean =>
  error instanceof Unwritable ||
  error instanceof Paused ||
  error instanceof HopelessDownload ||
  error instanceof TooLarge

/** Reads reports. A day is read whole, or is `unreadable`. */
export function createSource({ client, billingClient, download, signal, today, warn }: SourceOptions) {
  /** Each link holds at least one record: a day without anybody comes as a record of zeros, or without a link. */
  async function* recordsOf(links: readonly string[]): AsyncGenerator<readonly JsonObject[]> {
    let total = 0
    for (const [index, link] of links.entries()) {
      let found = 0
      try {
        for await (const records of readRecords(download(link))) {
          found += records.length
          if (total + found > MAX_RECORDS)
            throw new HopelessDownload(`it holds more than ${MAX_RECORDS} records`)
          yield records
        }
        if (found === 0) throw new Damaged('it holds no record')
      } catch (error) {
        if (error instanceof Damaged)
          throw new Damaged(`file ${index + 1} of ${links.length}: ${error.message}`)
        throw error
      }
      total += found
    }
  }

  async function readFiles<Kept>(
    series: Series,
    day: Day | undefined,
    consume: (day: Day) => Consume<Kept>,
  ): Promise<Answer<Kept>> {
    const attempt = async (): Promise<Answer<Kept>> => {
      const answer = await readLinks(client, series, { day, today })
      if (answer.state !== 'ready') return answer
      return { state: 'ready', value: await consume(answer.value.day)(recordsOf(answer.value.links)) }
    }
    try {
      return await pRetry(attempt, {
        retries: DOWNLOAD_RETRIES,
        minTimeout: 500,
        randomize: true,
        signal,
        shouldRetry: ({ error, attemptNumber }) =>
          !isFinal(error) && !(error instanceof Unreachable && attemptNumber > SILENT_RETRIES),
      })
    } catch (error) {
      signal.throwIfAborted()
      if (error instanceof Unwritable) throw error
      if (error instanceof Paused) return { state: 'exhausted', reason: error.message }
      if (error instanceof Unreachable) return { state: 'unreachable', reason: error.message }
      const cause =
        error instanceof Failure || error instanceof Damaged ? error.message : explainNetwork(error)
      return {
        state: 'unreadable',
        reason: `${describeSeries(series)}, ${day ?? 'the latest 28 days'}: the file could not be read whole: ${cause}.`,
      }
    }
  }

  return {
    readDay: <Kept>(series: Series, day: Day, consume: Consume<Kept>) =>
      readFiles(series, day, () => consume),
    readLatest: <Kept>(series: Series, consume: (end: Day) => Consume<Kept>) =>
      readFiles(series, undefined, consume),
    readOlderApi: (series: Series, span: DaySpan) => readOlderApi(client, series, span, today),
    readCredits: createCreditsReader(billingClient, warn),
    countSeats: (target: Target, day: Day) => countSeats(client, target, day),
  }
}
