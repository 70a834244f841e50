// Asks for a report's links: ready, pending, or why not.
import { z } from 'zod'
import { day, type Day } from '../core/day.ts'
import type { Answer } from '../core/outcome.ts'
import { describeSeries, reportOf, type Series } from '../files/series.ts'
import { folderOf } from '../core/target.ts'
import { askIfAny, type Client } from './client.ts'
import { classify, saysNotPublished } from './explain.ts'

export interface Links {
  readonly links: readonly string[]
  /** The day they are of; the last one of a 28-day report. */
  readonly day: Day
}

/** A day of a hundred thousand people has fewer than a hundred. */
const MOST_LINKS = 1000

const links = z.array(z.string()).max(MOST_LINKS)
/** A day that is not published yet comes as a bare string, as an empty list of links, as 204 or as 404. All were seen. */
const envelope = z.union([
  z.object({ download_links: links, report_day: day }),
  z
    .object({ download_links: links, report_start_day: day, report_end_day: day })
    .transform(({ download_links, report_end_day }) => ({ download_links, report_day: report_end_day })),
  z.string().refine(saysNotPublished),
])

/** The links of one day, or of the latest 28 days when no day is given. A report of days after `today` is unreadable. */
export async function readLinks(
  client: Client,
  series: Series,
  { day: asked, today }: { readonly day: Day | undefined; readonly today: Day },
): Promise<Answer<Links>> {
  const { source } = reportOf(series)
  const endpoint = 'endpoint' in source ? source.endpoint[series.target.kind] : ''
  const route = `GET /${folderOf(series.target)}/copilot/metrics/reports/${endpoint}`
  try {
    const data = await askIfAny(client, route, asked === undefined ? {} : { day: asked }, envelope)
    if (data === undefined || typeof data === 'string' || data.download_links.length === 0)
      return { state: 'pending' }
    const covered = data.report_day
    if (covered > today || (asked !== undefined && covered !== asked)) {
      return {
        state: 'unreadable',
        reason: `${describeSeries(series)}: asked for ${asked ?? 'the latest 28 days'}, but GitHub answered with links for ${covered}.`,
      }
    }
    return { state: 'ready', value: { links: data.download_links, day: covered } }
  } catch (error) {
    return classify(error, series)
  }
}
