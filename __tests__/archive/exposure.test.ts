// Whose data a repository shows is told by the branch, not by what archive.json says of it.
import { expect, test } from '@jest/globals'
import { exposedFolders } from '../../src/archive/exposure.ts'
import type { Branch } from '../../src/archive/ports.ts'
import { viewOf } from '../../src/archive/view.ts'

const paths = [
  'archive.json',
  'damaged/users/1.txt',
  'enterprises/initech/users-28-day/2026/11/2026-11-20.ndjson',
  'orgs/Acme/user-teams/2026/11/2026-11-20.ndjson',
  'orgs/acme/totals/2026/11/2026-11-20.json',
  'orgs/acme/users/2025',
  'orgs/globex/teams/2026/11/2026-11-20.json',
  'orgs/globex/users.txt',
  'orgs/two\nlines\u202E/users/1',
]

/** Only folders can be asked for. */
const branch = {
  folders(_commit: string, folder: string) {
    const below = paths.filter((path) => path.startsWith(`${folder}/`))
    const names = below.map((path) => path.slice(folder.length + 1).split('/'))
    return Promise.resolve([
      ...new Set(names.flatMap(([name = '', ...more]) => (more.length > 0 ? [name] : []))),
    ])
  },
} as unknown as Branch

const exposed = (visibility: 'private' | 'internal' | 'public', head: string | undefined = 'head') =>
  exposedFolders(viewOf(branch, head), { repository: 'acme/archive', branch: 'copilot-metrics', visibility })

test.each(['internal', 'public'] as const)(
  '%s: every folder with people, listed or not',
  async (visibility) => {
    expect(await exposed(visibility)).toEqual([
      'enterprises/initech/users-28-day',
      'orgs/Acme/user-teams',
      'orgs/acme/users',
      'orgs/two%0Alines%E2%80%AE/users',
    ])
  },
)

test('a private repository is not asked, a branch that does not exist holds nobody', async () => {
  expect(await exposed('private')).toEqual([])
  expect(
    await exposedFolders(viewOf(branch, undefined), { repository: 'a/b', branch: 'c', visibility: 'public' }),
  ).toEqual([])
})
