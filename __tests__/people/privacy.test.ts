import { createHmac } from 'node:crypto'
import { describe, expect, test } from '@jest/globals'
import fc from '../support/properties.ts'
import { idText, type Json, type JsonObject, parseJson } from '../../src/core/json.ts'
import { LeftOut } from '../../src/core/left-out.ts'
import { type Fields, fingerprint, type Redaction, redactionFor } from '../../src/core/privacy.ts'
import { membershipFields, userFields } from '../../src/reports/users/fields.ts'
import { daysBetween } from '../../simulator/calendar.ts'
import { createWorld } from '../../simulator/world/world.ts'
import { kept, keptMembership, membership, person, user } from './support/documented.ts'

const key = 'k'.repeat(32)
const hmac = (...parts: readonly string[]): string =>
  createHmac('sha256', key).update(parts.join('\0')).digest('hex').slice(0, 32)
const name = hmac('orgs/acme', String(person))

/** The stored part of a record, and how much is left out. */
function stored(record: JsonObject, redact: Redaction | undefined, allowed: Fields) {
  const leftOut = new LeftOut()
  const { unknown, unexpected } = leftOut
  const result = redact === undefined ? record : redact(record, allowed, leftOut)
  return {
    record: result,
    unknown: [unknown.values, unknown.keys],
    unexpected: [unexpected.values, unexpected.keys],
  }
}
const pseudonyms = redactionFor({ mode: 'pseudonymous', key }, 'orgs/acme')
const redact = (record: JsonObject, allowed = userFields) => stored(record, pseudonyms, allowed)
const nothing = { unknown: [0, 0], unexpected: [0, 0] }

describe('what GitHub documents', () => {
  test('is kept of a person, but for login, times and keys of its own storage', () => {
    expect(redact(user)).toEqual({ record: { ...kept, user_id: name }, ...nothing })
  })

  test('is kept of a membership', () => {
    expect(redact(membership, membershipFields)).toEqual({
      record: { ...keptMembership, user_id: name },
      ...nothing,
    })
  })

  test('is all that the simulator sends', () => {
    const world = createWorld({ seed: 3, people: 120, days: 400, now: () => '2026-11-21T06:40:00Z' })
    let records = 0
    for (const target of world.targets) {
      for (const day of daysBetween('2026-04-01', '2026-11-19').filter((_, at) => at % 20 === 0)) {
        for (const [report, allowed] of [
          ['users', userFields],
          ['user-teams', membershipFields],
        ] as const) {
          for (const row of world.rows(report, target, day)) {
            expect(redact(row as JsonObject, allowed)).toMatchObject(nothing)
            records += 1
          }
        }
      }
      for (const row of world.users28(target)) expect(redact(row as JsonObject)).toMatchObject(nothing)
    }
    expect(records).toBeGreaterThan(500)
  })

  test('a figure that happens to be the number of the person is a figure', () => {
    const record = { user_id: person, loc_added_sum: person, totals_by_cli: { session_count: person } }
    expect(redact(record)).toEqual({ record: { ...record, user_id: name }, ...nothing })
  })

  test('is not changed in the record itself', () => {
    const before = structuredClone(user)
    redact(user)
    expect(user).toEqual(before)
  })

  test('may be null, a figure beyond a double, an id as a number or a text', () => {
    const record = parseJson(`{
      "user_id": null, "loc_added_sum": 9007199254740993, "ai_credits_used": 1e400, "used_cli": null,
      "organization_id": 8001, "enterprise_id": "", "totals_by_cli": null, "totals_by_ide": []
    }`) as JsonObject
    expect(redact(record)).toEqual({ record, ...nothing })
    for (const team of [person, 7, '7', '0012', parseJson('9007199254740993')])
      expect(redact({ team_id: team }, membershipFields)).toEqual({ record: { team_id: team }, ...nothing })
  })
})

