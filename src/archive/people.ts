// Whether the people on the branch are stored in the way in which this run would store them.
import { monthOf } from '../core/day.ts'
import { isPseudonym, type StoredPeople } from '../core/privacy.ts'
import { folderOf, type Target } from '../core/target.ts'
import type { Ledger } from '../files/ledger.ts'
import { storedRecords } from '../files/packing.ts'
import { reportNames, reports } from '../reports/all.ts'
import type { View } from './view.ts'

/** Why nothing about people is stored until somebody has decided. */
export type PeopleConflict =
  /** The key has changed: everybody would get a second pseudonym, which the history of the branch links to the first. */
  | { readonly cause: 'key' }
  /** These folders on the branch hold names: pseudonyms beside them would hide nobody. */
  | { readonly cause: 'names'; readonly folders: readonly string[] }

/** The reports whose records are about single people. */
export const personalReports = reportNames.filter((name) => reports[name].personal !== undefined)

/** Whether the records of a report are about single people. */
export const isPersonal = (report: keyof typeof reports): boolean => reports[report].personal !== undefined

/** How a report's files hold people. When the ledger was lost, the newest stored day tells. */
async function formOf(
  view: View,
  target: Target,
  report: keyof typeof reports,
  { reports: entries }: Ledger,
): Promise<'full' | 'pseudonymous' | undefined> {
  const entry = entries[report]
  if (entry?.latest_day == null) return undefined
  if (entry.user_data !== undefined) return entry.user_data
  const series = { target, report }
  const stored = (await view.storedDays(series, monthOf(entry.latest_day))).get(entry.latest_day)
  if (stored === undefined) return undefined
  try {
    const [record] = storedRecords(await view.snapshot(series, entry.latest_day, stored))
    const name = record?.['user_id']
    return typeof name === 'string' && isPseudonym(name) ? 'pseudonymous' : 'full'
  } catch {
    // Damaged, so nobody can tell; it is not taken for harmless.
    return 'full'
  }
}

/**
 * The ledger from which this run may go on, and what keeps it from storing people. A report whose files with names were
 * deleted from the branch starts again, so that its days are read again. Reads nothing more unless something is wrong.
 */
export async function judgePeople(
  view: View,
  target: Target,
  ledger: Ledger,
  stores: StoredPeople,
): Promise<{ readonly ledger: Ledger; readonly conflict: PeopleConflict | undefined }> {
  if (stores.mode !== 'pseudonymous' || view.head === undefined) return { ledger, conflict: undefined }
  const forms = await Promise.all(
    personalReports.map(async (report) => [report, await formOf(view, target, report, ledger)] as const),
  )
  const named = forms.filter(([, form]) => form === 'full').map(([report]) => report)
  const there = named.length === 0 ? [] : await view.folders(folderOf(target))
  const folders = named
    .filter((report) => there.includes(report))
    .map((name) => `${folderOf(target)}/${name}`)
  if (folders.length > 0) return { ledger, conflict: { cause: 'names', folders } }
  const kept = Object.entries(ledger.reports).filter(([key]) => !named.some((report) => report === key))
  const known = ledger.key_fingerprint
  return {
    ledger: named.length === 0 ? ledger : { ...ledger, reports: Object.fromEntries(kept) },
    conflict: known === undefined || known === stores.fingerprint ? undefined : { cause: 'key' },
  }
}

/** Whether the ledger says that people are stored as this run stores them. */
export const storesAlike = (ledger: Ledger, report: keyof typeof reports, stores: StoredPeople): boolean =>
  ledger.reports[report]?.user_data === stores.mode &&
  (stores.mode !== 'pseudonymous' || ledger.key_fingerprint === stores.fingerprint)
