// The branches of all three variants after years of days.
import { importFiles } from '../fast-import.ts'
import { growArchive } from '../grown-archive.ts'
import { dayBefore } from './reports.ts'
import type { Stage } from './stage.ts'

/** Days before `now` as the other variants store them; days before `from` are copies of its record. */
function records({ simulator }: Stage, now: string, days: number, from: number): Map<string, object> {
  const oldest = JSON.stringify(simulator.world.totals('orgs/acme', dayBefore(now, from)))
  const made = new Map<string, object>()
  for (let offset = days; offset >= 1; offset -= 1) {
    const day = dayBefore(now, offset)
    const record =
      offset <= from
        ? simulator.world.totals('orgs/acme', day)
        : (JSON.parse(oldest.replaceAll(dayBefore(now, from), day)) as object)
    made.set(day, record)
  }
  return made
}

/** Puts this many days on the stage's branch, as its variant would, and packs the repository as GitHub does. */
export async function fill(stage: Stage, now: string, days: number): Promise<void> {
  const fetched = 30
  if (stage.way === "tutorial's way") {
    const rows = [...records(stage, now, days, fetched).values()]
    const text = JSON.stringify(rows, null, 2)
    await importFiles(stage.repository, stage.ref, new Map([['copilotMetricsData.json', text]]))
  } else {
    await stage.run(fetched)
    if (days > fetched && stage.way === 'this action') await growArchive(stage.repository, days - fetched)
    if (days > fetched && stage.way === 'git way') {
      const older = [...records(stage, now, days, fetched)].slice(0, days - fetched)
      const files = older.map(
        ([day, record]) =>
          [
            `totals/${day.slice(0, 4)}/${day.slice(5, 7)}/${day}.json`,
            `${JSON.stringify(record, null, 2)}\n`,
          ] as const,
      )
      await importFiles(stage.repository, stage.ref, new Map(files))
    }
  }
  await stage.git('gc', '--quiet')
}
