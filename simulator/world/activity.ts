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
/** The stretch over which adoption grows; it stands still before and after. */
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

/** The activity of a world with this seed. */
export function activityOf(seed: number): Activity {
  // Everything asks for the same days again and again, so an organization's day is drawn once.
  const drawn = new Map<Organization, Map<number, Uint8Array>>()
  const draw = (organization: Organization, day: number): Uint8Array => {
    const isQuiet = organization.quietDays.includes(dayOf(day))
    const usual = usualness(day) * (0.94 + 0.12 * chanceOf(seed, 2, day))
    return Uint8Array.from(organization.members, (member) => {
      if (isQuiet || !hasAdopted(member, day)) return 0
      const { pace, id } = member.person
      return chanceOf(seed, 3, organization.number, id, day) < pace * usual ? 1 : 0
    })
  }
  const member = ({ organization, index }: Member, day: number): boolean => {
    const days = drawn.get(organization) ?? new Map<number, Uint8Array>()
    drawn.set(organization, days)
    const active = days.get(day) ?? draw(organization, day)
    days.set(day, active)
    return active[index] === 1
  }
  const memberUses = (of: Member, habit: Habit, day: number): boolean =>
    member(of, day) &&
    chanceOf(seed, salts[habit], of.organization.number, of.person.id, day) < inclination(of, habit)
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
