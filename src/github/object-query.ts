// One GraphQL query for many objects of a commit, and what its answer says of each.
import { z } from 'zod'
import { UnknownCommit } from './lag.ts'
import { plain } from '../core/plain.ts'
import type { RepositoryName } from './repository.ts'

export interface Wanted {
  readonly kind: 'file' | 'folder'
  readonly path: string
}

const entry = z.object({ name: z.string(), oid: z.string(), type: z.string() })
const object = z.object({
  oid: z.string().optional(),
  text: z.string().nullish(),
  entries: z.array(entry).nullish(),
  tree: z.object({ oid: z.string() }).optional(),
})
/** Of a file its id and, where GitHub takes it for text, its first 512,000 bytes; of a folder its entries. */
export type GitObject = z.infer<typeof object>

const error = z.object({
  type: z.string().optional(),
  message: z.string(),
  path: z.array(z.union([z.string(), z.number()])).optional(),
})

/** GraphQL answers 200 whatever happened; what it could not do stands in `errors`, beside what it could. */
export const objectAnswer = z.object({
  data: z.object({ repository: z.record(z.string(), object.nullable()).nullable() }).nullish(),
  errors: z.array(error).optional(),
})

const FIELDS = {
  file: '... on Blob { oid text }',
  folder: '... on Tree { entries { name oid type } }',
} as const

const aliasOf = (index: number): string => `o${index}`

/** Paths and names go in as variables: nothing from outside becomes part of the query. */
export function objectQuery({ owner, repo }: RepositoryName, commit: string, wanted: readonly Wanted[]) {
  const aliases = wanted.map((_, index) => aliasOf(index))
  const objects = wanted.map(
    ({ kind }, index) => `${aliasOf(index)}: object(expression: $${aliasOf(index)}) { ${FIELDS[kind]} }`,
  )
  return {
    query: `query ($owner: String!, $repo: String!, $commit: GitObjectID!, ${aliases.map((alias) => `$${alias}: String!`).join(', ')}) {
  repository(owner: $owner, name: $repo) {
    commit: object(oid: $commit) { ... on Commit { tree { oid } } }
    ${objects.join('\n    ')}
  }
}`,
    variables: {
      owner,
      repo,
      commit,
      ...Object.fromEntries(wanted.map(({ path }, index) => [aliasOf(index), `${commit}:${path}`])),
    },
  }
}

/** The objects of a query by index: `null` for what the commit does not hold, none for what stays unanswered. */
export type QueryResult =
  | {
      readonly state: 'answered'
      readonly objects: ReadonlyMap<number, GitObject | null>
      /** The commit's own tree. */
      readonly tree: string | undefined
    }
  /** Nothing, this time. */
  | { readonly state: 'failed' }
  /** Nothing, and no other query of this run will bring more. */
  | { readonly state: 'refused'; readonly reason: string }

/** Throws {@link UnknownCommit} when GitHub does not know the commit: then every object is null, and none is absent. */
export function readObjects(
  commit: string,
  wanted: readonly Wanted[],
  { data, errors = [] }: z.infer<typeof objectAnswer>,
): QueryResult {
  const [first] = errors
  const isUsedUp = errors.some(({ type }) => type === 'RATE_LIMITED')
  if (first !== undefined && (isUsedUp || data?.repository === null)) {
    return { state: 'refused', reason: plain(first.message) }
  }
  if (data?.repository == null) return { state: 'failed' }
  const failed = new Set(errors.map(({ path }) => path?.[1]))
  // An error that names no object may be about any of them.
  if (failed.has(undefined) || failed.has('commit')) return { state: 'failed' }
  const { repository } = data
  if (repository['commit'] == null) throw new UnknownCommit(commit)
  const objects = wanted.flatMap((_, index) => {
    const found = repository[aliasOf(index)]
    return found === undefined || failed.has(aliasOf(index)) ? [] : [[index, found] as const]
  })
  return { state: 'answered', objects: new Map(objects), tree: repository['commit'].tree?.oid }
}
