// A list that comes in pages. Not plugin-paginate-rest: it follows a link wherever it leads, token in hand, for as long as
// there is one, and takes a 409 for an empty list.
import type { z } from 'zod'
import { ask, type Client } from './client.ts'
import { plain } from './plain.ts'
import { BadAnswer } from './retry.ts'

/** Pages in the order of the links that lead from one to the next; at most `most`, all of one server. */
export async function* readPages<Schema extends z.ZodType>(
  client: Client,
  path: string,
  parameters: Readonly<Record<string, string | number>>,
  schema: Schema,
  most: number,
): AsyncGenerator<z.output<Schema>> {
  const first = client.request.endpoint(`GET ${path}`, parameters).url
  const seen = new Set([first])
  let { data, next } = await ask(client, `GET ${path}`, parameters, schema)
  for (;;) {
    yield data
    if (next === undefined) return
    const url = URL.parse(next)
    if (url?.origin !== new URL(first).origin) {
      throw new BadAnswer(
        `GET ${path}: the next page is at ${plain(url?.host ?? 'no address')}; it was not asked for.`,
      )
    }
    if (seen.has(url.href) || seen.size === most) {
      throw new BadAnswer(`GET ${path}: the list does not end; ${seen.size} pages were read.`)
    }
    seen.add(url.href)
    ;({ data, next } = await ask(client, `GET ${url.href}`, {}, schema))
  }
}
