import { numberOf } from '../calendar.ts'
import type { Activity } from './activity.ts'
import { sumOf } from './counters.ts'
import { phaseOf } from './phase.ts'
import type { Scope } from './scope.ts'
import { since } from './since.ts'
import { worksOf } from './users.ts'

/** `totals_by_ai_adoption_phase`: one entry for each phase that somebody is in. */
export function adoptionPhasesOf(seed: number, activity: Activity, scope: Scope, day: string) {
  const number = numberOf(day)
  const groups = new Map<
    number,
    { phase: string; inPhase: number; engaged: number; works: ReturnType<typeof worksOf> }
  >()
  for (const participant of scope.participants) {
    const { phase, phase_number } = phaseOf(activity, participant, number)
    const group = groups.get(phase_number) ?? { phase, inPhase: 0, engaged: 0, works: [] }
    groups.set(phase_number, group)
    const works = worksOf(seed, activity, participant, number)
    group.inPhase += 1
    if (works.length > 0) group.engaged += 1
    group.works.push(...works)
  }
  groups.delete(0)
  return [...groups].map(([phase_number, { phase, inPhase, engaged, works }]) => {
    const sum = sumOf(works.flatMap((work) => work.cells))
    const average = (total: number): number => (engaged === 0 ? 0 : Math.round((total / engaged) * 100) / 100)
    return {
      phase,
      phase_number,
      total_engaged_users: engaged,
      ...(day >= since.customizations ? { users_in_phase_28d: inPhase } : {}),
      avg_user_initiated_interactions: average(sum.interactions),
      avg_code_generation_activities: average(sum.generations),
      avg_code_acceptance_activities: average(sum.acceptances),
      avg_loc_added: average(sum.added),
      avg_loc_deleted: average(sum.deleted),
      avg_pull_requests_reviewed: average(engaged * 0.2 * phase_number),
      avg_pull_requests_created: average(engaged * 0.18 * phase_number),
      avg_pull_requests_merged: average(engaged * 0.15 * phase_number),
      ...(day >= since.mergesPerPhase
        ? { total_pull_requests_merged: Math.round(engaged * 0.15 * phase_number) }
        : {}),
      avg_pull_requests_median_minutes_to_merge: 420 - phase_number * 60.5,
      ...(day >= since.reviewCycles
        ? {
            avg_pull_requests_minutes_to_review: 110 - phase_number * 12.25,
            avg_pull_requests_review_cycles: 1.5,
          }
        : {}),
    }
  })
}
