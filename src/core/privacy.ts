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
export type Kind =
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

/** Decides of each value, while a record is packed, what is kept: a redacted copy of every record would cost more. */
export interface Redaction {
  /** Names the record whose values are judged from now on. */
  begin(record: JsonObject): void
  readonly kindOf: (name: string) => Kind
  /** What is kept of a value; undefined when it goes. What is inside a container is judged in its turn. */
  judge(value: Json, kind: Kind): Json | undefined
}

/** An allow-list: what is not known to be harmless goes, also in what GitHub may add one day. */
class Pseudonyms implements Redaction {
  readonly kindOf = kindOf
  readonly #key: string
  readonly #scope: string
  /** The same people come back in each report, day after day. */
  readonly #names = new Map<string | number, string>()
  #person: Json | undefined
  /** The person's id as a number, however it was sent. */
  #number = Number.NaN
  #name = ''

  constructor(key: string, scope: string) {
    this.#key = key
    this.#scope = scope
  }

  begin(record: JsonObject): void {
    this.#person = record['user_id']
    const id = typeof this.#person === 'number' ? this.#person : (idText(this.#person) ?? '')
    this.#number = id === '' ? Number.NaN : Number(id)
    const known = this.#names.get(id)
    this.#name = known ?? pseudonym(this.#key, this.#scope, String(id))
    if (known === undefined) this.#names.set(id, this.#name)
  }

  judge(value: Json, kind: Kind): Json | undefined {
    if (kind === 'person') return value === this.#person ? this.#name : undefined
    if (typeof value === 'string') return kind === 'text' || kind === 'thing' ? value : undefined
    if (kind === 'id') return undefined
    if (kind === 'thing' && typeof value === 'number') return value
    if (this.#isHarmless(value)) return value
    if (kind === 'container' && isObject(value)) return value
    return Array.isArray(value) ? this.#judgeList(value as readonly Json[], kind) : undefined
  }

  #isHarmless(value: Json): boolean {
    return (
      value === null || typeof value === 'boolean' || (typeof value === 'number' && value !== this.#number)
    )
  }

  #judgeList(list: readonly Json[], kind: Kind): Json | undefined {
    if (kind !== 'container') return list.every((item) => this.#isHarmless(item)) ? list : undefined
    const stays = (item: Json): boolean => this.#isHarmless(item) || isObject(item)
    return list.every(stays) ? list : list.filter(stays)
  }
}

/** Readers of inputs refuse to store persons with `user-data: none`; a slip must not either. */
const REFUSAL: Redaction = {
  kindOf,
  begin() {
    throw new Error('A report about persons was to be stored although user-data is none.')
  },
  judge: () => undefined,
}

/** What records about persons go through before they are stored; undefined when all of them is kept. */
export function redactionFor(userData: UserData, scope: string): Redaction | undefined {
  switch (userData.mode) {
    case 'full':
      return undefined
    case 'pseudonymous':
      return new Pseudonyms(userData.key, scope)
    case 'none':
      return REFUSAL
  }
}
