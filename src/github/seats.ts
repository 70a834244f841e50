// Seats, counted page by page. Organizations also have a summary of their own; enterprises have none.
import { z } from 'zod'
import type { Day } from '../core/day.ts'
import { billing, seat, SeatCount } from '../reports/seats/count.ts'
import type { Series } from '../files/series.ts'
import { folderOf, type Target } from '../core/target.ts'
import { ask, type Client } from './client.ts'
import { classify } from './explain.ts'
import { readPages } from './paged-list.ts'

/** Enough for two hundred thousand seats. */
const MOST_PAGES = 2000

const page = z.looseObject({ seats: z.array(seat) })

/** Counts a target's seats as of now. Needs another permission than the metrics do: "Copilot Business: read". */
export async function countSeats(client: Client, target: Target, day: Day) {
  const series: Series = { target, report: 'seats' }
  const root = `/${folderOf(target)}/copilot/billing`
  try {
    const summary =
      target.kind === 'organization' ? (await ask(client, `GET ${root}`, {}, billing)).data : undefined
    const count = new SeatCount()
    for await (const { seats } of readPages(client, `${root}/seats`, { per_page: 100 }, page, MOST_PAGES)) {
      for (const seat of seats) count.add(seat)
    }
    return { state: 'ready', value: count.record(day, folderOf(target), summary) } as const
  } catch (error) {
    return classify(error, series)
  }
}
