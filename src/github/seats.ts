// Seats, counted page by page. Organizations also have a summary of their own; enterprises have none.
import { composePaginateRest } from '@octokit/plugin-paginate-rest'
import { z } from 'zod'
import type { Day } from '../core/day.ts'
import { billing, seat, SeatCount } from '../reports/seats/count.ts'
import type { Series } from '../files/series.ts'
import { folderOf, type Target } from '../core/target.ts'
import { ask, type Client } from './client.ts'
import { classify } from './unread.ts'

const page = z.looseObject({ seats: z.array(seat) })

/** Counts a target's seats as of now. Needs another permission than the metrics do: "Copilot Business: read". */
export async function countSeats(client: Client, target: Target, day: Day) {
  const series: Series = { target, report: 'seats' }
  const root = `GET /${folderOf(target)}/copilot/billing`
  try {
    const summary = target.kind === 'organization' ? (await ask(client, root, {}, billing)).data : undefined
    const count = new SeatCount()
    // The plugin unwraps only lists that come with total_count; these come with total_seats.
    const pages = composePaginateRest.iterator(client, `${root}/seats`, {
      per_page: 100,
      request: { schema: page },
    })
    for await (const { data } of pages) for (const one of page.parse(data).seats) count.add(one)
    return { state: 'ready', kept: count.record(day, folderOf(target), summary) } as const
  } catch (error) {
    return classify(error, series)
  }
}
