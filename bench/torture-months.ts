// `npm run torture`, second part: random lives of an archive, of up to a year and more of runs each, for two minutes. A
// failure is reduced and prints its seed; `npm run torture:months -- SEED` repeats it.
import fc from 'fast-check'
import { checkLife, type Life, lives } from '../__tests__/months/support/life.ts'

const SECONDS = 120
const MOST_VISITS = 150

const seed = Number(process.argv[2] ?? Date.now() % 1_000_000)
const begun = performance.now()
let played = 0
let visits = 0
let days = 0

async function play(life: Life): Promise<void> {
  await checkLife(life)
  played += 1
  visits += life.visits.length
  days += life.visits.reduce((sum, { gap }) => sum + gap, 0)
}

const outcome = await fc.check(fc.asyncProperty(lives(MOST_VISITS, 'max'), play), {
  seed,
  numRuns: Number.MAX_SAFE_INTEGER,
  interruptAfterTimeLimit: SECONDS * 1000,
})
console.log(
  [
    `seed           ${seed}`,
    `lives          ${played}, of ${visits} runs in ${days} days, and three calm weeks each`,
    `failures       ${outcome.failed ? 1 : 0}`,
    `seconds        ${((performance.now() - begun) / 1000).toFixed(0)}`,
  ].join('\n'),
)
if (outcome.failed) {
  console.error(fc.defaultReportMessage(outcome), outcome.errorInstance)
  process.exitCode = 1
}
