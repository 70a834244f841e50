// The older `/copilot/metrics`: days inline in the answer, in pages. github.com closed it on 2026-04-02.
import { composePaginateRest } from '@octokit/plugin-paginate-rest'
import { z } from 'zod'
import { addDays, type Day, later } from '../core/day.ts'
import { fromOctokit, isObject, type JsonObject } from '../core/json.ts'
import type { Series } from '../files/series.ts'
import { folderOf } from '../core/target.ts'
import type { Client } from './client.ts'
import { classify, type Unread } from './unread.ts'

/** `since` reaches back 100 days at the most: the API's own documentation, while it stood. */
const OLDEST_DAYS = 99

const page = z.array(z.looseObject({ date: z.string() }))

type Inline =
  | {
      readonly state: 'ready'
      readonly kept: { readonly first: Day; readonly records: readonly JsonObject[] }
    }
  | Unread

/** The days from `first` to `last` that the server has; days it has not are simply absent. */
export async function readInline(
  client: Client,
  series: Series,
  first: Day,
  last: Day,
  today: Day,
): Promise<Inline> {
  const { target, team } = series
  const scope = team === undefined ? folderOf(target) : `${folderOf(target)}/team/${team}`
  const since = later(first, addDays(today, -OLDEST_DAYS))
  if (last < since) return { state: 'ready', kept: { first: since, records: [] } }
  try {
    const pages = composePaginateRest.iterator(client, `GET /${scope}/copilot/metrics`, {
      since: `${since}T00:00:00Z`,
      until: `${last}T23:59:59Z`,
      per_page: 100,
      request: { schema: page },
    })
    const records: JsonObject[] = []
    for await (const { data } of pages) records.push(...data.map(fromOctokit).filter(isObject))
    return { state: 'ready', kept: { first: since, records } }
  } catch (error) {
    return classify(error, series)
  }
}
