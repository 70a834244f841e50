import { readFileSync } from 'node:fs'
import { Ajv, type ValidateFunction } from 'ajv'
import ajvFormats from 'ajv-formats'

interface Parameter {
  readonly name: string
  readonly in: 'path' | 'query'
  readonly required?: boolean
  readonly schema?: object
  readonly 'x-multi-segment'?: boolean
}
interface Content {
  readonly content?: Readonly<Record<string, { readonly schema?: object }>>
}
interface Described {
  readonly parameters?: readonly (Parameter | Reference)[]
  readonly requestBody?: Content & { readonly required?: boolean }
  readonly responses: Readonly<Record<string, Content | Reference>>
}
interface Reference {
  readonly $ref: string
}
interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Described>>>>
  readonly components: {
    readonly parameters: Readonly<Record<string, Parameter>>
    readonly responses: Readonly<Record<string, Content>>
  }
}

/** GitHub answers these on any path, listed or not. */
const everywhere = new Set([400, 401, 403, 404, 422, 429])

/** GitHub's description of the served paths; each check returns what is wrong, in words. */
export interface OpenApi {
  readonly operations: readonly { readonly method: string; readonly template: string }[]
  query(method: string, template: string, query: URLSearchParams): string[]
  body(method: string, template: string, body: unknown): string[]
  answer(
    method: string,
    template: string,
    answer: { status: number; contentType: string; json: unknown },
  ): string[]
}

let description: OpenApi | undefined

/** The description in this folder; a process with many simulators compiles its schemas once. */
export const readOpenApi = (): OpenApi => (description ??= compileOpenApi())

function compileOpenApi(): OpenApi {
  const file = new URL('openapi/github.json', import.meta.url)
  const document: Document = JSON.parse(readFileSync(file, 'utf8'))
  const formats = { timestamp: true, int64: true } as const
  const strict = new Ajv({ strict: false, formats, allErrors: true })
  // Query parameters are text on the wire.
  const coercing = new Ajv({ strict: false, formats, coerceTypes: true })
  for (const ajv of [strict, coercing]) {
    ajvFormats.default(ajv)
    ajv.addSchema(schemaOf({ components: document.components }), 'github')
  }
  const compiled = new Map<object, ValidateFunction>()
  const validate = (ajv: Ajv, schema: object, value: unknown, what: string): string[] => {
    const check = compiled.get(schema) ?? ajv.compile(schemaOf(schema))
    compiled.set(schema, check)
    return check(value) ? [] : [`${what}: ${ajv.errorsText(check.errors?.slice(0, 5), { dataVar: '' })}`]
  }
  const nameOf = ({ $ref }: Reference): string => $ref.split('/').at(-1) ?? ''
  const parameters = (of: Described): Parameter[] =>
    (of.parameters ?? []).flatMap((one) =>
      '$ref' in one ? (document.components.parameters[nameOf(one)] ?? []) : one,
    )
  const content = (of: Content | Reference): Content | undefined =>
    '$ref' in of ? document.components.responses[nameOf(of)] : of
  const described = (method: string, template: string): Described => {
    const found = document.paths[template]?.[method.toLowerCase()]
    if (!found) throw new Error(`GitHub's description has no ${method} ${template}`)
    return found
  }

  return {
    operations: Object.entries(document.paths).flatMap(([template, methods]) =>
      Object.keys(methods).map((method) => ({ method: method.toUpperCase(), template })),
    ),
    query(method, template, query) {
      const known = parameters(described(method, template)).filter((one) => one.in === 'query')
      const unknown = [...query.keys()].filter((name) => !known.some((one) => one.name === name))
      return [
        ...unknown.map((name) => `query parameter ${name} is unknown`),
        ...known.flatMap(({ name, required, schema }) => {
          const value = query.get(name)
          if (value === null) return required ? [`query parameter ${name} is missing`] : []
          if (!schema) return []
          const wrapped = wrapperOf(schema)
          return validate(coercing, wrapped, { value }, `query parameter ${name}`)
        }),
      ]
    },
    body(method, template, body) {
      const { requestBody } = described(method, template)
      const schema = requestBody?.content?.['application/json']?.schema
      if (body === undefined) return requestBody?.required ? ['body is missing'] : []
      return schema ? validate(strict, schema, body, 'body') : ['body is not expected']
    },
    answer(method, template, { status, contentType, json }) {
      const listed = described(method, template).responses[String(status)]
      if (!listed) return everywhere.has(status) || status >= 500 ? [] : [`answer ${status} is not listed`]
      const schema = content(listed)?.content?.['application/json']?.schema
      if (!schema || !contentType.startsWith('application/json')) return []
      return validate(strict, schema, json, `answer ${status}`)
    },
  }
}

const wrappers = new WeakMap<object, object>()

/** Coercion needs a parent to write to. The same schema gives the same wrapper, so that it compiles once. */
function wrapperOf(schema: object): object {
  const wrapper = wrappers.get(schema) ?? { type: 'object', properties: { value: schema } }
  wrappers.set(schema, wrapper)
  return wrapper
}

/** OpenAPI 3.0 to JSON Schema: `nullable`, and references into the one document. */
function schemaOf(schema: object): object {
  const { nullable, ...rest } = Object.fromEntries(
    Object.entries(schema).map(([key, inner]) => [
      key,
      key === '$ref' && typeof inner === 'string' ? inner.replace(/^#/, 'github#') : converted(inner),
    ]),
  )
  if (nullable === true) return { anyOf: [rest, { type: 'null' }] }
  return nullable === undefined ? rest : { nullable, ...rest }
}

function converted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(converted)
  return typeof value === 'object' && value !== null ? schemaOf(value) : value
}
