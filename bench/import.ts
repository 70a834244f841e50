// Importing a gigabyte of saved files.
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import type { Cost } from './measure.ts'
import { measure } from './measure.ts'
import type { Results } from './results.ts'
import { writeOlderDays, writeUserDays } from './saved-files.ts'
import { simulated } from './simulated.ts'

const MOST_MEGABYTES = 512

async function sizeOf(folder: string): Promise<number> {
  const names = await readdir(folder)
  const sizes = await Promise.all(names.map(async (name) => (await stat(path.join(folder, name))).size))
  return sizes.reduce((sum, size) => sum + size, 0)
}

const importing = (workspace: string, saved: string): Promise<Cost> =>
  simulated(
    '2026-11-20T06:40:00Z',
    (simulator) =>
      measure(
        simulator,
        { token: '', import: saved, 'user-data': 'full', 'stale-after-days': '0' },
        { workspace },
      ),
    { private: true },
  )

const cells = (what: string, size: number, days: number, cost: Cost): string[] => {
  if (cost.outputs['days-added'] !== String(days))
    throw new Error(`${what}: ${cost.outputs['days-added']} days were added instead of ${days}`)
  return [
    what,
    (size / 1e6).toFixed(0),
    String(days),
    cost.peakMegabytes.toFixed(0),
    cost.cpuSeconds.toFixed(0),
    cost.seconds.toFixed(0),
    String(cost.writes),
  ]
}

export async function benchImport(results: Results): Promise<void> {
  results.heading('Import')
  const workspace = await mkdtemp(path.join(tmpdir(), 'import-'))
  const folder = (name: string) => path.join(workspace, name)
  const rows: string[][] = []
  try {
    await writeUserDays(folder('lines/users.ndjson'), {
      first: '2026-01-01',
      days: 20,
      people: 25_000,
      order: 'by day',
    })
    const lines = await sizeOf(folder('lines'))
    rows.push(cells('report NDJSON, 25,000 people', lines, 20, await importing(workspace, 'lines')))
    await pipeline(
      createReadStream(folder('lines/users.ndjson')),
      createGzip({ level: 1 }),
      createWriteStream(folder('users.ndjson.gz')),
    )
    await rm(folder('lines'), { recursive: true })
    rows.push(cells('the same, .gz, unpacked', lines, 20, await importing(workspace, 'users.ndjson.gz')))
    await rm(folder('users.ndjson.gz'))
    await writeOlderDays(folder('older'), '2024-01-01', 365)
    const older = await sizeOf(folder('older'))
    rows.push(cells('older API, 365 arrays of 28 days', older, 365 + 27, await importing(workspace, 'older')))
  } finally {
    await rm(workspace, { recursive: true, force: true })
  }
  results.table(
    'A gigabyte of saved files',
    ['', 'MB', 'days', 'peak MB', 'CPU s', 'seconds', 'writes'],
    rows,
  )
  results.promise(
    `A gigabyte is imported with at most ${MOST_MEGABYTES} MB: ${rows.map(([, , , peak]) => peak).join(', ')} MB.`,
    rows.every(([, , , peak]) => Number(peak) <= MOST_MEGABYTES),
  )
}
