import { plusDays } from '../calendar.ts'
import type { Activity } from './activity.ts'
import { identityOf, type Scope } from './scope.ts'
import { since } from './since.ts'
import { engagedUsers, windowStart } from './totals.ts'

/** The single record of a 28-day report over a whole target. */
export function totals28Of(activity: Activity, scope: Scope, last: string, dayTotals: readonly object[]) {
  const engaged = (feature: string, count: number) => ({ feature, engaged_user_count: count })
  const habit = (name: Parameters<typeof engagedUsers>[2]): number =>
    engagedUsers(activity, scope, name, last)
  return {
    report_start_day: windowStart(last),
    report_end_day: last,
    created_at: `${plusDays(last, 1)}T03:36:00Z`,
    ...identityOf(scope),
    ...(last >= since.customizations
      ? {
          copilot_feature_engagement: {
            active_user_count: habit(undefined),
            totals_by_feature: [
              engaged('code_completion', habit(undefined)),
              engaged('agent_edit', habit('agent')),
              engaged('code_review_passive', habit('reviewPassive')),
              engaged('code_review_active', habit('reviewActive')),
              engaged('cloud_agent', habit('cloudAgent')),
              engaged('copilot_cli', habit('cli')),
              engaged('github_app', habit('app')),
            ],
          },
        }
      : {}),
    day_totals: dayTotals,
  }
}
