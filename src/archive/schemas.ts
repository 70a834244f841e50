// The JSON Schemas on the branch: written with the first commit, and with the next one after they changed.
import { blobId, type File } from '../files/snapshot.ts'
import { documentText } from '../files/versioned.ts'
import type { View } from './view.ts'

export const SCHEMAS_FOLDER = 'schemas'

/** Name, text and id of each. Made once, for every try of the commit loop asks for them. */
const texts = async () =>
  Object.entries((await import('../files/schema-texts.ts')).schemas).map(([name, schema]) => {
    const content = documentText(schema)
    return { name, content, id: blobId(content) }
  })
let made: ReturnType<typeof texts> | undefined

/** Those that the branch lacks, or holds in another form. Loaded here: a run without news does not need them. */
export async function schemaFiles(view: View): Promise<File[]> {
  const [schemas, stored] = await Promise.all([(made ??= texts()), view.files(SCHEMAS_FOLDER)])
  return schemas
    .filter(({ name, id }) => stored.get(name) !== id)
    .map(({ name, content }) => ({ path: `${SCHEMAS_FOLDER}/${name}`, content }))
}
