// `npm run bench`: what the shipped action costs, against the simulator on this machine. `npm run bench -- PART …` runs some
// parts; all of them together write RESULTS.md.
import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { cpus, totalmem } from 'node:os'
import path from 'node:path'
import { performance } from 'node:perf_hooks'
import { benchBackfill } from './backfill.ts'
import { benchDashboard } from './dashboard.ts'
import { benchHanging } from './hanging.ts'
import { benchImport } from './import.ts'
import { benchPeople } from './people.ts'
import { benchQuietRun } from './quiet-run.ts'
import { benchRebuild } from './rebuild.ts'
import { Results } from './results.ts'
import { benchRivals, benchYear } from './rivals.ts'
import { benchStartUp } from './start-up.ts'

const PARTS = {
  rivals: benchRivals,
  year: benchYear,
  daily: benchQuietRun,
  'start-up': benchStartUp,
  first: benchBackfill,
  hundred: benchHanging,
  people: benchPeople,
  rebuild: benchRebuild,
  import: benchImport,
  dashboard: benchDashboard,
}
type Part = keyof typeof PARTS
const all = Object.keys(PARTS) as Part[]

const root = path.resolve(import.meta.dirname, '..')
const output = (command: string, ...args: string[]): string =>
  execFileSync(command, args, { cwd: root, encoding: 'utf8' }).trim()

/** What was measured, and where. */
function describeMachine(): string {
  const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as { version: string }
  const cores = cpus()
  return [
    `${new Date().toISOString().slice(0, 10)}, version ${version} (\`dist\` of ${output('git', 'log', '-1', '--format=%h', '--', 'dist')}),`,
    `Node ${process.versions.node}, ${output('git', '--version')}, ${process.platform},`,
    `${cores.length} cores (${cores[0]?.model.trim() ?? 'unknown'}), ${(totalmem() / 1e9).toFixed(0)} GB.`,
  ].join(' ')
}

const named = process.argv.slice(2)
const unknown = named.filter((name) => !(name in PARTS))
if (unknown.length > 0) {
  console.error(`There is no part "${unknown.join('", "')}"; there are ${all.join(', ')}.`)
  process.exit(2)
}
const results = new Results()
const start = performance.now()
for (const part of named.length === 0 ? all : (named as Part[])) {
  try {
    await PARTS[part](results)
  } catch (error) {
    // Go on: the other parts are still useful.
    console.error(error)
    results.promise(`The part \`${part}\` runs to its end.`, false)
  }
}
const minutes = ((performance.now() - start) / 60_000).toFixed(1)
console.log(`\n${minutes} minutes; ${results.broken} promises broken.`)
if (named.length === 0)
  writeFileSync(
    path.join(import.meta.dirname, 'RESULTS.md'),
    `# Results\n\nWritten by \`npm run bench\`: ${describeMachine()} It took ${minutes} minutes. Requests and bytes are the same on every machine; seconds are not, ratios nearly.\n\n${results.markdown}`,
  )
process.exitCode = results.broken === 0 ? 0 : 1
