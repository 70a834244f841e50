// The `teams` report: made of a day's users and user-teams, with small teams folded so that no single person can be recognised.
import { Damaged } from '../../core/errors.ts'
import type { Day } from '../../core/day.ts'
import { idText, type Json, type JsonObject } from '../../core/json.ts'
import { activityRecord, addRow, emptySum, keepLarger, ROW_LENGTH, writeActivity } from './activity.ts'
import { PublishedGroups } from './groups.ts'

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

/** By slug; teams of one slug are told apart by their id. */
const compareTeams = (a: Team, b: Team): number => (`${a.slug} ${a.id}` < `${b.slug} ${b.id}` ? -1 : 1)

/** Collects one day's members, then their activity. People stay in memory and are never stored. */
export class TeamJoin {
  readonly #teams = new Map<string, Team>()
  /** Person → row. */
  readonly #rowOf = new Map<number | string, number>()
  /** People with activity who are in no team: they are part of the target as a whole. */
  readonly #outside = new Set<number | string>()
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
    this.#outside.clear()
  }

  addUser(record: JsonObject): void {
    const person = personKey(record['user_id'])
    if (person === undefined) throw new Damaged('a users record names no person')
    const index = this.#rowOf.get(person)
    if (index === undefined) {
      this.#outside.add(person)
      return
    }
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
   * The record that is stored for the day: teams by slug; those with fewer members than `minGroupSize`, and those that
   * would reveal a few people when subtracted from another group, become one row `other`, which is left out where it would
   * reveal a few people itself. Members count, not active people, as in GitHub's reports, which leave out teams of fewer
   * than five: by active people most weekends would be lost.
   */
  record(day: Day, folder: string, minGroupSize: number): JsonObject {
    const bySize = [...this.#teams.values()].sort(
      (a, b) => b.members.size - a.members.size || compareTeams(a, b),
    )
    const published = new PublishedGroups(this.#rowOf.size + this.#outside.size, minGroupSize)
    const shown = bySize.filter(({ members }) => published.add(members)).sort(compareTeams)
    const folded = bySize.filter((team) => !shown.includes(team))
    const others = new Set(folded.flatMap(({ members }) => [...members]))
    const isShown = others.size > 0 && published.add(others)
    return {
      schema: 2,
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
      other: isShown ? { teams: folded.length, members: others.size, ...this.#activity(others) } : null,
      withheld: {
        too_small: folded.filter(({ members }) => members.size < minGroupSize).length,
        too_close_to_another: folded.filter(({ members }) => members.size >= minGroupSize).length,
        other: folded.length > 0 && !isShown,
      },
    }
  }
}
