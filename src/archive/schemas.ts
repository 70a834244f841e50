// The JSON Schemas on the branch: written with the first commit, and with the next one after they changed.
import { blobId, type File } from '../files/snapshot.ts'
import { documentText } from '../files/versioned.ts'
import type { View } from './view.ts'

export const SCHEMAS_FOLDER = 'schemas'

/** Those that the branch lacks, or holds in another form. Loaded here: a run without news does not need them. */
export async function schemaFiles(view: View): Promise<File[]> {
  const [{ schemas }, stored] = await Promise.all([
    import('../files/schema-texts.ts'),
    view.files(SCHEMAS_FOLDER),
  ])
  return Object.entries(schemas)
    .map(([name, schema]) => [name, documentText(schema)] as const)
    .filter(([name, content]) => stored.get(name) !== blobId(content))
    .map(([name, content]) => ({ path: `${SCHEMAS_FOLDER}/${name}`, content }))
}
