import { dayOf, numberOf } from '../calendar.ts'
import { pick, randomOf } from '../random.ts'
import type { Activity } from './activity.ts'
import type { Counters } from './counters.ts'
import type { Member } from './organization.ts'
import { since } from './since.ts'

/** A part of a person's day: counters with the dimensions by which the reports break them down. */
export interface Cell extends Counters {
  readonly ide?: string
  readonly feature: string
  readonly language: string
  readonly model?: string
}

/** Sessions on the command line or in the app. */
export interface Sessions {
  readonly sessions: number
  readonly requests: number
  readonly prompts: number
  readonly outputTokens: number
  readonly promptTokens: number
}

/** What a member did on one day. */
export interface Work {
  readonly cells: readonly Cell[]
  readonly cli?: Sessions
  readonly app?: Sessions
  readonly vscodeAgent?: { readonly sessions: number; readonly messages: number }
  readonly partnerAgentJobs: number
  readonly customizations: number
  readonly credits: number
}

const chatModes = [
  'chat_panel_ask_mode',
  'chat_inline',
  'chat_panel_plan_mode',
  'chat_panel_edit_mode',
] as const
const chatModels = [
  'claude-sonnet-4.6',
  'gpt-5.1',
  'auto',
  'gemini-3-pro',
  'claude-opus-4.6',
  'gpt-5-mini',
] as const
const cliInTotals = numberOf(since.cliInTotals)
const copilotApp = numberOf(since.copilotApp)
const acceptanceStart = numberOf('2025-10-17')

/** The work of a member on a day on which they were active. */
export function workOf(seed: number, activity: Activity, member: Member, number: number): Work {
  const { person, door } = member
  const day = dayOf(number)
  const random = randomOf(seed, 4, member.organization.number, person.id, number)
  const upTo = (most: number): number => Math.floor(random() * most * person.vigour)
  const cells: Cell[] = []
  const serverOnly = day >= since.serverTelemetry && random() < 0.02
  if (door === 'editor' && !serverOnly) {
    const rate = 0.22 + 0.00016 * (number - acceptanceStart) + 0.06 * random()
    for (const language of new Set(person.languages))
      cells.push(completions(member, language, 4 + upTo(34), rate))
    if (activity.memberUses(member, 'chat', number)) {
      const mode = pick(chatModes, random)
      const feature = mode === 'chat_panel_plan_mode' && day < since.planMode ? 'chat_panel_ask_mode' : mode
      cells.push(chat(member, feature, pick(chatModels, random), 1 + upTo(7)))
    }
    if (activity.memberUses(member, 'agent', number)) {
      cells.push(chat(member, 'chat_panel_agent_mode', pick(chatModels, random), 1 + upTo(10)))
      cells.push(agentEdit(member, 12 + upTo(240), upTo(70)))
    }
  }
  const tokens = randomOf(seed, 21, member.organization.number, person.id, number)
  const cli = activity.memberUses(member, 'cli', number) ? sessionsOf(random, tokens) : undefined
  const app =
    number >= copilotApp && activity.memberUses(member, 'app', number)
      ? sessionsOf(random, tokens)
      : undefined
  if (cli && number >= cliInTotals) cells.push(terminal(member, 'copilot_cli', cli, day >= since.cliLines))
  if (app) cells.push(terminal(member, 'copilot_app', app, true))
  const vscodeAgent = day >= since.vscodeAgent && activity.memberUses(member, 'vscodeAgent', number)
  return {
    cells,
    ...(cli ? { cli } : {}),
    ...(app ? { app } : {}),
    ...(vscodeAgent ? { vscodeAgent: { sessions: 1 + upTo(2), messages: 2 + upTo(12) } } : {}),
    partnerAgentJobs: random() < 0.02 ? 1 : 0,
    customizations: random() < person.habits.agent ? 1 + upTo(4) : 0,
    credits: Math.round(random() * 1400 * person.vigour) / 100,
  }
}

function completions(member: Member, language: string, generations: number, rate: number): Cell {
  const acceptances = Math.round(generations * rate)
  return {
    ide: member.person.ide,
    feature: 'code_completion',
    language,
    interactions: 0,
    generations,
    acceptances,
    suggested: generations * 3,
    removalsSuggested: 0,
    added: Math.round(acceptances * 2.2),
    deleted: 0,
  }
}

function chat(member: Member, feature: string, model: string, interactions: number): Cell {
  const generations = Math.round(interactions * 1.6)
  const acceptances = Math.round(generations * 0.18)
  return {
    ide: member.person.ide,
    feature,
    language: member.person.languages[0],
    model,
    interactions,
    generations,
    acceptances,
    suggested: generations * 7,
    removalsSuggested: 0,
    added: acceptances * 6,
    deleted: 0,
  }
}

function agentEdit(member: Member, added: number, deleted: number): Cell {
  const nothing = { interactions: 0, generations: 0, acceptances: 0, suggested: 0, removalsSuggested: 0 }
  return {
    ide: member.person.ide,
    feature: 'agent_edit',
    language: member.person.languages[0],
    ...nothing,
    added,
    deleted,
  }
}

function terminal(member: Member, feature: string, sessions: Sessions, countsLines: boolean): Cell {
  return {
    feature,
    language: member.person.languages[1],
    interactions: sessions.prompts,
    generations: sessions.prompts,
    acceptances: 0,
    suggested: countsLines ? sessions.prompts * 9 : 0,
    removalsSuggested: 0,
    added: sessions.prompts * 24,
    deleted: sessions.prompts * 7,
  }
}

/** An agent calls the model several times per prompt, each time with everything it has read so far. */
function sessionsOf(random: () => number, tokens: () => number): Sessions {
  const sessions = 1 + Math.floor(random() * 3)
  const prompts = sessions * (1 + Math.floor(random() * 4))
  const requests = prompts * (2 + Math.floor(tokens() * 9))
  return {
    sessions,
    prompts,
    requests,
    outputTokens: Math.round(requests * (180 + tokens() * 900)),
    promptTokens: Math.round(requests * (6_000 + tokens() * 40_000)),
  }
}
