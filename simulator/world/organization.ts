import { randomOf, shuffled } from '../random.ts'
import { personOf, type Person } from './person.ts'

/** How somebody uses Copilot: in an editor, only on the command line, or only in the app. */
type Door = 'editor' | 'cli' | 'app'

/** A person within one organization. `place` in [0, 1) is the rank in the order of adoption. */
export interface Member {
  readonly person: Person
  readonly organization: Organization
  /** Position among the organization's members. */
  readonly index: number
  readonly place: number
  readonly door: Door
  readonly seated: boolean
}

export interface Organization {
  readonly login: string
  readonly id: string
  readonly number: number
  readonly members: readonly Member[]
  /** Share of members who work with Copilot in an editor, at the start and at the end of the world. */
  readonly adoption: readonly [number, number]
  /** Days on which nobody works. */
  readonly quietDays: readonly string[]
  readonly repositories: readonly Repository[]
}

export interface Repository {
  readonly id: number
  readonly owner: string
  readonly name: string
  readonly visibility: 'PRIVATE' | 'INTERNAL' | 'PUBLIC'
}

/** Up to which rank people use an editor, only the command line, only the app. */
const doors: readonly (readonly [Door, number])[] = [
  ['editor', 0.6],
  ['cli', 0.65],
  ['app', 0.73],
]

const words = [
  'checkout',
  'ledger',
  'search',
  'identity',
  'catalogue',
  'mail',
  'pricing',
  'stock',
  'gateway',
  'reports',
]

/** `acme`: grows over the whole time. */
export function acmeOf(seed: number, people: number): Organization {
  return organizationOf(seed, {
    login: 'acme',
    id: '8001',
    people: Array.from({ length: people }, (_, i) => i),
    seatedShare: 260 / 300,
    adoption: [0.29, 0.575],
    quietDays: [],
    repositories: 40,
  })
}

/** `globex`: small, steady; a dozen of its people also belong to `acme`. */
export function globexOf(seed: number, acmePeople: number): Organization {
  const shared = Math.min(12, acmePeople)
  return organizationOf(seed, {
    login: 'globex',
    id: '8002',
    people: Array.from({ length: 60 }, (_, i) => (i < shared ? i : acmePeople + i)),
    seatedShare: 1,
    adoption: [0.5, 0.54],
    quietDays: ['2026-11-01'],
    repositories: 12,
  })
}

interface Plan {
  readonly login: string
  readonly id: string
  readonly people: readonly number[]
  readonly seatedShare: number
  readonly adoption: readonly [number, number]
  readonly quietDays: readonly string[]
  readonly repositories: number
}

function organizationOf(seed: number, plan: Plan): Organization {
  const { login, id, adoption, quietDays } = plan
  const members: Member[] = []
  const organization: Organization = {
    login,
    id,
    number: Number(id),
    members,
    adoption,
    quietDays,
    repositories: Array.from({ length: plan.repositories }, (_, i) => repositoryOf(login, Number(id), i)),
  }
  const order = shuffled(plan.people, randomOf(seed, Number(id)))
  for (const [rank, index] of order.entries()) {
    const place = rank / order.length
    members.push({
      person: personOf(seed, index),
      organization,
      index: rank,
      place,
      door: doors.find(([, end]) => place < end)?.[0] ?? 'editor',
      seated: place < plan.seatedShare - 1e-9,
    })
  }
  return organization
}

function repositoryOf(owner: string, organizationId: number, index: number): Repository {
  const number = String(index + 1).padStart(2, '0')
  return {
    id: 900_000 + (organizationId % 100) * 1000 + index,
    owner,
    name: `service-${words[index % words.length]}-${number}`,
    visibility: index % 13 === 5 ? 'PUBLIC' : index % 3 === 0 ? 'INTERNAL' : 'PRIVATE',
  }
}
