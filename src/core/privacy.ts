// What may be kept about a person, and under which name.
import { createHmac } from 'node:crypto'
import { idText, isObject, type Json, type JsonObject } from './json.ts'

export type UserData =
  | { readonly mode: 'none' }
  | { readonly mode: 'full' }
  | { readonly mode: 'pseudonymous'; readonly key: string }

/** Texts that say what was used, not by whom. `sampled_at` is not among them: the second at which somebody worked. */
const TEXTS = new Set([
  'day',
  'report_start_day',
  'report_end_day',
  'enterprise_id',
  'organization_id',
  'slug',
  'ide',
  'feature',
  'language',
  'model',
  'skill',
  'custom_agent',
  'mcp',
  'slash_cmd',
  'plugin',
  'plugin_version',
  'ide_version',
  'cli_version',
  'agent_name',
  'phase',
  'version',
])

/** Ids of what was used. Any other number whose key ends in `id` or `ids` may be a person's. */
const IDS = new Set(['team_id'])

/** Objects, and lists of objects, that hold figures. A table that GitHub adds may be about persons until it is known. */
const CONTAINERS = new Set([
  'totals_by_ide',
  'totals_by_feature',
  'totals_by_language_feature',
  'totals_by_language_model',
  'totals_by_model_feature',
  'totals_by_cli',
  'totals_by_copilot_app',
  'totals_by_3rd_party_agent',
  'totals_by_vscode_agent',
  'totals_by_skill',
  'totals_by_custom_agent',
  'totals_by_mcp',
  'totals_by_slash_cmd',
  'totals_by_plugin',
  'last_known_ide_version',
  'last_known_plugin_version',
  'last_known_cli_version',
  'token_usage',
  'ai_adoption_phase',
])

/** What the name of a key says of its values. */
type Kind =
  /** Texts of what was used. */
  | 'text'
  /** Ids of what was used. */
  | 'thing'
  /** Objects of figures, or lists of them. */
  | 'container'
  /** The person of a record. */
  | 'person'
  /** Ids of who knows what. */
  | 'id'
  | 'other'

function kindOf(name: string): Kind {
  if (TEXTS.has(name)) return 'text'
  if (IDS.has(name)) return 'thing'
  if (CONTAINERS.has(name)) return 'container'
  if (name === 'user_id') return 'person'
  return /ids?$/i.test(name) ? 'id' : 'other'
}

/**
 * A person's stable name: HMAC-SHA-256 over scope and GitHub's id, cut to 128 bits. `scope` is the target's folder, so
 * that two archives cannot be joined on it.
 */
const pseudonym = (key: string, scope: string, id: string): string =>
  createHmac('sha256', key).update(`${scope}\0${id}`).digest('hex').slice(0, 32)

/** What a record about a person goes through before it is stored: a copy with what may be kept. */
export type Redaction = (record: JsonObject) => JsonObject

/** An allow-list: what is not known to be harmless goes, also in what GitHub may add one day. */
function pseudonyms(key: string, scope: string): Redaction {
  /** The same people come back in each report, day after day. */
  const names = new Map<string, string>()

  function nameOf(id: string): string {
    const name = names.get(id) ?? pseudonym(key, scope, id)
    names.set(id, name)
    return name
  }

  return (record) => {
    const person = record['user_id']
    const number = Number(idText(person) ?? Number.NaN)

    const isHarmless = (value: Json): boolean =>
      value === null || typeof value === 'boolean' || (typeof value === 'number' && value !== number)

    /** What is kept of a value; undefined when it goes. */
    function judge(value: Json, kind: Kind): Json | undefined {
      if (kind === 'person') return value === person ? nameOf(idText(value) ?? '') : undefined
      if (typeof value === 'string') return kind === 'text' || kind === 'thing' ? value : undefined
      if (kind === 'id') return undefined
      if (kind === 'thing' && typeof value === 'number') return value
      if (isHarmless(value)) return value
      if (Array.isArray(value)) return judgeList(value as readonly Json[], kind)
      return kind === 'container' && isObject(value) ? copy(value) : undefined
    }

    function judgeList(list: readonly Json[], kind: Kind): Json | undefined {
      if (kind !== 'container') return list.every(isHarmless) ? list : undefined
      return list.flatMap((item) => (isObject(item) ? copy(item) : isHarmless(item) ? item : []))
    }

    function copy(object: JsonObject): JsonObject {
      const entries: [string, Json][] = []
      for (const name of Object.keys(object)) {
        const kept = judge(object[name] ?? null, kindOf(name))
        if (kept !== undefined) entries.push([name, kept])
      }
      return Object.fromEntries(entries)
    }

    return copy(record)
  }
}

/** Readers of inputs refuse to store persons with `user-data: none`; a slip must not either. */
function refuse(): never {
  throw new Error('A report about persons was to be stored although user-data is none.')
}

/** What records about persons go through before they are stored; undefined when all of them is kept. */
export function redactionFor(userData: UserData, scope: string): Redaction | undefined {
  switch (userData.mode) {
    case 'full':
      return undefined
    case 'pseudonymous':
      return pseudonyms(userData.key, scope)
    case 'none':
      return refuse
  }
}
