// A year of daily runs with images and feed against the same commits without them, both packed by `git gc`.
import { execFile, spawn } from 'node:child_process'
import { readdir, stat } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { sampleDefinitions, sampleTarget } from '../__tests__/dashboard/support/sample.ts'
import { addDays, type Day, dayRange } from '../src/core/day.ts'
import { chartFiles } from '../src/pages/charts.ts'
import type { PeriodRow } from '../src/pages/dashboard/input.ts'
import { feedFile } from '../src/pages/feed.ts'

const run = promisify(execFile)
/** Only weeks that GitHub no longer revises are drawn; drawing the most recent days would cost twice as much. */
const SETTLE_DAYS = 4
const LAST = '2026-11-21' as Day

/** For three days after its end GitHub still finds people and lines: each run sees other numbers. */
function asSeen(row: PeriodRow, day: Day): PeriodRow {
  const late = dayRange(row.end, day).length - 1
  const seen = (value: number | null | undefined) =>
    value == null ? null : Math.round(value * (1 - 0.01 * Math.max(0, 3 - late)))
  return {
    ...row,
    active_users: seen(row.active_users),
    lines_added: seen(row.lines_added),
    agent_lines_added: seen(row.agent_lines_added),
  }
}

/** What a run on this day writes besides its data. */
function filesOf(day: Day, weeks: readonly PeriodRow[]): Map<string, string> {
  const target = { kind: 'organization', slug: 'acme' } as const
  const rows = weeks.filter(({ start }) => start <= day).map((row) => asSeen(row, day))
  const input = { weeks: rows, definitions: sampleDefinitions, until: addDays(day, -SETTLE_DAYS) }
  const feed = feedFile({
    ...input,
    url: 'https://github.com/acme/metrics/tree/copilot-metrics',
    targets: [{ target, weeks: rows, problems: [] }],
  })
  const files = chartFiles({ ...input, target }).map(({ path, text }) => [path, text] as const)
  return new Map(feed === undefined ? files : [...files, [feed.path, feed.text]])
}

async function commitAll(
  repository: string,
  days: readonly Day[],
  files: (day: Day) => Map<string, string>,
): Promise<number> {
  await run('git', ['init', '-q', '--bare', repository])
  await new Promise<void>((resolve, reject) => {
    const child = spawn('git', ['-C', repository, 'fast-import', '--quiet'], {
      stdio: ['pipe', 'ignore', 'inherit'],
    })
    child.once('error', reject)
    child.once('close', (code) => (code === 0 ? resolve() : reject(new Error('git fast-import failed'))))
    for (const [index, day] of days.entries()) {
      child.stdin.write(
        `commit refs/heads/main\ncommitter Bench <bench@example.com> ${1_763_000_000 + index * 86_400} +0000\ndata 0\n`,
      )
      for (const [file, text] of [...files(day), ['day', day] as const])
        child.stdin.write(`M 100644 inline ${file}\ndata ${Buffer.byteLength(text)}\n${text}\n`)
    }
    child.stdin.end('done\n')
  })
  // Compute new deltas: `gc` alone keeps those of fast-import, which makes almost none.
  await run('git', ['-C', repository, 'repack', '-a', '-d', '-f', '-q'])
  const packs = path.join(repository, 'objects/pack')
  const sizes = await Promise.all(
    (await readdir(packs)).map(async (file) => (await stat(path.join(packs, file))).size),
  )
  return sizes.reduce((sum, size) => sum + size, 0)
}

/** Bytes that a year of daily runs adds for one target. */
export async function yearOfImages(folder: string): Promise<number> {
  const first = addDays(LAST, -7 * 130 + 1)
  const { weeks } = sampleTarget({ slug: 'acme', first, day: LAST, seed: 7, people: 260 })
  const days = dayRange(addDays(LAST, -364), LAST)
  const without = await commitAll(`${folder}-without.git`, days, () => new Map())
  const withAll = await commitAll(`${folder}-with.git`, days, (day) => filesOf(day, weeks))
  return withAll - without
}