/** A text, a number or a list that no documented record contains. */
const secrets = fc.oneof(
  fc.string().map((text) => `Mira Weber ${text}`),
  fc.emailAddress(),
  fc.integer({ min: 4_915_100_000, max: 4_915_199_999 }),
  fc.integer({ min: 4_915_100_000, max: 4_915_199_999 }).map(String),
  fc.array(fc.integer({ min: 4_915_100_000, max: 4_915_199_999 }), { minLength: 1, maxLength: 3 }),
  fc.emailAddress().map((address) => ({ [address]: 1 })),
  fc.emailAddress().map((address) => [{ user_login: address }]),
)
const unknownKeys = fc.oneof(
  fc.emailAddress(),
  fc.string().map((text) => `mira ${text}`),
  fc.constantFrom(
    '__proto__',
    'constructor',
    'toString',
    'phone',
    'manager_id',
    'reviewer_ids',
    'note',
    'user',
  ),
)

/** What is inserted into a record, and where. */
const chances = fc.record({
  numbers: fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 20, maxLength: 60 }),
  secrets: fc.array(secrets, { minLength: 1, maxLength: 8 }),
  keys: fc.array(unknownKeys, { minLength: 1, maxLength: 8 }),
})
type Chances = typeof chances extends fc.Arbitrary<infer Value> ? Value : never

/** Whether a secret in place of a value looks like a valid value: a number like a figure, digits like an id. */
const passesFor = (secret: Json, value: Json): boolean =>
  (typeof secret === 'number' && typeof value === 'number') ||
  [secret, value].every((piece) => /^\d+$/.test(idText(piece) ?? ''))

/** A record with secrets under unknown keys on each level; `replaces` also puts some in place of documented values. */
function salted(record: JsonObject, { numbers, secrets, keys }: Chances, replaces: boolean): JsonObject {
  let turn = 0
  const next = <Item>(items: readonly Item[]): Item => items[turn++ % items.length] as Item
  const strikes = (): boolean => next(numbers) < 0.25

  function salt(value: Json): Json {
    if (Array.isArray(value)) {
      const items = (value as readonly Json[]).map(salt)
      return replaces && strikes() ? [...items, next(secrets)] : items
    }
    if (typeof value !== 'object' || value === null) return value
    const entries = Object.entries(value).map(([key, inner]): [string, Json] => {
      const secret = replaces && strikes() ? next(secrets) : undefined
      return [key, secret === undefined || passesFor(secret, inner as Json) ? salt(inner as Json) : secret]
    })
    const added = [1, 2, 3].flatMap((): [string, Json][] => (strikes() ? [[next(keys), next(secrets)]] : []))
    return Object.fromEntries([...entries, ...added])
  }

  return salt(record) as JsonObject
}

/** All keys, and all plain values. */
const pieces = (value: Json): Json[] => {
  if (Array.isArray(value)) return (value as readonly Json[]).flatMap(pieces)
  if (typeof value !== 'object' || value === null) return [value]
  return Object.entries(value).flatMap(([key, inner]) => [key, ...pieces(inner as Json)])
}

