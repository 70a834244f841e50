// Whatever GitHub may add to a record about a person one day: with pseudonyms, unknown keys are not stored.
import { expect, test } from '@jest/globals'
import type { Row } from '../../simulator/world/row.ts'
import { scenario } from '../action/support/scenario.ts'
import { allBytes } from './support/all-bytes.ts'
import { storedLines } from './support/stored-lines.ts'

const day = '2026-11-16'
const target = 'orgs/acme'
const person = 5_000_003
const inputs = {
  reports: 'users',
  'user-data': 'pseudonymous',
  'pseudonym-key': '0123456789abcdef0123456789abcdef',
  day,
  'backfill-days': '1',
}

const known = {
  day,
  organization_id: '8001',
  enterprise_id: '7001',
  user_id: person,
  user_login: 'mira-weber-000',
  user_initiated_interaction_count: 7,
  used_chat: true,
  ai_adoption_phase: { phase: 'Phase 2', phase_number: 2, version: 'v1' },
}
/** Fields that no record has today, and that might say something about a person. */
const unknown = {
  used_telepathy: false,
  minutes_saved: 12.5,
  nothing_known: null,
  hours: [8, 8],
  weekdays_used: [true, true],
}
/** Fields that no record has today, and that identify somebody. */
const telling: Row = JSON.parse(`{
  "user_name": "Mira Weber", "email": "mira@weber.example", "manager": "mira-weber-000", "note": "mira",
  "github_id": 4711001, "ID": 4711002, "managerid": 4711003, "manager_id": "4711004", "employeeId": 4711005,
  "same_number": ${person}, "same_text": "${person}", "same_in_a_list": [1, ${person}],
  "names": ["Mira Weber"], "mixed": [1, "Mira Weber"], "lists": [[1], ["Mira Weber"]],
  "profile": {"name": "Mira Weber", "contact": {"e_mail": "mira@weber.example"}, "id": 4711006, "same": ${person}},
  "colleagues": [{"name": "Mira Weber", "count": 3}],
  "by_login": {"mira-weber-000": 3}, "mira@weber.example": 1, "phone": 4711007, "reports": [4711008, 4711009],
  "language": ["Mira Weber"], "model": {"name": "Mira Weber"}, "ide": [{"owner": "Mira Weber"}],
  "__proto__": {"name": "Mira Weber"}, "constructor": "Mira Weber"
}`)
const feature = { feature: 'code_completion', code_generation_activity_count: 3 }
const tellingFeature = { ...feature, ...telling, language: 'go', model: undefined, ide: undefined }

/** Parts of people's names, addresses and numbers. */
const traces = /mira|weber|47110\d\d|5000003/i

test(
  'on every level of a record',
  scenario({ now: '2026-11-17T06:40:00Z', people: 10 }, async ({ run, repository, simulator }) => {
    simulator.world.override(target, 'users', day, [
      {
        ...known,
        ...unknown,
        ...telling,
        totals_by_feature: [feature, tellingFeature],
        totals_by_cli: { session_count: 2, ...telling, token_usage: { output_tokens_sum: 5, ...telling } },
      },
    ])
    expect((await run(inputs)).errors).toEqual([])
    const { user_id: name, ...record } = JSON.parse(await storedLines(repository, `${target}/users`, day))
    expect(name).toMatch(/^[0-9a-f]{32}$/)
    const { user_id: _id, user_login: _login, ...kept } = known
    expect(record).toEqual({
      ...kept,
      totals_by_feature: [feature, feature],
      totals_by_cli: { session_count: 2, token_usage: { output_tokens_sum: 5 } },
    })
    expect(traces.exec(await allBytes(repository))).toBeNull()
  }),
)

test.each([
  ['a breakdown by persons with slugs', { totals_by_reviewer: [{ slug: 'mira-weber', reviews: 3 }] }],
  ['a breakdown by persons under their logins', { totals_by_colleague: { 'mira-weber-000': 3 } }],
  ['a list of ids of other persons', { reviewer_ids: [4_711_001, 4_711_002] }],
  ['a mail address for a key', { 'mira@weber.example': true }],
  ['a number of somebody', { manager: 4_711_001, totals_by_ide: [{ ide: 'vim', phone: 4_711_002 }] }],
  ['a list of ids in the place of a flag', { used_agent: [4_711_001], used_cli: 4_711_002 }],
  ["a person's own skill", { totals_by_skill: [{ skill: "mira's notes", interaction_count: 1 }] }],
  [
    "a person's own agent",
    { totals_by_custom_agent: [{ custom_agent: 'Mira Weber', interaction_count: 1 }] },
  ],
  ["a person's own server", { totals_by_mcp: [{ mcp: 'weber.example', interaction_count: 1 }] }],
  ["a person's own command", { totals_by_slash_cmd: [{ slash_cmd: '/ask-mira', interaction_count: 1 }] }],
  ['free text for a model', { totals_by_model_feature: [{ model: "Mira's model", feature: 'Mira Weber' }] }],
])('%s', async (_name, field) => {
  await scenario({ now: '2026-11-17T06:40:00Z', people: 10 }, async ({ run, repository, simulator }) => {
    simulator.world.override(target, 'users', day, [{ ...known, ...field }])
    expect((await run(inputs)).errors).toEqual([])
    expect(traces.exec(await allBytes(repository))).toBeNull()
  })()
})

test(
  'what was left out is counted in the log and under Data health, and not named',
  scenario({ now: '2026-11-17T06:40:00Z', people: 10 }, async ({ run, simulator }) => {
    const other = { ...known, user_id: person + 1 }
    simulator.world.override(target, 'users', day, [
      { ...known, phone: 4_711_001, 'mira@weber.example': true, used_chat: 'Mira Weber' },
      { ...other, phone: 4_711_002 },
    ])
    const { errors, log, summary } = await run({ ...inputs, reports: 'totals, users' })
    expect(errors).toEqual([])
    expect(summary).toContain(
      'Left out of the records about people: 3 values under 2 keys that this version does not know and 1 value of a kind that GitHub does not document.',
    )
    expect(log).toContain(
      'organization acme: 4 values that GitHub does not document were left out of its records about people.',
    )
    expect(traces.exec(log + summary)).toBeNull()
    const full = await run({ ...inputs, 'user-data': 'full', 'data-branch': 'full' })
    expect(full.summary + full.log).not.toMatch(/left out/i)
  }),
)
