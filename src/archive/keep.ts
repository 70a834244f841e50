// Records → snapshot: what is kept of a day, depending on the form of its report.
import { type Day, monthOf } from '../core/day.ts'
import { entityText, gatherRecords } from '../files/entity.ts'
import { figuresOf, readFigures } from '../files/figures.ts'
import type { JsonObject } from '../core/json.ts'
import type { Consume } from '../core/outcome.ts'
import { comparisonWith, toFiles } from '../files/packing.ts'
import { Lines } from '../files/lines.ts'
import type { Redaction } from '../core/privacy.ts'
import type { Expected } from '../files/record.ts'
import { compareEntity } from '../files/restatement.ts'
import { reportOf, type Series, snapshotStem } from '../files/series.ts'
import { blobId, type File, nameOf, type Snapshot } from '../files/snapshot.ts'
import { type Budget, withinBudget } from './budget.ts'
import type { Branch } from './ports.ts'
import type { TargetState } from './state.ts'

/** What the records of one target are checked against, go through, and are uploaded with. */
export interface Intake {
  readonly state: TargetState
  readonly minGroupSize: number
  /** What records about people go through before they are stored. */
  readonly redaction: Redaction | undefined
  readonly upload: Branch['upload']
  readonly budget: Budget
}

/** Larger files are uploaded at once, so that a month of them is never in memory. */
const INLINE_BYTES = 256 * 1024

/** What must hold of a record of this target and day. */
export const expectedOf = ({ target, ledger }: TargetState, day: Day): Expected => ({
  day,
  kind: target.kind,
  targetId: ledger.target_id ?? undefined,
})

/** An entity snapshot of records that are checked and canonical. */
export function entitySnapshot(
  series: Series,
  day: Day,
  records: readonly JsonObject[],
  targetId?: string,
): Snapshot {
  return {
    files: [{ path: `${snapshotStem(series, day)}.json`, content: entityText(records) }],
    // Figures of a team are not figures of the target.
    figures: series.team === undefined ? figuresOf(reportOf(series), records) : undefined,
    targetId,
    compare: (stored) => compareEntity(stored, records, reportOf(series).summed),
  }
}

/** Takes the records of an entity report in, as they come or all at once. */
export const keepEntity =
  ({ state }: Intake, series: Series, day: Day) =>
  async (records: Parameters<typeof gatherRecords>[0]): Promise<Snapshot> => {
    const { records: kept, targetId } = await gatherRecords(records, reportOf(series), expectedOf(state, day))
    return entitySnapshot(series, day, kept, targetId)
  }

/** Takes the records of a `lines` report in, one by one; `snapshot` ends the day. */
export function lineKeeper({ state, redaction, upload }: Intake, series: Series, day: Day) {
  const report = reportOf(series)
  const lines = new Lines(report, expectedOf(state, day), redaction)
  const figures = readFigures(report)
  const stored = () => state.view.storedDays(series, monthOf(day))

  async function toFile(path: string, bytes: Buffer): Promise<File> {
    // Only text may travel inline; compressed bytes are not text.
    const isText = path.endsWith('.ndjson')
    if (isText && bytes.length <= INLINE_BYTES) return { path, content: bytes.toString('utf8') }
    const id = blobId(bytes)
    const isThere = (await stored()).get(day)?.get(nameOf(path)) === id
    return { path, content: { blob: isThere ? id : await upload(bytes) } }
  }

  return {
    add(record: JsonObject): void {
      lines.add(record)
      figures?.add(record)
    },
    async snapshot(): Promise<Snapshot> {
      const set = toFiles(lines)
      const files: File[] = []
      for (const { ending, content } of set.files) {
        files.push(await toFile(`${snapshotStem(series, day)}${ending}`, content))
      }
      return {
        files,
        figures: figures?.figures(),
        targetId: lines.targetId,
        leftOut: lines.leftOut,
        compare: comparisonWith(set.mark),
      }
    },
  }
}

const keepLines =
  (intake: Intake, series: Series, day: Day): Consume<Snapshot> =>
  async (sent) =>
    withinBudget(intake.budget, sent, async (records) => {
      const keeper = lineKeeper(intake, series, day)
      for await (const batch of records) for (const record of batch) keeper.add(record)
      return keeper.snapshot()
    })

/** What is kept of a day of any report that comes as records. */
export const keepFor = (intake: Intake, series: Series, day: Day): Consume<Snapshot> =>
  reportOf(series).form === 'entity' ? keepEntity(intake, series, day) : keepLines(intake, series, day)
