// What the path of a file says of it: a snapshot in an archive of ours, something that is made from other files, or nothing.
import type { Day } from '../core/day.ts'
import { plain } from '../core/plain.ts'
import { type Target, targetOfFolder } from '../core/target.ts'
import { type ReportName, reportNames } from '../reports/all.ts'
import { dayOfFile } from '../files/snapshot.ts'

export type PathMeaning =
  | {
      readonly kind: 'snapshot'
      readonly target: Target
      readonly report: ReportName
      readonly team?: string
      readonly day: Day
    }
  | { readonly kind: 'made' }
  | { readonly kind: 'unknown' }

const SNAPSHOT =
  /(?:^|\/)((?:orgs|enterprises)\/[^/]+)\/(?:team\/([^/]+)\/)?([a-z0-9-]+)\/(\d{4})\/(\d{2})\/([^/]+)$/

/** Files that our archive, and the two other tools, make of the days that lie beside them. */
const MADE = [
  /(^|\/)(archive|index|error-log)\.json$/,
  /(^|\/)schemas\/[^/]+\.schema\.json$/,
  /(^|\/)(orgs|enterprises)\/[^/]+\/((status|weekly|monthly)\.json|history\/[^/]+|damaged\/[^/]+)$/,
  /(^|\/)transform\/organization\/[^/]+\.ndjson$/,
  /(^|\/)data\/(demo|processed|audit|catalog|config|raw\/landing)\//,
]
/** What nobody saves records in. `2026-11-20.json.1` is a further record of a day in the folders of Fgerthoffert's action. */
const RECORDS = /\.(json|ndjson|jsonl)(\.\d+)?(\.gz)?$/

/** Whether a file that was found in a folder may hold records. */
export const mayHoldRecords = (path: string): boolean => RECORDS.test(path)

/** What a path says of its file; nothing for paths that are neither ours nor known. */
export function meaningOf(path: string): PathMeaning {
  const [, folder = '', team, report = '', year, month, name = ''] = SNAPSHOT.exec(path) ?? []
  const day = dayOfFile(name)
  const target = targetOfFolder(folder)
  const known = reportNames.find((known) => known === report)
  if (day?.startsWith(`${year}-${month}-`) && target !== undefined && known !== undefined)
    return { kind: 'snapshot', target, report: known, day, ...(team === undefined ? {} : { team }) }
  return MADE.some((made) => made.test(path)) ? { kind: 'made' } : { kind: 'unknown' }
}

/**
 * The path as it may be shown: in one line, without control characters. Fgerthoffert's action names a person's files by the
 * login, `users/DAY/DAY-LOGIN.json`.
 */
export const shownPath = (path: string): string =>
  plain(path).replace(/(\/|^)(users\/.*?\d{4}-\d{2}-\d{2}-)[^/]*$/, '$1$2….json')
