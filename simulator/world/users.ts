import { numberOf } from '../calendar.ts'
import { chanceOf } from '../random.ts'
import type { Activity } from './activity.ts'
import { breakdownsOf } from './breakdowns.ts'
import { sevenOf, sumOf } from './counters.ts'
import { customizationsOf } from './customizations.ts'
import type { Person } from './person.ts'
import { phaseOf } from './phase.ts'
import { identityOf, type Participant, type Scope } from './scope.ts'
import { sessionTotalsOf } from './sessions.ts'
import { since } from './since.ts'
import { type Work, workOf } from './work.ts'

/** Row of `users-1-day`: what one active participant did that day. */
export function userOf(
  seed: number,
  activity: Activity,
  scope: Scope,
  participant: Participant,
  day: string,
) {
  const number = numberOf(day)
  const { person } = participant.members[0]
  const works = worksOf(seed, activity, participant, number)
  const cells = works.flatMap((work) => work.cells)
  const uses = (habit: keyof Person['habits']): boolean =>
    activity.participantUses(participant, habit, number)
  const jobs = works.reduce((sum, work) => sum + work.partnerAgentJobs, 0)
  const customizations = works.reduce((sum, work) => sum + work.customizations, 0)
  const vscodeAgent = works.flatMap((work) => work.vscodeAgent ?? [])[0]
  return {
    day,
    ...identityOf(scope),
    user_id: person.id,
    user_login: person.login,
    ...(day >= since.aiCredits ? { ai_credits_used: works[0]?.credits ?? 0 } : {}),
    ...sevenOf(sumOf(cells)),
    used_agent: cells.some((cell) => cell.feature === 'chat_panel_agent_mode'),
    used_chat: cells.some((cell) => cell.feature.startsWith('chat_')),
    ...(day >= cliSince(scope) ? { used_cli: works.some((work) => work.cli) } : {}),
    ...(day >= since.copilotApp ? { used_copilot_app: works.some((work) => work.app) } : {}),
    ...(day >= since.codingAgentFlag ? { used_copilot_coding_agent: uses('cloudAgent') } : {}),
    ...(day >= since.cloudAgentFlag ? { used_copilot_cloud_agent: uses('cloudAgent') } : {}),
    ...(day >= since.codeReviewFlags ? reviewFlags(seed, person.id, number, uses) : {}),
    ...(day >= since.vscodeAgent && vscodeAgent ? { used_vscode_agent: true } : {}),
    ...(day >= since.adoptionPhases
      ? { ai_adoption_phase: { ...phaseOf(activity, participant, number), version: 'v1' } }
      : {}),
    ...(day >= since.customizations && customizations > 0
      ? customizationsOf(customizations, Math.min(2, customizations))
      : {}),
    ...(day >= cliSince(scope) ? cliOf(works, day) : {}),
    ...(day >= since.copilotApp ? appOf(works) : {}),
    ...(day >= since.thirdPartyAgents && jobs > 0
      ? { totals_by_3rd_party_agent: [{ ...partnerAgent, user_initiated_interaction_count: jobs }] }
      : {}),
    ...(vscodeAgent
      ? {
          totals_by_vscode_agent: {
            session_count: vscodeAgent.sessions,
            total_user_messages: vscodeAgent.messages,
          },
        }
      : {}),
    ...breakdownsOf(cells, (ide) => versionsOf(ide, day)),
  }
}

export const partnerAgent = { agent_id: '555', agent_name: 'Example Agent' } as const

/** The works of a participant on a day, one for each organization in which they were active. */
export function worksOf(seed: number, activity: Activity, participant: Participant, day: number): Work[] {
  return participant.members
    .filter((member) => activity.member(member, day))
    .map((member) => workOf(seed, activity, member, day))
}

/** The first day on which a scope's records have command-line fields. */
export function cliSince(scope: Scope): string {
  return scope.kind === 'enterprise' ? since.enterpriseCli : since.organizationCli
}

function reviewFlags(
  seed: number,
  person: number,
  day: number,
  uses: (habit: 'reviewActive' | 'reviewPassive') => boolean,
) {
  // Both are null if GitHub received no telemetry.
  const noSignal = chanceOf(seed, 6, person, day) < 0.3 && !uses('reviewActive') && !uses('reviewPassive')
  return {
    used_copilot_code_review_active: noSignal ? null : uses('reviewActive'),
    used_copilot_code_review_passive: noSignal ? null : uses('reviewPassive'),
  }
}

function cliOf(works: readonly Work[], day: string) {
  const totals = sessionTotalsOf(works.map((work) => work.cli))
  if (!totals) return {}
  const version = { cli_version: '1.0.66', sampled_at: `${day}T15:20:11.000Z` }
  return { totals_by_cli: { ...totals, last_known_cli_version: version } }
}

function appOf(works: readonly Work[]) {
  const totals = sessionTotalsOf(works.map((work) => work.app))
  return totals ? { totals_by_copilot_app: totals } : {}
}

function versionsOf(ide: string, day: string) {
  const sampled_at = `${day}T15:00:00.000Z`
  return {
    last_known_ide_version: { ide_version: ide === 'vscode' ? '1.139.1' : '2026.2', sampled_at },
    last_known_plugin_version: { plugin: 'copilot-chat', plugin_version: '0.50.0', sampled_at },
  }
}
