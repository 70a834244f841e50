// `archive.json`: marks the branch as ours and carries each target's latest weeks, from which the branch's README is made.
import { z } from 'zod'
import { day } from '../core/day.ts'
import { repositoryWeek } from './repository-week.ts'
import { teamWeek } from './team-week.ts'
import { weeklyRow } from './week.ts'

export const ARCHIVE_PATH = 'archive.json'
export const README_PATH = 'README.md'

/** How many weeks of each target the branch's front page shows. */
export const HEADLINE_WEEKS = 12

const headline = z.looseObject({
  first_day: day.nullable(),
  latest_day: day.nullable(),
  reports: z.array(z.string()),
  weeks: z.array(weeklyRow),
  /** Seats that are assigned, as of the newest count. */
  seats: z.number().optional(),
  /** The first teams and repositories of a week. */
  leading: z
    .object({ week: z.string(), teams: z.array(teamWeek), repositories: z.array(repositoryWeek) })
    .optional(),
})
export type Headline = z.infer<typeof headline>

const archiveFile = z.looseObject({
  schema: z.literal(1),
  made_by: z.string(),
  targets: z.record(z.string(), headline),
})
export type ArchiveFile = z.infer<typeof archiveFile>

export const emptyArchive: ArchiveFile = { schema: 1, made_by: 'Copilot Metrics Archive', targets: {} }

/** A stored `archive.json`; undefined when it is not one that this version understands. */
export function readArchive(text: string): ArchiveFile | undefined {
  try {
    return archiveFile.parse(JSON.parse(text))
  } catch {
    return undefined
  }
}

/** The file with one target's headline replaced; other targets stay as another run left them. */
export const withHeadline = (file: ArchiveFile, folder: string, of: Headline): ArchiveFile => ({
  ...file,
  targets: Object.fromEntries(
    Object.entries({ ...file.targets, [folder]: of }).sort(([a], [b]) => (a < b ? -1 : 1)),
  ),
})

export const archiveText = (file: ArchiveFile): string => `${JSON.stringify(file, null, 2)}\n`
