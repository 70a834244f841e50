// Paths and globs → files of the workspace, with their bytes inflated.
import { createReadStream } from 'node:fs'
import { glob, open, realpath, stat } from 'node:fs/promises'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import { Damaged, Failure } from '../core/errors.ts'
import { mayHoldRecords } from '../imports/places.ts'

/** From a first byte to the one after the last. */
interface Part {
  readonly from: number
  readonly to: number
}

interface SavedFile {
  readonly path: string
  bytes(part?: Part): AsyncIterable<Uint8Array>
}

const WHOLE: Part = { from: 0, to: Number.POSITIVE_INFINITY }

async function isGzip(file: string): Promise<boolean> {
  const handle = await open(file)
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(2), 0, 2, 0)
    return bytesRead === 2 && buffer[0] === 0x1f && buffer[1] === 0x8b
  } finally {
    await handle.close()
  }
}

async function* within(chunks: AsyncIterable<Buffer>, { from, to }: Part): AsyncGenerator<Uint8Array> {
  let at = 0
  for await (const chunk of chunks) {
    const [start, end] = [Math.max(0, from - at), Math.min(chunk.length, to - at)]
    if (end > start) yield chunk.subarray(start, end)
    at += chunk.length
    if (at >= to) return
  }
}

async function* inflated(file: string, part: Part): AsyncGenerator<Uint8Array> {
  if (!(await isGzip(file))) {
    yield* createReadStream(file, { start: part.from, end: part.to - 1 })
    return
  }
  // Chunks of zlib's usual 16 KB take three times the CPU.
  const gunzip = createGunzip({ chunkSize: 256 * 1024 })
  const done = pipeline(createReadStream(file), gunzip)
  // The loop below throws the same error; without a handler here it would also be an unhandled rejection.
  done.catch(() => undefined)
  try {
    yield* within(gunzip, part)
    // The rest of a part is not looked at: the index has read it.
    if (part === WHOLE) await done
  } catch {
    throw new Damaged('it is not a complete gzip file')
  }
}

const isInside = (folder: string, file: string): boolean => {
  const relative = path.relative(folder, file)
  return relative !== '..' && !relative.startsWith(`..${path.sep}`) && !path.isAbsolute(relative)
}

/** The files below a folder that may hold records. Hidden files and folders such as `.git` are skipped. */
async function filesBelow(folder: string): Promise<string[]> {
  const found: string[] = []
  const isHidden = (name: string) => name.startsWith('.')
  for await (const entry of glob('**/*', {
    cwd: folder,
    withFileTypes: true,
    exclude: ({ name }) => isHidden(name),
  }))
    if (entry.isFile() && mayHoldRecords(entry.name)) found.push(path.join(entry.parentPath, entry.name))
  return found
}

/** Where a path leads in the end, and what is there; undefined for a link to nothing. */
async function resolvePath(
  file: string,
): Promise<{ readonly real: string; readonly kind: 'file' | 'folder' | 'other' } | undefined> {
  try {
    const real = await realpath(file)
    const found = await stat(real)
    return { real, kind: found.isDirectory() ? 'folder' : found.isFile() ? 'file' : 'other' }
  } catch {
    return undefined
  }
}

/**
 * The files that the patterns mean, each once, in the order of their names. A folder means what may hold records below it.
 * Throws {@link Failure} for a pattern that means nothing, or something outside the workspace.
 */
export async function findSavedFiles(patterns: readonly string[], workspace: string): Promise<SavedFile[]> {
  const root = await realpath(workspace).catch(() => {
    throw new Failure(
      'Input import reads files of the workspace, but there is none: check the repository out, or download the files, in an earlier step.',
    )
  })
  const files = new Set<string>()
  for (const pattern of patterns) {
    const named = path.resolve(root, pattern)
    const matches = [named]
    if ((await stat(named).catch(() => undefined)) === undefined) {
      matches.pop()
      for await (const match of glob(pattern, { cwd: root })) matches.push(path.resolve(root, match))
    }
    let count = 0
    for (const match of matches) {
      const place = await resolvePath(match)
      if (place === undefined) continue
      if (!isInside(root, place.real))
        throw new Failure(
          `Input import names "${pattern}", which is outside the workspace; it must name paths and globs inside it.`,
        )
      const below = place.kind === 'folder' ? await filesBelow(place.real) : [match]
      for (const file of below) {
        const found = await resolvePath(file)
        // A link in a folder may lead anywhere; files outside of it can be named by themselves.
        if (found?.kind !== 'file' || !isInside(root, found.real)) continue
        count += 1
        files.add(found.real)
      }
    }
    if (count === 0)
      throw new Failure(
        `Input import names "${pattern}", but there is no such file in the workspace. Check the repository out, or download the files, in an earlier step.`,
      )
  }
  return [...files].sort().map((file) => ({
    path: path.relative(root, file).replaceAll(path.sep, '/'),
    bytes: (part = WHOLE) => inflated(file, part),
  }))
}
