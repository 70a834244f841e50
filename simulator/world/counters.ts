/** The seven activity counters of every row, under short names. */
export interface Counters {
  readonly interactions: number
  readonly generations: number
  readonly acceptances: number
  readonly suggested: number
  readonly removalsSuggested: number
  readonly added: number
  readonly deleted: number
}

/** The sum of some counters. */
export function sumOf(parts: readonly Counters[]): Counters {
  const sum = {
    interactions: 0,
    generations: 0,
    acceptances: 0,
    suggested: 0,
    removalsSuggested: 0,
    added: 0,
    deleted: 0,
  }
  for (const part of parts) {
    sum.interactions += part.interactions
    sum.generations += part.generations
    sum.acceptances += part.acceptances
    sum.suggested += part.suggested
    sum.removalsSuggested += part.removalsSuggested
    sum.added += part.added
    sum.deleted += part.deleted
  }
  return sum
}

/** The counters under GitHub's names. */
export function sevenOf(counters: Counters) {
  return { user_initiated_interaction_count: counters.interactions, ...sixOf(counters) }
}

/** The counters of the breakdowns by language, which have no interactions. */
export function sixOf(counters: Counters) {
  return {
    code_generation_activity_count: counters.generations,
    code_acceptance_activity_count: counters.acceptances,
    loc_suggested_to_add_sum: counters.suggested,
    loc_suggested_to_delete_sum: counters.removalsSuggested,
    loc_added_sum: counters.added,
    loc_deleted_sum: counters.deleted,
  }
}
