// The dashboard's file, and how much its images and feed add to the branch in a year.
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { performance } from 'node:perf_hooks'
import { open, startBrowser } from '../__tests__/dashboard/support/browser.ts'
import { sampleDefinitions, sampleTarget } from '../__tests__/dashboard/support/sample.ts'
import unpackBrowser from '../__tests__/dashboard/support/unpack-browser.ts'
import type { Day } from '../src/core/day.ts'
import { dashboardPage } from '../src/pages/dashboard/dashboard.ts'
import type { DashboardInput } from '../src/pages/dashboard/input.ts'
import { yearOfImages } from './image-growth.ts'
import { median } from './median.ts'
import type { Results } from './results.ts'

const day = '2026-11-21' as Day
const first = '2021-11-28' as Day

const archives = (count: number): DashboardInput => ({
  day,
  definitions: sampleDefinitions,
  targets: Array.from({ length: count }, (_, index) =>
    sampleTarget({ slug: `org-${index}`, first, day, seed: index, people: 60 + index * 13 }),
  ),
})

interface Drawn {
  /** From navigation to the end of the page's script. */
  readonly milliseconds: number
  readonly megabytes: number
}

async function drawn(file: string): Promise<Drawn | undefined> {
  const browser = await startBrowser()
  if (browser === undefined) return undefined
  const runs: Drawn[] = []
  for (let run = 0; run < 5; run++) {
    const { page } = await open(browser, file)
    runs.push(
      await page.evaluate(() => {
        const timing = performance as unknown as {
          getEntriesByType(type: string): { loadEventEnd?: number }[]
        }
        const [entry] = timing.getEntriesByType('navigation')
        const { usedJSHeapSize = 0 } =
          (performance as unknown as { memory?: { usedJSHeapSize: number } }).memory ?? {}
        return { milliseconds: entry?.loadEventEnd ?? performance.now(), megabytes: usedJSHeapSize / 1e6 }
      }),
    )
    await page.context().close()
  }
  await browser.close()
  return {
    milliseconds: median(runs.map((run) => run.milliseconds)),
    megabytes: median(runs.map((run) => run.megabytes)),
  }
}

const SIZES = [
  [1, 500_000],
  [10, 1_000_000],
  [100, 5_000_000],
] as const

async function benchPages(results: Results, folder: string): Promise<void> {
  await unpackBrowser()
  const measured = []
  for (const [count, limit] of SIZES) {
    const input = archives(count)
    const start = performance.now()
    const html = await dashboardPage(input)
    const seconds = (performance.now() - start) / 1000
    const file = path.join(folder, `${count}.html`)
    await writeFile(file, html)
    const { milliseconds, megabytes } = (await drawn(file)) ?? {}
    measured.push({ count, limit, seconds, milliseconds, megabytes, size: Buffer.byteLength(html) })
  }
  results.table(
    'The page, by organizations with five years each; drawn in a browser, median of 5',
    ['organizations', 'KB', 'made in s', 'drawn in ms', 'heap MB'],
    measured.map(({ count, size, seconds, milliseconds, megabytes }) => [
      String(count),
      (size / 1000).toFixed(0),
      seconds.toFixed(2),
      milliseconds?.toFixed(0) ?? '–',
      megabytes?.toFixed(1) ?? '–',
    ]),
  )
  for (const { count, limit, size } of measured)
    results.promise(
      `The page of ${count} × 5 years has at most ${limit / 1000} KB: ${(size / 1000).toFixed(0)} KB.`,
      size <= limit,
    )
  const slowest = Math.max(...measured.flatMap(({ milliseconds }) => milliseconds ?? []))
  results.promise(`Each is drawn in less than a second: at most ${slowest.toFixed(0)} ms.`, slowest < 1000)
}

export async function benchDashboard(results: Results): Promise<void> {
  results.heading('Dashboard and images')
  const folder = await mkdtemp(path.join(tmpdir(), 'dashboard-'))
  try {
    await benchPages(results, folder)
    const growth = await yearOfImages(path.join(folder, 'growth'))
    results.promise(
      `Images and feed cost a target at most 100 KiB of git a year: ${(growth / 1024).toFixed(0)} KiB.`,
      growth <= 100 * 1024,
    )
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
