import { createHash } from 'node:crypto'
import { access, mkdir, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { deflate } from 'node:zlib'
import type { ObjectType } from './object-reader.ts'

const deflated = promisify(deflate)
let temporary = 0

/** Writes a loose object as git does, without a process for each: https://git-scm.com/book/en/v2/Git-Internals-Git-Objects */
export async function writeObject(path: string, type: ObjectType, content: Buffer): Promise<string> {
  const object = Buffer.concat([Buffer.from(`${type} ${content.length}\0`), content])
  const sha = createHash('sha1').update(object).digest('hex')
  const folder = join(path, 'objects', sha.slice(0, 2))
  const file = join(folder, sha.slice(2))
  const isThere = await access(file).then(
    () => true,
    () => false,
  )
  if (isThere) return sha
  await mkdir(folder, { recursive: true })
  const unfinished = join(folder, `tmp_obj_${process.pid}_${temporary++}`)
  await writeFile(unfinished, await deflated(object), { mode: 0o444 })
  await rename(unfinished, file)
  return sha
}
