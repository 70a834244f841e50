import { dayOf, numberOf } from '../calendar.ts'
import { chanceOf } from '../random.ts'
import type { Activity } from './activity.ts'
import type { Member, Organization } from './organization.ts'
import type { Scope } from './scope.ts'

/** The rows of `/copilot/billing/seats`: one for each person and granting organization. */
export function seatsOf(seed: number, activity: Activity, scope: Scope, today: string) {
  return scope.organizations.flatMap((organization) =>
    organization.members
      .filter((member) => member.seated)
      .map((member) => seatOf(seed, member, lastActivity(activity, member, today))),
  )
}

/** The body of `/orgs/ORG/copilot/billing`. */
export function billingOf(activity: Activity, organization: Organization, today: string) {
  const seated = organization.members.filter((member) => member.seated)
  const cycleStart = `${today.slice(0, 7)}-01`
  const active = seated.filter((member) => (lastActivity(activity, member, today) ?? '') >= cycleStart).length
  return {
    seat_breakdown: {
      total: seated.length,
      added_this_cycle: Math.round(seated.length / 20),
      pending_cancellation: 2,
      pending_invitation: 1,
      active_this_cycle: active,
      inactive_this_cycle: seated.length - active,
    },
    seat_management_setting: 'assign_selected',
    plan_type: 'business',
    public_code_suggestions: 'block',
    ide_chat: 'enabled',
    platform_chat: 'enabled',
    cli: 'enabled',
  }
}

/** GitHub deletes the last activity after 90 days. */
function lastActivity(activity: Activity, member: Member, today: string): string | undefined {
  const end = numberOf(today) - 1
  for (let day = end; day > end - 90; day--) if (activity.member(member, day)) return dayOf(day)
  return undefined
}

function seatOf(seed: number, member: Member, lastDay: string | undefined) {
  const { person, organization } = member
  const hour = 8 + Math.floor(chanceOf(seed, 8, person.id) * 10)
  const lastActivityAt = lastDay ? `${lastDay}T${String(hour).padStart(2, '0')}:12:00Z` : null
  return {
    assignee: simpleUser(person.login, person.id),
    organization: simpleOrganization(organization.login, Number(organization.id)),
    assigning_team: null,
    created_at: '2025-10-01T09:00:00Z',
    updated_at: lastActivityAt ?? '2025-10-01T09:00:00Z',
    pending_cancellation_date: null,
    last_activity_at: lastActivityAt,
    last_activity_editor: lastActivityAt ? `${person.ide}/2026.2/copilot-chat/0.50.0` : null,
    last_authenticated_at: lastActivityAt,
    plan_type: 'business',
  }
}

/** GitHub's short form of an account. */
export function simpleUser(login: string, id: number) {
  const name = encodeURIComponent(login)
  const url = `https://api.github.com/users/${name}`
  return {
    login,
    id,
    node_id: `U_${id}`,
    avatar_url: `https://avatars.githubusercontent.com/u/${id}?v=4`,
    gravatar_id: '',
    url,
    html_url: `https://github.com/${name}`,
    followers_url: `${url}/followers`,
    following_url: `${url}/following{/other_user}`,
    gists_url: `${url}/gists{/gist_id}`,
    starred_url: `${url}/starred{/owner}{/repo}`,
    subscriptions_url: `${url}/subscriptions`,
    organizations_url: `${url}/orgs`,
    repos_url: `${url}/repos`,
    events_url: `${url}/events{/privacy}`,
    received_events_url: `${url}/received_events`,
    type: 'User',
    site_admin: false,
  }
}

function simpleOrganization(login: string, id: number) {
  const url = `https://api.github.com/orgs/${login}`
  return {
    login,
    id,
    node_id: `O_${id}`,
    url,
    repos_url: `${url}/repos`,
    events_url: `${url}/events`,
    hooks_url: `${url}/hooks`,
    issues_url: `${url}/issues`,
    members_url: `${url}/members{/member}`,
    public_members_url: `${url}/public_members{/member}`,
    avatar_url: `https://avatars.githubusercontent.com/u/${id}?v=4`,
    description: null,
  }
}
