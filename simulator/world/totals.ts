import { dayOf, numberOf, weekdayOf } from '../calendar.ts'
import type { Activity } from './activity.ts'
import { adoptionPhasesOf } from './adoption-phases.ts'
import { breakdownsOf } from './breakdowns.ts'
import { sevenOf, sumOf } from './counters.ts'
import { customizationsOf } from './customizations.ts'
import type { Habit } from './person.ts'
import { noPullRequests, plusPullRequests, pullRequestsRecordOf } from './pull-requests.ts'
import { repositoryDays } from './repos.ts'
import { identityOf, type Scope } from './scope.ts'
import { sessionTotalsOf } from './sessions.ts'
import { since } from './since.ts'
import { cliSince, partnerAgent, worksOf } from './users.ts'
import { type Counting, windowsOf } from './windows.ts'

/** The record of `organization-1-day` or `enterprise-1-day`. */
export function totalsOf(seed: number, activity: Activity, scope: Scope, day: string, counting: Counting) {
  const number = numberOf(day)
  const windows = windowsOf(counting, day)
  const active = scope.participants.filter((one) => activity.participant(one, number))
  const works = active.flatMap((one) => worksOf(seed, activity, one, number))
  const people = peopleOf(activity, scope, number)
  if (active.length === 0) return quietDay(scope, day, people, windows)
  const cells = works.flatMap((work) => work.cells)
  const jobs = works.reduce((sum, work) => sum + work.partnerAgentJobs, 0)
  const vscodeAgents = works.flatMap((work) => work.vscodeAgent ?? [])
  const cli = sessionTotalsOf(works.map((work) => work.cli))
  const app = sessionTotalsOf(works.map((work) => work.app))
  const cliUsers = people('cli', number)
  const monthStart = numberOf(`${day.slice(0, 7)}-01`)
  const vscodeStart = (start: number): number => Math.max(start, numberOf(since.vscodeAgent))
  return {
    day,
    ...identityOf(scope),
    daily_active_users: active.length,
    weekly_active_users: people(undefined, windows.week),
    monthly_active_users: people(undefined, windows.month),
    monthly_active_chat_users: people('chat', windows.month),
    monthly_active_agent_users: people('agent', windows.month),
    ...(day >= since.cloudAgentUsers
      ? threeWindows('active_copilot_cloud_agent_users', 'cloudAgent', people, number, windows)
      : {}),
    ...(day >= since.codeReviewUsers
      ? {
          ...threeWindows('active_copilot_code_review_users', 'reviewActive', people, number, windows),
          ...threeWindows('passive_copilot_code_review_users', 'reviewPassive', people, number, windows),
        }
      : {}),
    ...(day >= cliSince(scope) && cliUsers > 0 ? { daily_active_cli_users: cliUsers } : {}),
    ...(day >= since.copilotApp ? { daily_active_copilot_app_users: people('app', number) || null } : {}),
    // Counted from Sunday and from the first of the month, also according to the documentation.
    ...(day >= since.vscodeAgent && vscodeAgents.length > 0
      ? {
          daily_active_vscode_agent_users: people('vscodeAgent', number),
          weekly_active_vscode_agent_users: people('vscodeAgent', vscodeStart(number - weekdayOf(number))),
          monthly_active_vscode_agent_users: people('vscodeAgent', vscodeStart(monthStart)),
        }
      : {}),
    ...sevenOf(sumOf(cells)),
    ...(day >= since.customizations
      ? customizationsOf(
          works.reduce((sum, one) => sum + one.customizations, 0),
          2,
        )
      : {}),
    ...(day >= cliSince(scope) && cli ? { totals_by_cli: cli } : {}),
    ...(day >= since.copilotApp ? { totals_by_copilot_app: app ?? null } : {}),
    ...(day >= since.thirdPartyAgents && jobs > 0
      ? {
          totals_by_3rd_party_agent: [
            { ...partnerAgent, user_initiated_interaction_count: jobs, session_count: jobs },
          ],
        }
      : {}),
    ...(vscodeAgents.length > 0
      ? {
          totals_by_vscode_agent: {
            session_count: vscodeAgents.reduce((sum, one) => sum + one.sessions, 0),
            total_user_messages: vscodeAgents.reduce((sum, one) => sum + one.messages, 0),
          },
        }
      : {}),
    ...(day >= since.adoptionPhases
      ? { totals_by_ai_adoption_phase: adoptionPhasesOf(seed, activity, scope, day) }
      : {}),
    ...breakdownsOf(cells),
    ...pullRequestsIn(seed, scope, day),
  }
}

type People = (habit: Habit | undefined, first: number) => number

/** Counts distinct people with some activity from a first day up to this day. */
function peopleOf(activity: Activity, scope: Scope, last: number): People {
  return (habit, first) =>
    scope.participants.filter((one) => {
      for (let day = last; day >= first; day--) {
        if (habit ? activity.participantUses(one, habit, day) : activity.participant(one, day)) return true
      }
      return false
    }).length
}

type Windows = ReturnType<typeof windowsOf>

function threeWindows(name: string, habit: Habit, people: People, day: number, windows: Windows) {
  return {
    [`daily_${name}`]: people(habit, day),
    [`weekly_${name}`]: people(habit, windows.week),
    [`monthly_${name}`]: people(habit, windows.month),
  }
}

/** A day without activity: most keys are missing, as in the row published on Qiita on 2026-09-12. */
function quietDay(scope: Scope, day: string, people: People, windows: Windows) {
  return {
    day,
    ...identityOf(scope),
    daily_active_users: 0,
    weekly_active_users: people(undefined, windows.week),
    monthly_active_users: people(undefined, windows.month),
    monthly_active_agent_users: people('agent', windows.month),
    monthly_active_chat_users: people('chat', windows.month),
    totals_by_ide: [],
    totals_by_feature: [],
  }
}

function pullRequestsIn(seed: number, scope: Scope, day: string) {
  const first = scope.kind === 'enterprise' ? since.enterprisePullRequests : since.organizationPullRequests
  if (day < first) return {}
  const sum = repositoryDays(seed, scope, day).reduce(
    (total, one) => plusPullRequests(total, one.pullRequests),
    noPullRequests,
  )
  return { pull_requests: pullRequestsRecordOf(sum, day) }
}

/** How many of the participants were engaged (active on two days or more) within the 28 days up to a day. */
export function engagedUsers(
  activity: Activity,
  scope: Scope,
  habit: Habit | undefined,
  last: string,
): number {
  const end = numberOf(last)
  return scope.participants.filter((one) => {
    let days = 0
    for (let day = end; day > end - 28; day--) {
      if (habit ? activity.participantUses(one, habit, day) : activity.participant(one, day)) days++
    }
    return days >= 2
  }).length
}

/** The first day of the window of 28 days that ends with this one. */
export function windowStart(last: string): string {
  return dayOf(numberOf(last) - 27)
}