describe('what GitHub does not document', () => {
  const known = new Set(pieces(user))
  const isHash = (piece: Json): boolean => typeof piece === 'string' && /^[0-9a-f]{32}$/.test(piece)

  test('goes: no unknown key and no unknown value of a record survives, on any level', () => {
    fc.assert(
      fc.property(chances, (chance) => {
        const { record } = redact(salted(user, chance, true))
        expect(pieces(record).filter((piece) => !known.has(piece) && !isHash(piece))).toEqual([])
      }),
      { numRuns: 500 },
    )
  })

  test('goes alone: what is documented stays as it is', () => {
    fc.assert(
      fc.property(chances, (chance) => {
        const { record, unexpected } = redact(salted(user, chance, false))
        expect({ record, unexpected }).toEqual({ record: { ...kept, user_id: name }, unexpected: [0, 0] })
      }),
      { numRuns: 200 },
    )
  })

  test('goes when any text or number, not just a telling one, stands where another type belongs', () => {
    fc.assert(
      fc.property(fc.string(), fc.jsonValue({ maxDepth: 2 }), (key, thing) => {
        const value = thing as Json
        const { record } = redact({ [key]: value, used_cli: value, loc_added_sum: value })
        for (const [known, stays] of Object.entries(record)) {
          expect(['used_cli', 'loc_added_sum']).toContain(known)
          if (stays !== null) expect(typeof stays).toBe(known === 'used_cli' ? 'boolean' : 'number')
        }
      }),
    )
  })

  test('is counted by values and different keys, which name nobody', () => {
    const reviewer = { 'mira@weber.example': 3, phone: 4_915_112_345 }
    const { unknown, unexpected } = redact({
      user_id: person,
      user_login: 'mira',
      phone: 4_915_112_345,
      reviewers: [reviewer, reviewer],
      used_cli: 'yes',
      used_chat: 1,
      totals_by_ide: [{ ide: 7, ...reviewer }, 'mira', { ide: ['vscode'] }],
      totals_by_feature: 'mira',
    })
    expect(unknown).toEqual([4, 3])
    expect(unexpected).toEqual([6, 5])
  })

  test('adds up over the days of a report', () => {
    const [first, second] = [new LeftOut(), new LeftOut()]
    pseudonyms?.({ phone: 1, note: 'x', used_cli: 7 }, userFields, first)
    pseudonyms?.({ phone: 1, manager: 2, used_cli: 7, used_chat: 7 }, userFields, second)
    first.include(second)
    expect([first.unknown.values, first.unknown.keys]).toEqual([4, 3])
    expect([first.unexpected.values, first.unexpected.keys]).toEqual([3, 2])
  })

  test("is of another report: a team's name in a person's record", () => {
    const record = { user_id: person, slug: 'mira-weber', team_id: 7 }
    expect(redact(record)).toEqual({ record: { user_id: name }, unknown: [2, 2], unexpected: [0, 0] })
  })
})

describe('a text that somebody may have chosen', () => {
  test.each([
    ['totals_by_skill', 'skill', "mira's release notes"],
    ['totals_by_custom_agent', 'custom_agent', 'Mira Weber'],
    ['totals_by_mcp', 'mcp', 'mira@weber.example'],
    ['totals_by_slash_cmd', 'slash_cmd', '/call-mira'],
    ['totals_by_plugin', 'plugin', 'weber-tools'],
    ['totals_by_3rd_party_agent', 'agent_name', 'Example Agent'],
    ['totals_by_3rd_party_agent', 'agent_id', '555'],
    ['totals_by_ide', 'ide', "mira's editor"],
    ['totals_by_feature', 'feature', 'mira_weber'],
    ['totals_by_language_feature', 'language', 'mira weber'],
    ['totals_by_language_model', 'model', 'mira-weber'],
    ['totals_by_language_model', 'model', 'gpt-mira'],
  ])('%s: a %s is hashed, by key and target', (table, column, text) => {
    const hashed = hmac('orgs/acme', column, text)
    expect(redact({ [table]: [{ [column]: text }] })).toEqual({
      record: { [table]: [{ [column]: hashed }] },
      ...nothing,
    })
    const elsewhere = redactionFor({ mode: 'pseudonymous', key }, 'orgs/globex')
    expect(stored({ [table]: [{ [column]: text }] }, elsewhere, userFields).record).not.toMatchObject({
      [table]: [{ [column]: hashed }],
    })
  })

  test.each([
    ['cli_version', '1.0.0-mira'],
    ['cli_version', '4915112345678'],
  ])('so is a %s that is none: %s', (column, text) => {
    const record = { totals_by_cli: { last_known_cli_version: { [column]: text } } }
    const hashed = {
      totals_by_cli: { last_known_cli_version: { [column]: hmac('orgs/acme', column, text) } },
    }
    expect(redact(record)).toEqual({ record: hashed, ...nothing })
  })

  test("a team's name is GitHub's address of it, or hashed", () => {
    const slugOf = (slug: string) => redact({ slug }, membershipFields).record['slug']
    for (const slug of ['platform', 'web-2', 'ent:all_people']) expect(slugOf(slug)).toBe(slug)
    for (const slug of ['Mira Weber', 'mira@weber.example'])
      expect(slugOf(slug)).toBe(hmac('orgs/acme', 'slug', slug))
  })

  test.each([
    [
      'ide',
      'totals_by_ide',
      'vscode visualstudio intellij eclipse xcode neovim vim emacs zed pycharm goland others',
    ],
    [
      'language',
      'totals_by_language_model',
      'typescript Python c# c++ go objective-c shellscript vue-html unknown',
    ],
    [
      'model',
      'totals_by_language_model',
      'auto gpt-5.1 gpt-4o gpt-5-mini gpt-5.1-codex-max gpt-4o-mini-2024-07-18 o3-mini claude-opus-4.6 claude-3.7-sonnet-thought gemini-3-pro gemini-2.0-flash-001 grok-code-fast-1 unknown others',
    ],
  ])('a known %s stays', (column, table, texts) => {
    const rows = texts.split(' ').map((text) => ({ [column]: text }))
    expect(redact({ [table]: rows }).record).toEqual({ [table]: rows })
  })

  test('no text takes long to judge', () => {
    for (const text of [`gpt${'-4.1'.repeat(50_000)}!`, `1${'.1'.repeat(100_000)}!`, 'a'.repeat(1_000_000)])
      expect(
        redact({
          totals_by_ide: [{ last_known_ide_version: { ide_version: text } }],
          totals_by_language_model: [{ model: text }],
        }),
      ).toMatchObject(nothing)
  })
})

