import { dayOf, numberOf, weekdayOf } from '../calendar.ts'
import { chanceOf } from '../random.ts'
import type { Member, Organization } from './organization.ts'
import type { Habit } from './person.ts'
import type { Participant } from './scope.ts'
import { since } from './since.ts'

const day = (text: string): number => numberOf(text)
const cliInTotals = day(since.cliInTotals)
const copilotApp = day(since.copilotApp)
const holidays = [day('2025-12-22'), day('2026-01-02')] as const
/** The days over which adoption grows; before and after it is constant. */
const growth = [day('2025-10-17'), day('2026-11-20')] as const

const salts: Record<Habit, number> = {
  chat: 11,
  agent: 12,
  cli: 13,
  app: 14,
  cloudAgent: 15,
  reviewActive: 16,
  reviewPassive: 17,
  vscodeAgent: 18,
}

/** Decides who worked with Copilot on which day. Days are day numbers. */
export interface Activity {
  member(member: Member, day: number): boolean
  memberUses(member: Member, habit: Habit, day: number): boolean
  participant(participant: Participant, day: number): boolean
  participantUses(participant: Participant, habit: Habit, day: number): boolean
}

const habits = Object.keys(salts) as Habit[]
/** A member's day in bits: whether there was any activity, then each habit. */
const ACTIVE = 1
const bitOf = new Map(habits.map((habit, at) => [habit, 2 << at]))

/** The activity of a world with this seed. */
export function activityOf(seed: number): Activity {
  // The same days are needed again and again, so an organization's day is computed once.
  const drawn = new Map<Organization, Map<number, Uint16Array>>()
  const draw = (organization: Organization, day: number): Uint16Array => {
    const isQuiet = organization.quietDays.includes(dayOf(day))
    const usual = usualness(day) * (0.94 + 0.12 * chanceOf(seed, 2, day))
    return Uint16Array.from(organization.members, (member) => {
      if (isQuiet || !hasAdopted(member, day)) return 0
      const { pace, id } = member.person
      if (chanceOf(seed, 3, organization.number, id, day) >= pace * usual) return 0
      let bits = ACTIVE
      for (const habit of habits) {
        const chance = chanceOf(seed, salts[habit], organization.number, id, day)
        if (chance < inclination(member, habit)) bits |= bitOf.get(habit) ?? 0
      }
      return bits
    })
  }
  const bitsOf = ({ organization, index }: Member, day: number): number => {
    const days = drawn.get(organization) ?? new Map<number, Uint16Array>()
    drawn.set(organization, days)
    const bits = days.get(day) ?? draw(organization, day)
    days.set(day, bits)
    return bits[index] ?? 0
  }
  const member = (of: Member, day: number): boolean => (bitsOf(of, day) & ACTIVE) !== 0
  const memberUses = (of: Member, habit: Habit, day: number): boolean =>
    (bitsOf(of, day) & (bitOf.get(habit) ?? 0)) !== 0
  return {
    member,
    memberUses,
    participant: (participant, day) => participant.members.some((one) => member(one, day)),
    participantUses: (participant, habit, day) =>
      participant.members.some((one) => memberUses(one, habit, day)),
  }
}

function hasAdopted(member: Member, day: number): boolean {
  if (member.door === 'cli') return day >= cliInTotals
  if (member.door === 'app') return day >= copilotApp && member.place < 0.73
  const [from, to] = member.organization.adoption
  const progress = Math.min(1, Math.max(0, (day - growth[0]) / (growth[1] - growth[0])))
  return member.place < from + (to - from) * progress
}

function usualness(day: number): number {
  const weekday = weekdayOf(day)
  const ordinary = weekday === 0 || weekday === 6 ? 0.08 : weekday === 5 ? 0.9 : 1
  return day >= holidays[0] && day <= holidays[1] ? ordinary * 0.22 : ordinary
}

function inclination(member: Member, habit: Habit): number {
  if (member.door === 'editor') return member.person.habits[habit]
  return member.door === habit ? 1 : 0
}
