// `archive.json`: marks the branch as ours and carries each target's newest rows, from which the branch's README is made.
import { z } from 'zod'
import { day } from '../core/day.ts'
import { isObject, type JsonObject } from '../core/json.ts'
import { DEFINITIONS } from '../reports/definitions.ts'
import { type DayFigures, leadingParts } from '../reports/all.ts'
import type { Ledger } from './ledger.ts'
import { monthRow, weekRow } from './rows.ts'
import { documentText, type Format, readStored, rowsOf, type Stored } from './versioned.ts'

export const ARCHIVE_PATH = 'archive.json'
export const README_PATH = 'README.md'

/** How many weeks and months of each target the branch's front page shows. */
export const HIGHLIGHT_WEEKS = 12
export const HIGHLIGHT_MONTHS = 12
/** How many notes about unreadable days, and how many teams, repositories and so on. */
export const HIGHLIGHT_ITEMS = 10

/** The first teams, repositories and so on of a week, and how many stand in the files beside them. */
const leading: z.ZodType<{ readonly week: string } & { readonly [Field in keyof DayFigures]?: unknown }> =
  z.object({
    week: z.string(),
    ...Object.fromEntries(leadingParts.map(({ field, leading: { shape } }) => [field, shape])),
  })

/** Days of reports that GitHub has published and that no run could read yet: since when, how many, and why the first of them. */
const unreadable = z.object({ since: day, reason: z.string(), days: z.int() })
export type Unreadable = z.infer<typeof unreadable>

export const highlights = z.looseObject({
  /** The definitions that its rows and its target's files were made by. */
  definitions: z.int().catch(1),
  first_day: day.nullable().catch(null),
  latest_day: day.nullable().catch(null),
  reports: z.array(z.string()).catch([]),
  weeks: rowsOf(weekRow).catch([]),
  months: rowsOf(monthRow).catch([]),
  leading: leading.optional().catch(undefined),
  /** Only where there are any. */
  unreadable: z.array(unreadable).optional().catch(undefined),
})
export type Highlights = z.infer<typeof highlights>

export const archiveFile = z.looseObject({
  schema: z.literal(2),
  made_by: z.string(),
  targets: z.record(z.string(), highlights),
})
export type ArchiveFile = z.infer<typeof archiveFile>

/** Version 1 had weeks of ISO 8601: what was made of them goes, and is made again in the target's next run. */
function upgradeTarget(entry: unknown): JsonObject {
  const { weeks: _weeks, leading: _leading, seats: _seats, ...rest } = (entry ?? {}) as JsonObject
  return { ...rest, definitions: 1, weeks: [], months: [] }
}

const archiveFormat: Format<ArchiveFile> = {
  schema: 2,
  shape: archiveFile,
  upgrades: {
    1: (file) => ({
      ...file,
      targets: Object.fromEntries(
        Object.entries(isObject(file['targets']) ? file['targets'] : {}).map(([folder, entry]) => [
          folder,
          upgradeTarget(entry),
        ]),
      ),
    }),
  },
}

export const emptyArchive: ArchiveFile = { schema: 2, made_by: 'Copilot Metrics Archive', targets: {} }

/** A stored `archive.json`. Newer also when a target's figures were made by newer definitions. */
export function readArchive(text: string): Stored<ArchiveFile> {
  const stored = readStored(text, archiveFormat)
  if (stored.state !== 'read') return stored
  const isNewer = Object.values(stored.value.targets).some(({ definitions }) => definitions > DEFINITIONS)
  return isNewer ? { state: 'newer', schema: stored.value.schema } : stored
}

/** The file with one target's highlights replaced; other targets stay as other runs left them. */
export const withHighlights = (file: ArchiveFile, folder: string, highlights: Highlights): ArchiveFile => ({
  ...file,
  targets: Object.fromEntries(
    Object.entries({ ...file.targets, [folder]: highlights }).sort(([a], [b]) => (a < b ? -1 : 1)),
  ),
})

export const archiveText = (file: ArchiveFile): string => documentText(file)

/** Another target of the archive with the same id at GitHub: it was renamed, and its older days lie there. */
export function formerFolderOf(archive: ArchiveFile, { target_id: id, target }: Ledger): string | undefined {
  if (id === null) return undefined
  return Object.entries(archive.targets).find(
    ([folder, { target_id: other }]) => folder !== target && other === id && sameKind(folder, target),
  )?.[0]
}

const sameKind = (a: string, b: string): boolean => a.split('/')[0] === b.split('/')[0]
