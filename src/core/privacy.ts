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

/** Ids of what was used. Any other number whose key ends in `id` may be a person's. */
const IDS = new Set(['team_id'])

/** Objects, and lists of objects, that hold figures. */
const CONTAINERS = new Set([
  'last_known_ide_version',
  'last_known_plugin_version',
  'last_known_cli_version',
  'token_usage',
  'ai_adoption_phase',
])

const isContainer = (key: string): boolean => CONTAINERS.has(key) || key.startsWith('totals_by_')
const isHarmless = (value: Json): boolean =>
  value === null || typeof value === 'boolean' || typeof value === 'number'
const isIdKey = (key: string): boolean => /id$/i.test(key) && !IDS.has(key)

/** An allow-list: what is not known to be harmless goes, also in what GitHub may add one day. */
function keep(record: JsonObject, person: Json | undefined): JsonObject {
  const kept: [string, Json][] = []
  for (const [key, value] of Object.entries(record)) {
    if (typeof value === 'string') {
      if (TEXTS.has(key)) kept.push([key, value])
    } else if (isIdKey(key) || (typeof value === 'number' && value === person)) continue
    else if (isHarmless(value)) kept.push([key, value])
    else if (Array.isArray(value)) {
      const list = value as readonly Json[]
      if (list.every(isHarmless)) kept.push([key, list])
      else if (isContainer(key)) kept.push([key, list.filter(isObject).map((one) => keep(one, person))])
    } else if (isObject(value) && isContainer(key)) kept.push([key, keep(value, person)])
  }
  return Object.fromEntries(kept)
}

/**
 * A person's stable name: HMAC-SHA-256 over scope and GitHub's id, cut to 128 bits. `scope` is the target's folder, so
 * that two archives cannot be joined on it.
 */
export const pseudonym = (key: string, scope: string, id: string): string =>
  createHmac('sha256', key).update(`${scope}\0${id}`).digest('hex').slice(0, 32)

/** How records about persons are changed before they are stored. */
export function redactor(userData: UserData, scope: string): (record: JsonObject) => JsonObject {
  switch (userData.mode) {
    case 'full':
      return (record) => record
    case 'pseudonymous':
      return (record) => ({
        ...keep(record, record['user_id']),
        user_id: pseudonym(userData.key, scope, idText(record['user_id']) ?? ''),
      })
    case 'none':
      // Readers of inputs refuse this pair; a slip must not store a person.
      return () => {
        throw new Error('A report about persons was to be stored although user-data is none.')
      }
  }
}
