// Runners execute dist/, people read src/. This builds dist/ again in another folder and compares every byte: a file
// that was changed by hand, not rebuilt, or left over fails the check.
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { buildDist } from './build-dist.ts'

const root = path.resolve(import.meta.dirname, '..')

/** Path below the folder → bytes; empty if the folder does not exist. */
async function filesOf(folder: string): Promise<Map<string, Buffer>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return []
      throw error
    },
  )
  const files = entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => path.join(entry.parentPath, entry.name))
  return new Map(
    await Promise.all(
      files.map(async (file) => [path.relative(folder, file), await readFile(file)] as const),
    ),
  )
}

function differences(committed: ReadonlyMap<string, Buffer>, built: ReadonlyMap<string, Buffer>): string[] {
  const names = [...new Set([...committed.keys(), ...built.keys()])].sort()
  return names.flatMap((name) => {
    const [old, fresh] = [committed.get(name), built.get(name)]
    if (old === undefined) return [`dist/${name} is missing`]
    if (fresh === undefined) return [`dist/${name} is left over: the build does not make it`]
    return old.equals(fresh) ? [] : [`dist/${name} differs (${old.length} bytes, built ${fresh.length})`]
  })
}

/** The output of a failed build. */
const saidBy = (error: unknown): string => {
  const { stdout = '', stderr = '' } = error as { stdout?: string; stderr?: string }
  return `${stdout}${stderr}`.trim() || String(error)
}

const scratch = await mkdtemp(path.join(tmpdir(), 'check-dist-'))
try {
  await buildDist(scratch)
  const found = differences(await filesOf(path.join(root, 'dist')), await filesOf(scratch))
  if (found.length > 0) {
    console.error(
      `${found.join('\n')}\n\ndist/ is not what src/ builds. Run: npm run build, and commit dist/.`,
    )
    process.exitCode = 1
  }
} catch (error) {
  console.error(`dist/ could not be built for comparison.\n${saidBy(error)}`)
  process.exitCode = 1
} finally {
  await rm(scratch, { recursive: true, force: true })
}
