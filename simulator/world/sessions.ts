import type { Sessions } from './work.ts'

/** `totals_by_cli` and `totals_by_copilot_app`: sums over sessions, `undefined` when there was none. */
export function sessionTotalsOf(all: readonly (Sessions | undefined)[]) {
  const known = all.filter((one) => one !== undefined)
  if (known.length === 0) return undefined
  const sum = (value: (one: Sessions) => number): number =>
    known.reduce((total, one) => total + value(one), 0)
  const requests = sum((one) => one.requests)
  const output = sum((one) => one.outputTokens)
  const prompt = sum((one) => one.promptTokens)
  return {
    session_count: sum((one) => one.sessions),
    request_count: requests,
    prompt_count: sum((one) => one.prompts),
    token_usage: {
      output_tokens_sum: output,
      prompt_tokens_sum: prompt,
      avg_tokens_per_request: Math.round(((output + prompt) / requests) * 100) / 100,
    },
  }
}
