// `import` without the bundle: saved texts into a branch in memory.
import { importFiles, type ImportWorld } from '../../../src/archive/import.ts'
import { addDays, type Day } from '../../../src/core/day.ts'
import type { Target } from '../../../src/core/target.ts'
import type { MemoryBranch } from '../../months/support/memory-branch.ts'
import { REACH, worldOn } from '../../months/support/short-life.ts'

export const acme: Target = { kind: 'organization', slug: 'acme' }

export interface Taken {
  readonly problems: readonly string[]
  readonly commits: readonly string[]
  /** The messages so far. */
  readonly lines: readonly string[]
}

/** Imports files by path, in this order. */
export async function take(
  branch: MemoryBranch,
  files: Iterable<readonly [path: string, text: string]>,
  today: Day,
  more: Partial<Pick<ImportWorld, 'rules' | 'noPeople' | 'isDry'>> & { targets?: readonly Target[] } = {},
): Promise<Taken> {
  const { targets = [acme], ...world } = more
  const lines: string[] = []
  const { problems, commits } = await importFiles(
    [...files].map(([path, text]) => ({
      path,
      async *bytes() {
        yield Buffer.from(text)
      },
    })),
    targets,
    { today, day: addDays(today, -1), ...REACH },
    await branch.port.head(),
    {
      ...worldOn(branch, (line) => void lines.push(line)),
      rules: { userData: { mode: 'none' }, minGroupSize: 5 },
      noPeople: 'user-data is "none"',
      isDry: false,
      ...world,
    },
  )
  return { problems, commits, lines }
}
