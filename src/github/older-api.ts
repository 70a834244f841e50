// The older `/copilot/metrics`: days inline in the answer, in pages. github.com closed it on 2026-04-02.
import { z } from 'zod'
import { addDays, type Day, later } from '../core/day.ts'
import { fromOctokit, isObject, type JsonObject } from '../core/json.ts'
import type { Answer } from '../core/outcome.ts'
import type { Series } from '../files/series.ts'
import { folderOf } from '../core/target.ts'
import type { Client } from './client.ts'
import { classify } from './explain.ts'
import { readPages } from './pages.ts'

/** `since` reaches back 100 days at the most: the API's own documentation, while it stood. */
const OLDEST_DAYS = 99
/** One a day, should a server give no more. */
const MOST_PAGES = OLDEST_DAYS + 2

const dated = z.object({ date: z.string() })
/** Days as they came: an object that zod makes anew lacks a key `__proto__`. */
const page = z.array(z.custom<object>((day) => dated.safeParse(day).success))

export interface OlderDays {
  /** The first day that was asked for. */
  readonly first: Day
  readonly records: readonly JsonObject[]
}

/** The days from `first` to `last` that the server has; days it has not are simply absent. */
export async function readOlderApi(
  client: Client,
  series: Series,
  first: Day,
  last: Day,
  today: Day,
): Promise<Answer<OlderDays>> {
  const { target, team } = series
  const scope = team === undefined ? folderOf(target) : `${folderOf(target)}/team/${team}`
  const since = later(first, addDays(today, -OLDEST_DAYS))
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
