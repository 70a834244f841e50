// GitHub's GraphQL API as far as the data repository needs it: only queries, over the same objects as REST.
import { readFileSync } from 'node:fs'
import {
  buildSchema,
  execute,
  getOperationAST,
  getVariableValues,
  GraphQLError,
  type GraphQLFormattedError,
  type GraphQLSchema,
  type ExecutionResult,
  parse,
  validate,
} from 'graphql'
import { type Answer, refusal } from '../exchange.ts'
import type { Hub } from '../hub.ts'
import { gitObject } from './object.ts'

export interface GraphqlRequest {
  readonly query: string
  readonly variables?: Readonly<Record<string, unknown>>
}

let schema: GraphQLSchema | undefined

/** The schema in this folder. */
export const readSchema = (): GraphQLSchema =>
  (schema ??= buildSchema(readFileSync(new URL('github.graphql', import.meta.url), 'utf8')))

/** Why GitHub would refuse a request before it looks at any object. */
function faultsOf({ query, variables = {} }: GraphqlRequest): readonly GraphQLError[] {
  try {
    const document = parse(query)
    const invalid = validate(readSchema(), document)
    if (invalid.length > 0) return invalid
    const operation = getOperationAST(document)
    if (operation == null) return [new GraphQLError('A query holds one operation.')]
    return getVariableValues(readSchema(), operation.variableDefinitions ?? [], variables).errors ?? []
  } catch (error) {
    if (error instanceof GraphQLError) return [error]
    throw error
  }
}

/** The request in a body; undefined if there is none. */
function requestIn(body: Buffer): GraphqlRequest | undefined {
  try {
    const request: Partial<GraphqlRequest> = JSON.parse(body.toString())
    return typeof request.query === 'string' ? { ...request, query: request.query } : undefined
  } catch {
    return undefined
  }
}

/** Reports each violation of GitHub's schema; returns the request if there is none. */
export function checkGraphql(
  body: Buffer,
  violation: (text: string) => void,
): GraphqlRequest | readonly GraphQLError[] {
  const request = requestIn(body)
  const faults =
    request === undefined ? [new GraphQLError('A query attribute must be specified.')] : faultsOf(request)
  for (const { message } of faults) violation(`POST /graphql: ${message}`)
  return request === undefined || faults.length > 0 ? faults : request
}

/** Answers as GitHub does: always 200, and `type` next to an error's message. */
export async function answerGraphql(
  hub: Hub,
  mayRead: boolean,
  checked: GraphqlRequest | readonly GraphQLError[],
): Promise<Answer> {
  if (!('query' in checked)) return { status: 200, json: { errors: checked.map(asGithub) } }
  if (hub.settings.graphql === 'refused') return refusal(403, 'Resource not accessible by integration')
  const { errors, data }: ExecutionResult = await execute({
    schema: readSchema(),
    document: parse(checked.query),
    variableValues: checked.variables,
    rootValue: { repository: (asked: RepositoryName) => repository(hub, mayRead, asked) },
  })
  return { status: 200, json: { data, ...(errors === undefined ? {} : { errors: errors.map(asGithub) }) } }
}

interface RepositoryName {
  readonly owner: string
  readonly name: string
}

function repository(
  { git, settings, repository: known }: Hub,
  mayRead: boolean,
  { owner, name }: RepositoryName,
) {
  if (!mayRead || !settings.repositoryExists || `${owner}/${name}`.toLowerCase() !== known.toLowerCase()) {
    throw new GraphQLError(`Could not resolve to a Repository with the name '${owner}/${name}'.`, {
      extensions: { type: 'NOT_FOUND' },
    })
  }
  const isEmpty = settings.emptyRepository
  return {
    name,
    object: (asked: { oid?: string; expression?: string }) => (isEmpty ? null : gitObject(git, asked)),
  }
}

function asGithub(error: GraphQLError): GraphQLFormattedError & { type?: unknown } {
  const { extensions, ...rest } = error.toJSON()
  return extensions?.['type'] === undefined ? rest : { type: extensions['type'], ...rest }
}
