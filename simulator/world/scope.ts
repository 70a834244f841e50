import type { Member, Organization } from './organization.ts'

/** One participant of a scope: a person with the organizations through which they belong to it. */
export interface Participant {
  readonly id: number
  readonly members: readonly [Member, ...Member[]]
}

/** A target of the reports: an organization, or the enterprise over all organizations. */
export interface Scope {
  readonly target: string
  readonly kind: 'organization' | 'enterprise'
  readonly login: string
  readonly id: string
  readonly enterpriseId: string
  readonly organizations: readonly Organization[]
  readonly participants: readonly Participant[]
}

const enterpriseId = '7001'

/** The scopes by target: `orgs/acme`, `orgs/globex`, `enterprises/initech`. */
export function scopesOf(organizations: readonly Organization[]): ReadonlyMap<string, Scope> {
  const scopes = [
    ...organizations.map((organization) =>
      scopeOf('organization', organization.login, organization.id, [organization]),
    ),
    scopeOf('enterprise', 'initech', enterpriseId, organizations),
  ]
  return new Map(scopes.map((scope) => [scope.target, scope]))
}

function scopeOf(
  kind: Scope['kind'],
  login: string,
  id: string,
  organizations: readonly Organization[],
): Scope {
  const target = kind === 'organization' ? `orgs/${login}` : `enterprises/${login}`
  const participants = new Map<number, Participant>()
  for (const member of organizations.flatMap((organization) => organization.members)) {
    const known = participants.get(member.person.id)
    const members: Participant['members'] = known ? [...known.members, member] : [member]
    participants.set(member.person.id, { id: member.person.id, members })
  }
  return { target, kind, login, id, enterpriseId, organizations, participants: [...participants.values()] }
}

/** The fields that identify the record's target. */
export function identityOf(scope: Scope): { enterprise_id: string; organization_id?: string } {
  return scope.kind === 'organization'
    ? { enterprise_id: scope.enterpriseId, organization_id: scope.id }
    : { enterprise_id: scope.enterpriseId }
}
