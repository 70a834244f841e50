import { createHmac } from 'node:crypto'
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { JsonObject } from '../../src/core/json.ts'
import { type Redaction, redactionFor } from '../../src/core/privacy.ts'

const key = 'k'.repeat(32)

/** What of a record is stored. */
const stored = (record: JsonObject, redact: Redaction | undefined): JsonObject =>
  redact === undefined ? record : redact(record)
const pseudonyms = redactionFor({ mode: 'pseudonymous', key }, 'orgs/acme')
const redact = (record: JsonObject): JsonObject => stored(record, pseudonyms)

/** What GitHub's user and user-teams records say of things, not of persons. */
const texts = [
  'day report_start_day report_end_day enterprise_id organization_id slug ide feature language model skill',
  'custom_agent mcp slash_cmd plugin agent_name ide_version plugin_version cli_version phase version',
].flatMap((names) => names.split(' '))
const containers = ['totals_by_feature', 'totals_by_cli', 'token_usage', 'last_known_ide_version']
const identifying = ['user_login', 'name', 'email', 'manager_id', 'ID', 'githubId', 'sampled_at', '__proto__']
const person = 5_000_003

// JSON.parse of Node 24 (V8 13.6) may take an escaped key for an earlier one that holds a backslash. GitHub has none such.
const keys = fc.oneof(
  fc.constantFrom(...texts, ...containers, ...identifying),
  fc.string().filter((key) => !key.includes('\\')),
)
const records = fc
  .dictionary(
    keys,
    fc.letrec((tie) => ({
      value: fc.oneof(
        { depthSize: 'small' },
        fc.constantFrom(null, true, false, person, 12.5, 7, 'Mira Weber', String(person)),
        fc.array(tie('value'), { maxLength: 3 }),
        fc.dictionary(keys, tie('value'), { maxKeys: 4 }),
      ),
    })).value,
    { noNullPrototype: true },
  )
  .map((record) => ({ ...record, user_id: person }))

interface Leaf {
  readonly key: string
  readonly value: unknown
}

/** Plain values with the key that they, or the list they are in, stand under. */
const leaves = (value: unknown, key = ''): Leaf[] => {
  if (typeof value !== 'object' || value === null) return [{ key, value }]
  if (Array.isArray(value)) return value.flatMap((one) => leaves(one, key))
  return Object.entries(value).flatMap(([inner, one]) => leaves(one, inner))
}

describe('pseudonymous', () => {
  test('a text stays only where it says what was used; the id stays nowhere', () => {
    fc.assert(
      fc.property(records, (record) => {
        const { user_id: name, ...kept } = redact(record)
        expect(name).toBe(createHmac('sha256', key).update('orgs/acme\x005000003').digest('hex').slice(0, 32))
        for (const { key: at, value } of leaves(kept)) {
          if (typeof value === 'string') expect(texts).toContain(at)
          expect(value).not.toBe(person)
          if (/id$/i.test(at)) expect(['organization_id', 'enterprise_id']).toContain(at)
        }
        for (const at of ['user_login', 'name', 'email']) expect(typeof kept[at]).not.toBe('string')
      }),
      { numRuns: 300 },
    )
  })

  test('is stable: what is redacted once is the same when redacted again, but for the name', () => {
    fc.assert(
      fc.property(records, (record) => {
        const once = redact(record)
        expect({ ...redact(once), user_id: '' }).toEqual({ ...once, user_id: '' })
      }),
      { numRuns: 100 },
    )
  })

  test('the record itself is not changed', () => {
    const record = { user_id: person, user_login: 'mira', totals_by_ide: [{ ide: 'vscode', owner: 'mira' }] }
    const before = structuredClone(record)
    redact(record)
    expect(record).toEqual(before)
  })

  test("a team's id stays, also where it happens to be the person's", () => {
    for (const team of [person, 7, '7'])
      expect(redact({ user_id: person, team_id: team })['team_id']).toBe(team)
  })

  test('an id that was sent as a text goes as a number, too', () => {
    const kept = redact({ user_id: String(person), owner: person, list: [person], n: 7 })
    expect(kept).toEqual({ user_id: expect.any(String), n: 7 })
  })

  test('a record without an id keeps its figures', () => {
    expect(redact({ n: 0, user_login: 'mira' })).toEqual({ n: 0 })
  })

  test("another person's id goes, wherever it stands", () => {
    const record = { user_id: person, totals_by_cli: { user_id: 7, n: 1 }, reviewer: { user_id: person } }
    expect(redact(record)).toEqual({ user_id: expect.any(String), totals_by_cli: { n: 1 } })
  })

  test('a number and a text, small and large, name the same person', () => {
    const nameOf = (id: JsonObject[string]) => redact({ user_id: id })['user_id']
    expect(nameOf(5_000_003)).toBe(nameOf('5000003'))
    expect(nameOf(JSON.parse('9007199254740991'))).toBe(nameOf('9007199254740991'))
  })
})

describe('the name', () => {
  test('depends on key, scope and id', () => {
    const names = ['k', 'l'].flatMap((one) =>
      ['orgs/acme', 'enterprises/acme'].flatMap((scope) =>
        ['1', '11', '2'].map((id) =>
          stored({ user_id: id }, redactionFor({ mode: 'pseudonymous', key: one.repeat(32) }, scope)),
        ),
      ),
    )
    expect(new Set(names.map(({ user_id: name }) => name)).size).toBe(names.length)
    for (const { user_id: name } of names) expect(name).toMatch(/^[0-9a-f]{32}$/)
  })
})

test('full keeps everything; none keeps nothing, not even by mistake', () => {
  const record = { user_id: person, user_login: 'mira' }
  expect(stored(record, redactionFor({ mode: 'full' }, 'orgs/acme'))).toEqual(record)
  const refusal = redactionFor({ mode: 'none' }, 'orgs/acme')
  expect(() => stored(record, refusal)).toThrow(/user-data is none/)
})
