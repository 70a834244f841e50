// Runs the steps of workflow files that use this action against a GitHub on loopback, one file after the other, on one archive:
// `npm run try -- .github/workflows/NAME.yml`.
import { existsSync } from 'node:fs'
import { appendFile, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { runAction } from '../simulator/action-runner.ts'
import { startSimulator } from '../simulator/server.ts'
import { stepsOf } from './workflow-steps.ts'

const given = process.argv.slice(2)
const files = given.length > 0 ? given : ['examples/workflows/smallest.yml']
const out = path.resolve(import.meta.dirname, '../out')
const repositoryPath = path.join(out, 'tried.git')
const summary = path.join(out, 'tried.md')
const dashboard = path.join(out, 'tried.html')
const shown = (place: string) => path.relative(process.cwd(), place)

/** The simulator has three targets; any other name is replaced by the first target of its kind. */
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

async function workflowIn(file: string): Promise<string> {
  return readFile(file, 'utf8').catch(() => {
    console.error(`${file} cannot be read.`)
    return process.exit(1)
  })
}

const workflows = await Promise.all(files.map(workflowIn))
await mkdir(out, { recursive: true })
for (const old of [repositoryPath, summary, dashboard])
  await rm(old, { recursive: true, force: true, maxRetries: 9 })
const name = /data-repository: *(\S+\/\S+)/.exec(workflows.join('\n'))?.[1]
const simulator = await startSimulator({
  repositoryPath,
  ...(name === undefined ? {} : { repository: name }),
})
try {
  let isWritten = false
  for (const [index, workflow] of workflows.entries()) {
    const steps = stepsOf(workflow, simulator)
    if (steps.length === 0) throw new Error(`${files[index]} has no step that uses this action.`)
    for (const step of steps) {
      const finished = await runAction({
        apiUrl: simulator.apiUrl,
        dataToken: simulator.dataToken,
        // Four weeks unless the file says otherwise, so that it takes seconds; a year is the default.
        with: { 'backfill-days': '28', ...onKnownTargets(step) },
      })
      console.log(finished.log)
      await appendFile(summary, finished.summary)
      if (finished.dashboard !== '') await writeFile(dashboard, finished.dashboard)
      if (finished.outputs['changed'] === 'true') isWritten = true
      if (finished.code !== 0) process.exitCode = 1
    }
  }
  console.log(`The job summary:  ${shown(summary)}`)
  if (existsSync(dashboard)) console.log(`The dashboard:    ${shown(dashboard)}`)
  if (isWritten)
    console.log(`The data branch:  git clone --branch copilot-metrics ${shown(repositoryPath)} my-archive`)
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error))
  process.exitCode = 1
} finally {
  await simulator.close()
}
