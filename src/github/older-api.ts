// The older `/copilot/metrics`: days inline in the answer, in pages. github.com closed it on 2026-04-02.
import { z } from 'zod'
import { addDays, type Day, type DaySpan, later } from '../core/day.ts'
import { fromOctokit, isObject, type JsonObject } from '../core/json.ts'
import type { Answer } from '../core/outcome.ts'
import type { Series } from '../files/series.ts'
import { folderOf } from '../core/target.ts'
import { OLDER_API_DAYS } from '../reports/metrics/report.ts'
import type { Client } from './client.ts'
import { classify } from './explain.ts'
import { readPages } from './paged-list.ts'

/** A server may put no more than a day on a page. */
const MOST_PAGES = OLDER_API_DAYS + 2

const page = z.array(z.looseObject({ date: z.string() }))

export interface OlderDays {
  /** The first day that was asked for. */
  readonly first: Day
  readonly records: readonly JsonObject[]
}

/** The days of a span that the server has; those that it does not have are absent. `today` limits how far back it is asked. */
export async function readOlderApi(
  client: Client,
  series: Series,
  { first, last }: DaySpan,
  today: Day,
): Promise<Answer<OlderDays>> {
  const { target, team } = series
  const scope = team === undefined ? folderOf(target) : `${folderOf(target)}/team/${team}`
  const since = later(first, addDays(today, -OLDER_API_DAYS))
  if (last < since) return { state: 'ready', value: { first: since, records: [] } }
  const range = { since: `${since}T00:00:00Z`, until: `${last}T23:59:59Z`, per_page: 100 }
  try {
    const records: JsonObject[] = []
    for await (const days of readPages(client, `/${scope}/copilot/metrics`, range, page, MOST_PAGES)) {
      records.push(...days.map((item) => fromOctokit(item)).filter(isObject))
    }
    return { state: 'ready', value: { first: since, records } }
  } catch (error) {
    return classify(error, series)
  }
}
