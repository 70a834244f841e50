// THE entry: derived files in, one HTML file out. Loaded only when the page is made, with the browser's code in it.
import { gzipSync } from 'node:zlib'
import { type TargetData, targetData } from './data.ts'
import { nothing } from './html.ts'
import type { DashboardInput } from './input.ts'
import { overviewHtml } from './overview.ts'
import { pageHtml } from './page.ts'
import { firstState } from './state.ts'
import { viewHtml } from './view.ts'

/** Widths of the first view, which the script adapts to the window. */
const ROOM = { wide: 1080, half: 530, fillsAll: true } as const

const packed = (data: TargetData): string => gzipSync(JSON.stringify(data), { level: 9 }).toString('base64')

/** The dashboard of all targets as one file that needs no network. Without any target there is nothing to show. */
export async function dashboardPage(input: DashboardInput): Promise<string> {
  const targets = input.targets.map((target) => targetData(target, input))
  const [first] = targets
  const { assets } = await import(/* webpackMode: "eager" */ './assets.ts')
  return pageHtml(
    {
      targets,
      blocks: targets.map(packed),
      day: input.day,
      overview: targets.length > 1 ? overviewHtml(targets) : nothing,
      view: first === undefined ? nothing : viewHtml(first, firstState, ROOM),
    },
    assets,
  )
}
