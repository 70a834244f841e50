// The `teams` report: made of a day's users and user-teams, with small teams folded so that no person shows through.
import { z } from 'zod'
import { Damaged } from '../../core/errors.ts'
import type { Day } from '../../core/day.ts'
import type { TeamFigures } from '../figures.ts'
import { decimalText, idText, type Json, type JsonObject } from '../../core/json.ts'
import { activityRecord, addRow, emptySum, keepLarger, ROW_LENGTH, writeActivity } from './activity.ts'

const NOTE =
  'A person in two teams counts in both: teams do not add up to the whole, and people of several days must not be added.'

/**
 * A person's key: a number where it is exact, which spares a text for each of a hundred thousand. `5` and `"5"` are one
 * person: the two reports need not agree on the type.
 */
function personKey(id: Json | undefined): number | string | undefined {
  if (typeof id === 'number' && Number.isSafeInteger(id)) return id
  const text = idText(id)
  const number = Number(text)
  return text !== undefined && String(number) === text && Number.isSafeInteger(number) ? number : text
}

interface Team {
  readonly id: string
  slug: string
  /** Rows of its members. */
  readonly members: Set<number>
}

/** Whether the sum of one group, taken from that of the other, would be the sum of a few people. */
function leavesFew(a: ReadonlySet<number>, b: ReadonlySet<number>, few: number): boolean {
  const [smaller, larger] = a.size < b.size ? [a, b] : [b, a]
  const left = larger.size - smaller.size
  return left > 0 && left < few && [...smaller].every((one) => larger.has(one))
}

/** Collects one day's members, then their activity. Persons stay in memory and go no further. */
export class TeamJoin {
  readonly #teams = new Map<string, Team>()
  /** Person → row. */
  readonly #rowOf = new Map<number | string, number>()
  #rows = new Float64Array(0)
  #seen = new Uint8Array(0)

  addMember(row: JsonObject): void {
    const [person, team] = [personKey(row['user_id']), idText(row['team_id'])]
    if (person === undefined || team === undefined)
      throw new Damaged('a user-teams record names no person or no team')
    const index = this.#rowOf.get(person) ?? this.#rowOf.size
    this.#rowOf.set(person, index)
    const slug = typeof row['slug'] === 'string' ? row['slug'] : team
    const known = this.#teams.get(team) ?? { id: team, slug, members: new Set() }
    // Renamed within the day: the order of rows must not choose the name.
    if (slug < known.slug) known.slug = slug
    known.members.add(index)
    this.#teams.set(team, known)
  }

  /** Forgets activity, not members: a download that failed is read again from its start. */
  forgetActivity(): void {
    this.#rows = new Float64Array(this.#rowOf.size * ROW_LENGTH)
    this.#seen = new Uint8Array(this.#rowOf.size)
  }

  addUser(record: JsonObject): void {
    const person = personKey(record['user_id'])
    if (person === undefined) throw new Damaged('a users record names no person')
    const index = this.#rowOf.get(person)
    if (index === undefined) return
    if (this.#seen[index] === 1) {
      const other = new Float64Array(ROW_LENGTH)
      writeActivity(record, other, 0)
      keepLarger(this.#rows, index * ROW_LENGTH, other)
    } else {
      this.#seen[index] = 1
      writeActivity(record, this.#rows, index * ROW_LENGTH)
    }
  }

  #activity(members: Iterable<number>): JsonObject {
    const sum = emptySum()
    for (const index of members) if (this.#seen[index] === 1) addRow(sum, this.#rows, index * ROW_LENGTH)
    return activityRecord(sum)
  }

  /**
   * The record that is stored for the day: teams by slug; those with fewer members than `minGroupSize` become one row
   * `other`. That row is left out when all folded teams together are still such a small group, or when they and a team that
   * is shown differ by one. Members are counted, as by GitHub, which leaves teams of fewer than five out of its reports:
   * counting who was active would lose most week-ends.
   */
  record(day: Day, folder: string, minGroupSize: number): JsonObject {
    const teams = [...this.#teams.values()].sort((a, b) =>
      `${a.slug} ${a.id}` < `${b.slug} ${b.id}` ? -1 : 1,
    )
    const shown = teams.filter(({ members }) => members.size >= minGroupSize)
    const folded = teams.filter(({ members }) => members.size < minGroupSize)
    const others = new Set(folded.flatMap(({ members }) => [...members]))
    const exposes =
      others.size < minGroupSize || shown.some(({ members }) => leavesFew(members, others, minGroupSize))
    return {
      schema: 1,
      day,
      target: folder,
      note: NOTE,
      min_group_size: minGroupSize,
      teams: shown.map(({ id, slug, members }) => ({
        team_id: id,
        slug,
        members: members.size,
        ...this.#activity(members),
      })),
      other: exposes ? null : { teams: folded.length, members: others.size, ...this.#activity(others) },
    }
  }
}

const storedRow = z.object({
  members: z.number(),
  people: z.number(),
  user_initiated_interaction_count: z.number().nullable(),
  code_generation_activity_count: z.number().nullable(),
  code_acceptance_activity_count: z.number().nullable(),
  loc_added_sum: z.number().nullable(),
  /** A number of any length. */
  ai_credits_used: z.unknown().optional(),
})
const storedTeams = z.object({
  teams: z.array(storedRow.extend({ slug: z.string() })),
  other: storedRow.nullable(),
})

const figures = (team: string, stored: z.infer<typeof storedRow>): TeamFigures => ({
  team,
  members: stored.members,
  people: stored.people,
  interactions: stored.user_initiated_interaction_count ?? 0,
  generations: stored.code_generation_activity_count ?? 0,
  acceptances: stored.code_acceptance_activity_count ?? 0,
  lines_added: stored.loc_added_sum ?? 0,
  ai_credits_used: decimalText(stored.ai_credits_used as Json) ?? null,
})

/** What trends need of a day's record. Parentheses set the folded teams apart from a team that is called so. */
export function figuresOfTeams([record]: readonly JsonObject[]): { teams: TeamFigures[] } {
  const { teams, other } = storedTeams.parse(record)
  return {
    teams: [
      ...teams.map(({ slug, ...row }) => figures(slug, row)),
      ...(other === null ? [] : [figures('(other)', other)]),
    ],
  }
}
