import { randomOf } from '../random.ts'
import type { Member, Organization } from './organization.ts'
import { identityOf, type Scope } from './scope.ts'

/** A team and the seated people in it. */
export interface Team {
  readonly id: number
  readonly slug: string
  readonly members: readonly Member[]
}

const acmeTeams =
  'platform payments search mobile data security web infrastructure growth design-systems support-tools'
/** A team below GitHub's minimum of five seats; it is served so that the folding of small teams can be tested. */
const smallTeam = 'release'
const globexTeams = 'core apps'
const enterpriseTeams = 'guild-cloud guild-frontend guild-quality'

/** The teams of a scope. One person in five belongs to two of them. */
export function teamsOf(seed: number, scope: Scope): Team[] {
  const slugs =
    scope.kind === 'enterprise' ? enterpriseTeams : scope.login === 'acme' ? acmeTeams : globexTeams
  const names = slugs.split(' ')
  const seated = scope.organizations.flatMap(seatedOf)
  const random = randomOf(seed, 7, Number(scope.id))
  const memberships = names.map(() => new Map<number, Member>())
  for (const member of seated) {
    const first = Math.floor(random() ** 1.3 * names.length)
    const second = random() < 0.2 ? (first + 3) % names.length : first
    for (const index of [first, second]) memberships[index]?.set(member.person.id, member)
  }
  const teams = names.map((slug, index) => ({
    id: Number(scope.id) * 100 + index,
    slug,
    members: [...(memberships[index]?.values() ?? [])],
  }))
  if (scope.login !== 'acme') return teams
  const few = seated.filter(({ place, person }) => place < 0.25 && person.pace > 0.5).slice(0, 3)
  return [...teams, { id: Number(scope.id) * 100 + names.length, slug: smallTeam, members: few }]
}

/** The rows of `user-teams-1-day`: one for each person and team, active or not. */
export function userTeamsOf(scope: Scope, teams: readonly Team[], day: string) {
  const { enterprise_id, organization_id } = identityOf(scope)
  const identity = organization_id === undefined ? { enterprise_id } : { organization_id }
  return teams.flatMap((team) =>
    team.members.map(({ person }) => ({
      user_id: person.id,
      user_login: person.login,
      day,
      ...identity,
      team_id: team.id,
      slug: team.slug,
    })),
  )
}

function seatedOf(organization: Organization): Member[] {
  return organization.members.filter((member) => member.seated)
}
