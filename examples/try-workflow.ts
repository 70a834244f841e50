// Runs a workflow file's steps with this action against a GitHub on loopback: `npm run try -- .github/workflows/NAME.yml`.
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { runAction } from '../simulator/action-runner.ts'
import { startSimulator } from '../simulator/server.ts'
import { stepsOf } from './workflow-steps.ts'

const file = process.argv[2] ?? 'examples/workflows/smallest.yml'
const out = path.resolve(import.meta.dirname, '../out')
const repositoryPath = path.join(out, 'tried.git')
const summary = path.join(out, 'tried.md')
const shown = (place: string) => path.relative(process.cwd(), place)

/** The simulator knows three targets; another name stands for the first of its kind. */
const known = { organization: ['acme', 'globex'], enterprise: ['initech'] } as const
function onKnownTargets(given: Readonly<Record<string, string>>): Record<string, string> {
  const inputs = { ...given }
  for (const kind of ['organization', 'enterprise'] as const) {
    const names = (inputs[kind] ?? '').split(/[\s,]+/).filter((name) => name !== '')
    if (names.every((name) => known[kind].some((target) => target === name))) continue
    console.log(`${kind}: ${names.join(', ')} → ${known[kind][0]}, which the simulator knows`)
    inputs[kind] = known[kind][0]
  }
  return inputs
}

await mkdir(out, { recursive: true })
await rm(repositoryPath, { recursive: true, force: true, maxRetries: 9 })
const workflow = await readFile(file, 'utf8')
const name = /data-repository: *(\S+\/\S+)/.exec(workflow)?.[1]
const simulator = await startSimulator({
  repositoryPath,
  ...(name === undefined ? {} : { repository: name }),
})
try {
  const steps = stepsOf(workflow, simulator)
  if (steps.length === 0) throw new Error(`${file} has no step that uses this action.`)
  for (const given of steps) {
    const {
      code,
      log,
      summary: text,
    } = await runAction({
      apiUrl: simulator.apiUrl,
      dataToken: simulator.dataToken,
      with: { 'backfill-days': '28', ...onKnownTargets(given) },
    })
    console.log(log)
    await writeFile(summary, text)
    if (code !== 0) process.exitCode = 1
  }
  console.log(`The data branch: git -C ${shown(repositoryPath)} ls-tree -r --name-only copilot-metrics
The job summary:  ${shown(summary)}`)
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error))
  process.exitCode = 1
} finally {
  await simulator.close()
}
