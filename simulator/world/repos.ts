import { numberOf, weekdayOf } from '../calendar.ts'
import { randomOf } from '../random.ts'
import type { Organization, Repository } from './organization.ts'
import { type PullRequests, pullRequestsRecordOf } from './pull-requests.ts'
import type { Scope } from './scope.ts'
import { since } from './since.ts'

/** What happened to the pull requests of each repository that had any that day. */
export function repositoryDays(
  seed: number,
  scope: Scope,
  day: string,
): { repository: Repository; organization: Organization; pullRequests: PullRequests }[] {
  return scope.organizations
    .filter((organization) => !organization.quietDays.includes(day))
    .flatMap((organization) =>
      organization.repositories.map((repository) => ({
        repository,
        organization,
        pullRequests: pullRequestsOf(seed, repository, numberOf(day)),
      })),
    )
    .filter(({ pullRequests }) => pullRequests.created + pullRequests.reviewed + pullRequests.merged > 0)
}

/** The rows of `repos-1-day`. */
export function reposOf(seed: number, scope: Scope, day: string) {
  return repositoryDays(seed, scope, day).map(({ repository, organization, pullRequests }) => ({
    day,
    enterprise_id: scope.enterpriseId,
    organization_id: organization.id,
    repo_id: repository.id,
    repo_owner_name: repository.owner,
    repo_name: repository.name,
    repo_visibility: repository.visibility,
    pull_requests: pullRequestsRecordOf(pullRequests, day),
    ...(day >= since.reviewStages ? { pull_request_review_times: reviewTimes(pullRequests) } : {}),
  }))
}

function pullRequestsOf(seed: number, repository: Repository, day: number): PullRequests {
  const random = randomOf(seed, 5, repository.id, day)
  const weekday = weekdayOf(day)
  const busy = (weekday === 0 || weekday === 6 ? 0.1 : 1) * (0.3 + ((repository.id * 7) % 10) / 10)
  const upTo = (most: number): number => Math.floor(random() * (most + 0.99) * busy)
  const created = upTo(4)
  const reviewed = upTo(5)
  const merged = upTo(3)
  const suggestions = upTo(8)
  const copilotSuggestions = Math.floor(suggestions * 0.6)
  const reviewedByCopilot = Math.floor(reviewed * random())
  return {
    created,
    reviewed,
    merged,
    suggestions,
    applied: Math.floor(suggestions * 0.35),
    createdByCopilot: Math.floor(created * random() * 0.7),
    reviewedByCopilot,
    mergedByCopilot: Math.floor(merged * random() * 0.6),
    mergedReviewed: Math.min(merged, reviewedByCopilot),
    copilotSuggestions,
    copilotApplied: Math.floor(copilotSuggestions * 0.3),
    minutesToMerge: Array.from({ length: merged }, () => Math.round((20 + random() * 900) * 4) / 4),
  }
}

function reviewTimes({ merged, minutesToMerge }: PullRequests) {
  if (merged === 0) return []
  const wait = minutesToMerge[0] ?? 0
  return [
    {
      authored_by: 'human',
      reviewed_by: 'human',
      total_merged: merged,
      median_minutes_ready_to_first_review: wait / 4,
      p90_minutes_ready_to_first_review: wait / 2,
      median_minutes_first_to_final_review: merged > 1 ? wait / 8 : 0,
      p90_minutes_first_to_final_review: merged > 1 ? wait / 4 : 0,
      median_minutes_final_review_to_merge: wait / 4,
      p90_minutes_final_review_to_merge: wait / 2,
    },
  ]
}
