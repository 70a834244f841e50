// A list that comes in pages. The client refuses a next page on another server; this file makes sure that a list ends.
import { composePaginateRest } from '@octokit/plugin-paginate-rest'
import type { z } from 'zod'
import { type Client, ForeignPage } from './client.ts'
import { BadAnswer } from './retry.ts'

/** Pages in the order of the links that lead from one to the next; at most `most`. */
export async function* readPages<Schema extends z.ZodType>(
  client: Client,
  path: string,
  parameters: Readonly<Record<string, string | number>>,
  schema: Schema,
  most: number,
): AsyncGenerator<z.output<Schema>> {
  const seen = new Set<string>()
  const pages = composePaginateRest.iterator(client, `GET ${path}`, { ...parameters, request: { schema } })
  try {
    for await (const { data, url } of pages) {
      if (seen.has(url) || seen.size === most)
        throw new BadAnswer(`GET ${path}: the list does not end; ${seen.size} pages were read.`)
      seen.add(url)
      yield schema.parse(data)
    }
  } catch (error) {
    throw error instanceof ForeignPage ? new BadAnswer(`GET ${path}: ${error.message}`) : error
  }
}
