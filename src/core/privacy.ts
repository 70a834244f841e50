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

type KeyKind = 'text' | 'container' | 'id' | 'other'

function kindOf(key: string): KeyKind {
  if (TEXTS.has(key)) return 'text'
  if (CONTAINERS.has(key)) return 'container'
  return /ids?$/i.test(key) && !IDS.has(key) ? 'id' : 'other'
}

const kinds = new Map<string, KeyKind>()
/** Remote data chooses the keys; past this many the rest is judged each time. */
const MOST_KEYS = 10_000

function knownKind(key: string): KeyKind {
  const known = kinds.get(key)
  if (known !== undefined) return known
  const kind = kindOf(key)
  if (kinds.size < MOST_KEYS) kinds.set(key, kind)
  return kind
}

const isHarmless = (value: Json, person: Json | undefined): boolean =>
  value === null || typeof value === 'boolean' || (typeof value === 'number' && value !== person)

function keepList(list: readonly Json[], kind: KeyKind, person: Json | undefined): Json | undefined {
  if (list.every((item) => isHarmless(item, person))) return list
  return kind === 'container' ? list.filter(isObject).map((one) => keep(one, person)) : undefined
}

function keepValue(value: Json, kind: KeyKind, person: Json | undefined): Json | undefined {
  if (typeof value === 'string') return kind === 'text' ? value : undefined
  if (kind === 'id') return undefined
  if (isHarmless(value, person)) return value
  if (Array.isArray(value)) return keepList(value as readonly Json[], kind, person)
  return kind === 'container' && isObject(value) ? keep(value, person) : undefined
}

/** An allow-list: what is not known to be harmless goes, also in what GitHub may add one day. */
function keep(record: JsonObject, person: Json | undefined): JsonObject {
  const kept: Record<string, Json> = {}
  for (const key in record) {
    const value = keepValue(record[key] ?? null, knownKind(key), person)
    // Assigning to `__proto__` would set no key; a field of that name is nothing that GitHub sends.
    if (value !== undefined && key !== '__proto__') kept[key] = value
  }
  return kept
}

/**
 * A person's stable name: HMAC-SHA-256 over scope and GitHub's id, cut to 128 bits. `scope` is the target's folder, so
 * that two archives cannot be joined on it.
 */
const pseudonym = (key: string, scope: string, id: string): string =>
  createHmac('sha256', key).update(`${scope}\0${id}`).digest('hex').slice(0, 32)

/** How records about persons are changed before they are stored. */
export function redactor(userData: UserData, scope: string): (record: JsonObject) => JsonObject {
  switch (userData.mode) {
    case 'full':
      return (record) => record
    case 'pseudonymous': {
      // The same people come back in each report, day after day.
      const names = new Map<string, string>()
      return (record) => {
        const id = idText(record['user_id']) ?? ''
        const name = names.get(id) ?? pseudonym(userData.key, scope, id)
        names.set(id, name)
        return Object.assign(keep(record, record['user_id']), { user_id: name })
      }
    }
    case 'none':
      // Readers of inputs refuse this pair; a slip must not store a person.
      return () => {
        throw new Error('A report about persons was to be stored although user-data is none.')
      }
  }
}
