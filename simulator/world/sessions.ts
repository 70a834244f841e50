import type { Sessions } from './work.ts'

/** `totals_by_cli` and `totals_by_copilot_app`: sums over sessions, `undefined` when there was none. */
export function sessionTotalsOf(all: readonly (Sessions | undefined)[]) {
  const known = all.filter((entry) => entry !== undefined)
  if (known.length === 0) return undefined
  const sum = (value: (entry: Sessions) => number): number =>
    known.reduce((total, entry) => total + value(entry), 0)
  const requests = sum((entry) => entry.requests)
  const output = sum((entry) => entry.outputTokens)
  const prompt = sum((entry) => entry.promptTokens)
  return {
    session_count: sum((entry) => entry.sessions),
    request_count: requests,
    prompt_count: sum((entry) => entry.prompts),
    token_usage: {
      output_tokens_sum: output,
      prompt_tokens_sum: prompt,
      avg_tokens_per_request: Math.round(((output + prompt) / requests) * 100) / 100,
    },
  }
}
