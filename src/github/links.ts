// Asks for a report's links: ready, pending, or why not.
import { z } from 'zod'
import { day, type Day } from '../core/day.ts'
import type { Answer } from '../core/outcome.ts'
import { describeSeries, reportOf, type Series } from '../files/series.ts'
import { folderOf } from '../core/target.ts'
import { ask, type Client } from './client.ts'
import { classify } from './explain.ts'

export interface Links {
  readonly links: readonly string[]
  /** The day they are of; the last one of a 28-day report. */
  readonly day: Day
}

/** Not published yet has many shapes: no body, a bare string, no links. All were seen. */
const envelope = z.union([
  z.object({
    download_links: z.array(z.string()).nullish(),
    report_day: day.optional(),
    report_end_day: day.optional(),
  }),
  z.string(),
  z.null(),
])

/** The links of one day, or of the latest 28 days when no day is given. */
export async function readLinks(client: Client, series: Series, of: Day | undefined): Promise<Answer<Links>> {
  const endpoint = reportOf(series).endpoint[series.target.kind]
  const route = `GET /${folderOf(series.target)}/copilot/metrics/reports/${endpoint}`
  try {
    const { data } = await ask(client, route, of === undefined ? {} : { day: of }, envelope)
    if (typeof data !== 'object' || data === null || !data.download_links?.length) return { state: 'pending' }
    const covered = data.report_day ?? data.report_end_day ?? of
    if (covered === undefined || (of !== undefined && covered !== of)) {
      return {
        state: 'unreadable',
        reason: `${describeSeries(series)}: asked for ${of}, GitHub answered with links of ${covered ?? 'no day'}.`,
      }
    }
    return { state: 'ready', value: { links: data.download_links, day: covered } }
  } catch (error) {
    return classify(error, series)
  }
}
