// The data branch as it stood at one commit. Nothing of a view outlives its head: a moved head gets a view of its own.
import { type Day, monthOf } from '../core/day.ts'
import { monthFolder, type Series } from '../files/series.ts'
import { dayOfFile, type StoredFiles } from '../files/snapshot.ts'
import type { Branch } from './ports.ts'

export interface View {
  /** The commit; undefined while the branch does not exist. */
  readonly head: string | undefined
  /** A file's bytes, read once. */
  bytes(path: string): Promise<Uint8Array | undefined>
  /** A file's text. */
  text(path: string): Promise<string | undefined>
  /** The bytes of a stored day's files, by name. */
  snapshot(series: Series, day: Day, stored: StoredFiles): Promise<readonly Uint8Array[]>
  /** Names and git blob ids of a folder's files, listed once. */
  files(folder: string): Promise<StoredFiles>
  /** Names of the folders in a folder. */
  folders(path: string): Promise<readonly string[]>
  /** The stored snapshots of a month by day, listed once. */
  storedDays(series: Series, month: string): Promise<ReadonlyMap<Day, StoredFiles>>
}

function once<Value>(read: (key: string) => Promise<Value>): (key: string) => Promise<Value> {
  const known = new Map<string, Promise<Value>>()
  return (key) => {
    const value = known.get(key) ?? read(key)
    known.set(key, value)
    return value
  }
}

/** The branch at `head`. Without a head everything is absent and nothing is asked. */
export function viewOf(branch: Branch, head: string | undefined): View {
  const load = (path: string) => (head === undefined ? Promise.resolve(undefined) : branch.read(head, path))
  const bytes = once(load)
  const list = once((folder) =>
    head === undefined ? Promise.resolve<StoredFiles>(new Map()) : branch.list(head, folder),
  )
  return {
    head,
    bytes,
    text: async (path) => {
      const found = await bytes(path)
      return found === undefined ? undefined : Buffer.from(found).toString('utf8')
    },
    snapshot: async (series, day, stored) => {
      const folder = monthFolder(series, monthOf(day))
      // Not kept: what is made again from ten years of snapshots must not hold them all.
      const files = await Promise.all([...stored.keys()].sort().map((name) => load(`${folder}/${name}`)))
      return files.filter((file) => file !== undefined)
    },
    files: list,
    folders: (path) => (head === undefined ? Promise.resolve([]) : branch.folders(head, path)),
    storedDays: async (series, month) => {
      const days = new Map<Day, Map<string, string>>()
      for (const [name, id] of await list(monthFolder(series, month))) {
        const day = dayOfFile(name)
        if (day !== undefined) days.set(day, (days.get(day) ?? new Map<string, string>()).set(name, id))
      }
      return days
    },
  }
}

/** The folders that lie where those of targets do. */
export async function targetFolders(view: View): Promise<string[]> {
  const roots = await Promise.all(
    ['enterprises', 'orgs'].map(async (root) => (await view.folders(root)).map((name) => `${root}/${name}`)),
  )
  return roots.flat().sort()
}
