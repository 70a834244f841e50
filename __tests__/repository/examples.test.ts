// The examples of docs/examples.md do what they say: what each passes to the action is read from its file and given to the
// shipped bundle, against the simulator.
import { expect, test } from '@jest/globals'
import { parse } from 'yaml'
import { openStage } from '../action/support/open-stage.ts'
import { read, trackedFiles } from './files.ts'

interface Workflow {
  readonly on: { readonly workflow_dispatch?: { readonly inputs?: Inputs } | null }
  readonly jobs: Readonly<Record<string, Job>>
}

type Inputs = Readonly<Record<string, { readonly default?: string | boolean }>>

interface Job {
  readonly strategy?: { readonly matrix: Readonly<Record<string, readonly string[]>> }
  readonly steps: readonly { readonly uses?: string; readonly with?: Readonly<Record<string, unknown>> }[]
}

type Stage = Awaited<ReturnType<typeof openStage>>

/** What a job's `${{ … }}` stand for here, with one value of each dimension of its matrix. */
const valuesFor = (stage: Stage, inputs: Inputs, matrix: Readonly<Record<string, string>>) => ({
  'secrets.COPILOT_METRICS_TOKEN': stage.simulator.metricsToken,
  'secrets.COPILOT_METRICS_DATA_TOKEN': stage.simulator.dataToken,
  'secrets.COPILOT_METRICS_PSEUDONYM_KEY': 'a secret of more than thirty-two characters',
  'steps.app.outputs.token': stage.simulator.metricsToken,
  ...Object.fromEntries(
    Object.entries(inputs).map(([name, input]) => [`inputs.${name}`, String(input.default ?? '')]),
  ),
  ...Object.fromEntries(Object.entries(matrix).map(([name, value]) => [`matrix.${name}`, value])),
})

const expand = (text: string, values: Readonly<Record<string, string>>): string =>
  text.replaceAll(/\$\{\{ (.+?) \}\}/g, (whole, expression: string) => values[expression] ?? whole)

const examples = trackedFiles()
  .filter((file) => file.startsWith('examples/workflows/'))
  .map((file) => ({ file, workflow: parse(read(file)) as Workflow }))
  .flatMap(({ file, workflow }) =>
    Object.values(workflow.jobs).flatMap((job) =>
      job.steps
        .filter(({ uses }) => uses?.startsWith('OWNER/'))
        .map((step) => ({ file, workflow, job, given: step.with ?? {} })),
    ),
  )
  // Without a day of metrics to read, other tests run them.
  .filter(({ given }) => given['import'] === undefined && given['rebuild'] === undefined)

test.each(examples)('$file archives', async ({ workflow, job, given }) => {
  const stage = await openStage({ people: 20, days: 10 })
  try {
    const [dimension = '', values = ['']] = Object.entries(job.strategy?.matrix ?? {})[0] ?? []
    for (const value of values) {
      const known = valuesFor(stage, workflow.on.workflow_dispatch?.inputs ?? {}, { [dimension]: value })
      const inputs = Object.fromEntries(
        Object.entries(given).map(([name, text]) => [name, expand(String(text), known)]),
      )
      expect(JSON.stringify(inputs)).not.toContain('${{')
      const isElsewhere = inputs['api-url'] !== undefined
      const run = await stage.run({
        ...inputs,
        // A year of ten days costs time and shows nothing more; no test reaches another host.
        'backfill-days': '5',
        ...(isElsewhere ? { 'api-url': stage.simulator.apiUrl } : {}),
      })
      expect({ code: run.code, errors: run.errors }).toEqual({ code: 0, errors: [] })
      expect(Number(run.outputs['days-added'])).toBeGreaterThan(0)
    }
    const targets = Object.keys((await stage.branch.json('archive.json')).targets)
    expect(targets).toHaveLength(values.length)
  } finally {
    await stage.close()
  }
})
