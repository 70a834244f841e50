// What may be kept about a person, and under which name.
import { createHmac } from 'node:crypto'
import { idText, isObject, isRawNumber, type Json, type JsonObject } from './json.ts'
import type { LeftOut } from './left-out.ts'

export type UserData =
  | { readonly mode: 'none' }
  | { readonly mode: 'full' }
  | { readonly mode: 'pseudonymous'; readonly key: string }

/** How people are stored, as the ledger may remember it: the key's fingerprint instead of the key. */
export type StoredPeople =
  { readonly mode: 'none' | 'full' } | { readonly mode: 'pseudonymous'; readonly fingerprint: string }

/** Whether a text is one that GitHub gives to many people alike. */
export type Vocabulary = (text: string) => boolean

/** What a documented key holds; a value of another type is not kept. */
export type Field =
  /** GitHub's id of the person: a pseudonym is stored instead. */
  | 'person'
  /** Known, and never kept. */
  | 'omitted'
  | 'figure'
  | 'flag'
  | 'day'
  /** The id of an organization, enterprise or team. */
  | 'id'
  /** A text. One that is not in the vocabulary may have been chosen by a person: its hash is stored. */
  | Vocabulary
  /** An object, or a list of objects. */
  | Fields

/** The documented keys of a record or of an object in it: the allow-list. */
export type Fields = ReadonlyMap<string, Field>

/** An allow-list, written as an object. */
export const fields = (named: Readonly<Record<string, Field>>): Fields => new Map(Object.entries(named))

/** What a record about a person goes through before it is stored: a copy with what may be kept. */
export type Redaction = (record: JsonObject, allowed: Fields, leftOut: LeftOut) => JsonObject

const isDay = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text)
const isId = (value: Json): boolean =>
  typeof value === 'string' ? /^\d{0,20}$/.test(value) : isRawNumber(value) || Number.isInteger(value)

/**
 * HMAC-SHA-256, cut to 128 bits. `scope` is the target's folder, so that two archives cannot be joined on it. A person's
 * name is made of scope and id, a text's hash of scope, key and text.
 */
const hash = (secret: string, parts: readonly string[]): string =>
  createHmac('sha256', secret).update(parts.join('\0')).digest('hex').slice(0, 32)

/** Whether a stored id is a pseudonym: GitHub's own ids are numbers. */
export const isPseudonym = (id: string | undefined): boolean => id !== undefined && /^[0-9a-f]{32}$/.test(id)

/**
 * Tells one pseudonym key from another without telling either: for the ledger, so that a changed key is noticed before it
 * gives everybody a second name. The label cannot be taken for a scope and id, which a zero byte joins.
 */
export const fingerprint = (secret: string): string =>
  createHmac('sha256', secret).update('fingerprint of the pseudonym key').digest('hex').slice(0, 16)

/** What the ledger may remember of the input `user-data`. */
export const storedPeople = (userData: UserData): StoredPeople =>
  userData.mode === 'pseudonymous'
    ? { mode: userData.mode, fingerprint: fingerprint(userData.key) }
    : { mode: userData.mode }

/**
 * Keeps what is documented of a record, by key and by type. Whatever GitHub adds later is left out until a version of the
 * action knows it: a number may be somebody's telephone number, and a key somebody's mail address.
 *
 * Texts that are not in the vocabulary, such as the name that a person gave to a custom agent, are hashed and not left out:
 * GitHub lists up to five of them, and without names their rows could not be told apart, nor could anybody see that a team
 * shares an MCP server. Whoever holds the key can find a name again by hashing possible names; nobody else can.
 */
function pseudonyms(secret: string, scope: string): Redaction {
  /** The same people come back in each report, day after day. */
  const names = new Map<string, string>()

  function nameOf(...parts: readonly string[]): string {
    const known = parts.join('\0')
    const name = names.get(known) ?? hash(secret, [scope, ...parts])
    names.set(known, name)
    return name
  }

  /** What is kept of a plain value; undefined when it is not what is documented. */
  function keep(value: Json, key: string, field: Exclude<Field, Fields | 'omitted'>): Json | undefined {
    if (typeof field === 'function') {
      if (typeof value !== 'string') return undefined
      return value === '' || field(value) ? value : nameOf(key, value)
    }
    switch (field) {
      case 'person': {
        const id = idText(value)
        return id === undefined ? undefined : nameOf(id)
      }
      case 'figure':
        return typeof value === 'number' || isRawNumber(value) ? value : undefined
      case 'flag':
        return typeof value === 'boolean' ? value : undefined
      case 'day':
        return typeof value === 'string' && isDay(value) ? value : undefined
      case 'id':
        return isId(value) ? value : undefined
    }
  }

  function copy(object: JsonObject, allowed: Fields, leftOut: LeftOut): JsonObject {
    const kept: Record<string, Json> = {}
    for (const key of Object.keys(object)) {
      const field = allowed.get(key)
      if (field === 'omitted') continue
      if (field === undefined) {
        leftOut.unknown.add(key)
        continue
      }
      const value = object[key] ?? null
      // GitHub says null where it knows nothing.
      const judged =
        value === null
          ? null
          : typeof field === 'object'
            ? copyRows(value, key, field, leftOut)
            : keep(value, key, field)
      if (judged === undefined) leftOut.unexpected.add(key)
      else kept[key] = judged
    }
    return kept
  }

  function copyRows(value: Json, key: string, allowed: Fields, leftOut: LeftOut): Json | undefined {
    if (isObject(value)) return copy(value, allowed, leftOut)
    if (!Array.isArray(value)) return undefined
    const rows: JsonObject[] = []
    for (const item of value as readonly Json[]) {
      if (isObject(item)) rows.push(copy(item, allowed, leftOut))
      else leftOut.unexpected.add(key)
    }
    return rows
  }

  return copy
}

/** Inputs that would store people with `user-data: none` are refused earlier; this guards against our own mistakes. */
function refuse(): never {
  throw new Error('A report about people would have been stored although user-data is none.')
}

/** What records about people go through before they are stored; undefined when everything is kept. */
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
