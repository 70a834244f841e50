import { since } from './since.ts'

/** What happened to pull requests: one repository's day, or the sum of several. */
export interface PullRequests {
  readonly created: number
  readonly reviewed: number
  readonly merged: number
  readonly suggestions: number
  readonly applied: number
  readonly createdByCopilot: number
  readonly reviewedByCopilot: number
  readonly mergedByCopilot: number
  readonly mergedReviewed: number
  readonly copilotSuggestions: number
  readonly copilotApplied: number
  readonly minutesToMerge: readonly number[]
}

export const noPullRequests: PullRequests = {
  created: 0,
  reviewed: 0,
  merged: 0,
  suggestions: 0,
  applied: 0,
  createdByCopilot: 0,
  reviewedByCopilot: 0,
  mergedByCopilot: 0,
  mergedReviewed: 0,
  copilotSuggestions: 0,
  copilotApplied: 0,
  minutesToMerge: [],
}

/** The sum of two; the minutes are concatenated, because medians cannot be added. */
export function plusPullRequests(a: PullRequests, b: PullRequests): PullRequests {
  return {
    created: a.created + b.created,
    reviewed: a.reviewed + b.reviewed,
    merged: a.merged + b.merged,
    suggestions: a.suggestions + b.suggestions,
    applied: a.applied + b.applied,
    createdByCopilot: a.createdByCopilot + b.createdByCopilot,
    reviewedByCopilot: a.reviewedByCopilot + b.reviewedByCopilot,
    mergedByCopilot: a.mergedByCopilot + b.mergedByCopilot,
    mergedReviewed: a.mergedReviewed + b.mergedReviewed,
    copilotSuggestions: a.copilotSuggestions + b.copilotSuggestions,
    copilotApplied: a.copilotApplied + b.copilotApplied,
    minutesToMerge: [...a.minutesToMerge, ...b.minutesToMerge],
  }
}

/** The `pull_requests` object of a record of that day. */
export function pullRequestsRecordOf(of: PullRequests, day: string) {
  const bugs = Math.ceil(of.copilotSuggestions / 2)
  return {
    total_created: of.created,
    total_reviewed: of.reviewed,
    total_merged: of.merged,
    median_minutes_to_merge: median(of.minutesToMerge),
    total_suggestions: of.suggestions,
    total_applied_suggestions: of.applied,
    total_created_by_copilot: of.createdByCopilot,
    total_reviewed_by_copilot: of.reviewedByCopilot,
    total_merged_created_by_copilot: of.mergedByCopilot,
    ...(day >= since.mergedReviewed ? { total_merged_reviewed_by_copilot: of.mergedReviewed } : {}),
    median_minutes_to_merge_copilot_authored: median(of.minutesToMerge.slice(0, of.mergedByCopilot)),
    median_minutes_to_merge_copilot_reviewed: median(of.minutesToMerge.slice(0, of.mergedReviewed)),
    total_copilot_suggestions: of.copilotSuggestions,
    total_copilot_applied_suggestions: of.copilotApplied,
    ...(day >= since.commentTypes ? { copilot_suggestions_by_comment_type: commentTypes(of, bugs) } : {}),
  }
}

function commentTypes(of: PullRequests, bugs: number) {
  const row = (comment_type: string, suggestions: number, applied: number) => ({
    comment_type,
    total_copilot_suggestions: suggestions,
    total_copilot_applied_suggestions: applied,
  })
  if (of.copilotSuggestions === 0) return []
  const bugsApplied = Math.min(bugs, of.copilotApplied)
  return [
    row('bug_risk', bugs, bugsApplied),
    row('maintainability', of.copilotSuggestions - bugs, of.copilotApplied - bugsApplied),
  ]
}

function median(numbers: readonly number[]): number | null {
  const sorted = [...numbers].sort((a, b) => a - b)
  const upper = sorted[Math.floor(sorted.length / 2)]
  const lower = sorted[Math.floor((sorted.length - 1) / 2)]
  return upper === undefined || lower === undefined ? null : (upper + lower) / 2
}
