// The `teams` report: made of a day's users and user-teams, with small teams folded so that no person shows through.
import { z } from 'zod'
import { Damaged } from './damaged.ts'
import type { Day } from './day.ts'
import type { TeamFigures } from './figures.ts'
import { idText, type JsonObject } from './json.ts'
import { type Activity, activityOf, add, larger, nothing, userIdOf } from './team-activity.ts'

interface Team {
  readonly id: string
  readonly slug: string
  readonly members: Set<string>
}

const NOTE =
  'A person in two teams counts in both: teams do not add up to the whole, and people of several days must not be added.'

/** Collects one day's members, then their activity. Persons stay in memory and go no further. */
export class TeamJoin {
  readonly #teams = new Map<string, Team>()
  readonly #members = new Set<string>()
  readonly #activity = new Map<string, Activity>()

  addMember(row: JsonObject): void {
    const [user, team] = [userIdOf(row), idText(row['team_id'])]
    if (user === undefined || team === undefined)
      throw new Damaged('a user-teams record names no person or no team')
    const slug = typeof row['slug'] === 'string' ? row['slug'] : team
    const known = this.#teams.get(team) ?? { id: team, slug, members: new Set() }
    known.members.add(user)
    this.#members.add(user)
    this.#teams.set(team, known)
  }

  /** Forgets activity, not members: a download that failed is read again from its start. */
  forgetActivity(): void {
    this.#activity.clear()
  }

  addUser(record: JsonObject): void {
    const user = userIdOf(record)
    if (user === undefined) throw new Damaged('a users record names no person')
    if (!this.#members.has(user)) return
    const activity = activityOf(record)
    const known = this.#activity.get(user)
    this.#activity.set(user, known === undefined ? activity : larger(known, activity))
  }

  #row(members: Iterable<string>): Activity {
    let sum = nothing
    for (const member of members) {
      const activity = this.#activity.get(member)
      if (activity !== undefined) sum = add(sum, activity)
    }
    return sum
  }

  /**
   * Teams by slug; those with fewer members than `minGroupSize` become one row `other`. That row is left out when all
   * folded teams together are still such a small group.
   */
  result(minGroupSize: number): TeamsOfDay {
    const teams = [...this.#teams.values()].sort((a, b) =>
      `${a.slug} ${a.id}` < `${b.slug} ${b.id}` ? -1 : 1,
    )
    const folded = teams.filter(({ members }) => members.size < minGroupSize)
    const others = new Set(folded.flatMap(({ members }) => [...members]))
    return {
      teams: teams
        .filter(({ members }) => members.size >= minGroupSize)
        .map(({ id, slug, members }) => ({
          team_id: id,
          slug,
          members: members.size,
          activity: this.#row(members),
        })),
      other:
        others.size < minGroupSize
          ? undefined
          : { teams: folded.length, members: others.size, activity: this.#row(others) },
    }
  }
}

export interface TeamsOfDay {
  readonly teams: readonly { team_id: string; slug: string; members: number; activity: Activity }[]
  readonly other: { teams: number; members: number; activity: Activity } | undefined
}

const row = ({ people, counters, families, ...rest }: Activity) => ({
  people,
  ...counters,
  ...rest,
  people_by_feature: families,
})

/** The record that is stored for a day. */
export function teamsRecord(of: TeamsOfDay, day: Day, folder: string, minGroupSize: number): JsonObject {
  return {
    schema: 1,
    day,
    target: folder,
    note: NOTE,
    min_group_size: minGroupSize,
    teams: of.teams.map(({ activity, ...team }) => ({ ...team, ...row(activity) })),
    other:
      of.other === undefined
        ? null
        : { teams: of.other.teams, members: of.other.members, ...row(of.other.activity) },
  }
}

const storedRow = z.object({
  members: z.number(),
  people: z.number(),
  user_initiated_interaction_count: z.number().nullable(),
  code_generation_activity_count: z.number().nullable(),
  code_acceptance_activity_count: z.number().nullable(),
  loc_added_sum: z.number().nullable(),
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
