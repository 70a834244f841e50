// An enterprise's day: 100,000 user records of about 2 KB in 12 files, and 150,000 rows that say who is in which team.

const IDES = ['vscode', 'visualstudio', 'intellij', 'neovim', 'xcode']
const LANGUAGES = ['typescript', 'python', 'java', 'go', 'csharp', 'ruby', 'kotlin', 'rust']
const MODELS = ['claude-sonnet-4.6', 'gpt-5.1', 'gemini-3-pro', 'auto']
const FEATURES = ['code_completion', 'chat_panel_agent_mode']

export const PEOPLE = 100_000
export const MEMBERSHIPS = 150_000
const TEAMS = 1_200
const FILES = 12

/** A number that looks random and is the same in every run; mostly small, often 0, as people's days are. */
function noise(a: number, b: number, below: number): number {
  let mixed = Math.imul(a + 1, 0x9e3779b1) ^ Math.imul(b + 1, 0x85ebca6b)
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x2c1b3c6d)
  const share = ((mixed ^ (mixed >>> 13)) >>> 0) / 2 ** 32
  return share < 0.4 ? 0 : Math.floor(((share - 0.4) / 0.6) ** 4 * below)
}

const pick = <Item>(items: readonly Item[], at: number): Item => items[at % items.length] as Item

const six = (person: number, at: number) => ({
  code_generation_activity_count: noise(person, at, 40),
  code_acceptance_activity_count: noise(person, at + 1, 20),
  loc_suggested_to_add_sum: noise(person, at + 2, 400),
  loc_suggested_to_delete_sum: 0,
  loc_added_sum: noise(person, at + 3, 300),
  loc_deleted_sum: noise(person, at + 4, 60),
})
const seven = (person: number, at: number) => ({
  user_initiated_interaction_count: noise(person, at + 5, 30),
  ...six(person, at),
})

function user(person: number, day: string) {
  const version = { ide_version: `1.${noise(person, 1, 140)}.1`, sampled_at: `${day}T15:00:00.000Z` }
  return {
    day,
    enterprise_id: '7001',
    organization_id: '8001',
    user_id: 5_000_000 + person,
    user_login: `person-number-${person}`,
    ai_credits_used: noise(person, 2, 900) / 100,
    ...seven(person, 3),
    used_agent: person % 2 === 0,
    used_chat: person % 3 !== 0,
    used_cli: person % 5 === 0,
    used_copilot_cloud_agent: person % 11 === 0,
    used_copilot_code_review_active: person % 7 === 0,
    totals_by_ide: [{ ide: pick(IDES, person), ...seven(person, 9), last_known_ide_version: version }],
    totals_by_feature: FEATURES.map((feature, at) => ({ feature, ...seven(person, 20 + at) })),
    totals_by_language_feature: [0].map((at) => ({
      language: pick(LANGUAGES, person + at),
      feature: 'code_completion',
      ...six(person, 30 + at),
    })),
    totals_by_language_model: [
      { language: pick(LANGUAGES, person), model: pick(MODELS, person), ...six(person, 40) },
    ],
    totals_by_model_feature: [{ model: pick(MODELS, person), feature: FEATURES[1], ...seven(person, 50) }],
  }
}

const membership = (row: number, day: string) => ({
  user_id: 5_000_000 + (row % PEOPLE),
  user_login: `person-number-${row % PEOPLE}`,
  day,
  organization_id: '8001',
  team_id: 1 + ((row * 7 + Math.floor(row / PEOPLE) * 13) % TEAMS),
  slug: `team-${1 + ((row * 7 + Math.floor(row / PEOPLE) * 13) % TEAMS)}`,
})

/** Lines distributed over files, not in the order of the ids. */
function deal(count: number, files: number, line: (index: number) => string): Buffer[] {
  const step = 7919
  return Array.from({ length: files }, (_, file) => {
    const lines: string[] = []
    for (let at = file; at < count; at += files) lines.push(line((at * step) % count))
    return Buffer.from(`${lines.join('\n')}\n`)
  })
}

/** A person's record of a day, as one line. */
export const userLine = (person: number, day: string): string => JSON.stringify(user(person, day))

export const userFiles = (day: string): Buffer[] => deal(PEOPLE, FILES, (person) => userLine(person, day))

export const membershipFiles = (day: string): Buffer[] =>
  deal(MEMBERSHIPS, 2, (row) => JSON.stringify(membership(row, day)))
