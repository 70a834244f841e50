// The dashboard's file, and what the branch pays for its images and its feed in a year.
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
import { printPromise } from './costs.ts'
import { yearOfImages } from './image-growth.ts'
import { printTable } from './table.ts'

const day = '2026-11-21' as Day
const first = '2021-11-28' as Day

const archives = (count: number): DashboardInput => ({
  day,
  definitions: sampleDefinitions,
  targets: Array.from({ length: count }, (_, index) =>
    sampleTarget({ slug: `org-${index}`, first, day, seed: index, people: 60 + index * 13 }),
  ),
})

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0

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

await unpackBrowser()
const folder = await mkdtemp(path.join(tmpdir(), 'dashboard-'))
try {
  const rows: string[][] = []
  for (const [count, limit] of [
    [1, 500_000],
    [10, 1_000_000],
    [100, 5_000_000],
  ] as const) {
    const input = archives(count)
    const start = performance.now()
    const html = await dashboardPage(input)
    const seconds = (performance.now() - start) / 1000
    const file = path.join(folder, `${count}.html`)
    await writeFile(file, html)
    const { milliseconds, megabytes } = (await drawn(file)) ?? {}
    const size = Buffer.byteLength(html)
    rows.push([
      `${count} × 5 years`,
      (size / 1000).toFixed(0),
      seconds.toFixed(2),
      milliseconds?.toFixed(0) ?? '–',
      megabytes?.toFixed(1) ?? '–',
    ])
    printPromise(
      `The page of ${count} × 5 years has at most ${limit / 1000} KB: ${(size / 1000).toFixed(0)} KB.`,
      size <= limit,
    )
  }
  printTable('The dashboard', ['targets', 'KB', 'made in s', 'drawn in ms', 'heap MB'], rows)
  const growth = await yearOfImages(path.join(folder, 'growth'))
  printPromise(
    `Images and feed cost a target at most 100 KiB of git a year: ${(growth / 1024).toFixed(0)} KiB.`,
    growth <= 100 * 1024,
  )
} finally {
  await rm(folder, { recursive: true, force: true })
}
