import type { Activity } from './activity.ts'
import type { Participant } from './scope.ts'

const names = ['No Cohort', 'Phase 1', 'Phase 2', 'Phase 3'] as const

export interface Phase {
  readonly phase_number: number
  readonly phase: string
}

/** A participant's adoption phase, from the active days among the last 28 and the use of agents. */
export function phaseOf(activity: Activity, participant: Participant, day: number): Phase {
  let activeDays = 0
  for (let back = 0; back < 28; back++) if (activity.participant(participant, day - back)) activeDays++
  const taste = participant.members[0].person.habits.agent
  const number = activeDays < 3 ? 0 : taste < 0.3 ? 1 : taste < 0.65 ? 2 : 3
  return { phase_number: number, phase: names[number] ?? names[0] }
}