describe('the name', () => {
  test('depends on key, scope and id', () => {
    const names = ['k', 'l'].flatMap((letter) =>
      ['orgs/acme', 'enterprises/acme'].flatMap((scope) =>
        ['1', '11', '2'].map((id) => {
          const redaction = redactionFor({ mode: 'pseudonymous', key: letter.repeat(32) }, scope)
          return stored({ user_id: id }, redaction, userFields).record['user_id']
        }),
      ),
    )
    expect(new Set(names).size).toBe(names.length)
    for (const one of names) expect(one).toMatch(/^[0-9a-f]{32}$/)
  })

  test('is the same for a number and a text, small and large', () => {
    const nameOf = (id: Json) => redact({ user_id: id }).record['user_id']
    expect(nameOf(5_000_003)).toBe(name)
    expect(nameOf('5000003')).toBe(name)
    expect(nameOf(parseJson('9007199254740993'))).toBe(nameOf('9007199254740993'))
  })

  test("stands only at the person's own key; another person's id goes, wherever it stands", () => {
    const record = {
      user_id: person,
      totals_by_cli: { user_id: 7, session_count: 1 },
      reviewer: { user_id: person },
    }
    expect(redact(record).record).toEqual({ user_id: name, totals_by_cli: { session_count: 1 } })
  })
})

describe("the key's fingerprint", () => {
  test('is of the key alone, short, and no name', () => {
    expect(fingerprint(key)).toMatch(/^[0-9a-f]{16}$/)
    expect(fingerprint(key)).toBe(fingerprint('k'.repeat(32)))
    expect(fingerprint(key)).not.toBe(fingerprint('l'.repeat(32)))
    expect(fingerprint(key)).toBe(
      createHmac('sha256', key).update('fingerprint of the pseudonym key').digest('hex').slice(0, 16),
    )
  })
})

test('full keeps everything; none keeps nothing, not even by mistake', () => {
  const record = { user_id: person, user_login: 'mira' }
  expect(stored(record, redactionFor({ mode: 'full' }, 'orgs/acme'), userFields).record).toEqual(record)
  const refusal = redactionFor({ mode: 'none' }, 'orgs/acme')
  expect(() => stored(record, refusal, userFields)).toThrow(/user-data is none/)
})
