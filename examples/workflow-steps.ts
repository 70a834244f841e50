// A workflow file → the inputs of its steps with this action, adapted to the simulator: its tokens for secrets, its API's
// address instead of another, one step for each value of a matrix.
import { parse } from 'yaml'
import type { Simulator } from '../simulator/server.ts'

type With = Readonly<Record<string, string>>

interface Workflow {
  readonly on: { readonly workflow_dispatch?: { readonly inputs?: Inputs } | null }
  readonly jobs: Readonly<Record<string, Job>>
}

type Inputs = Readonly<Record<string, { readonly default?: string | boolean }>>

interface Job {
  readonly strategy?: { readonly matrix: Readonly<Record<string, readonly string[]>> }
  readonly steps: readonly { readonly uses?: string; readonly with?: Readonly<Record<string, unknown>> }[]
}

const expand = (text: string, values: With): string =>
  text.replaceAll(/\$\{\{\s*(.+?)\s*\}\}/g, (whole, expression: string) => values[expression] ?? whole)

/** The value of `${{ secrets.NAME }}`, chosen by what the name says. */
function secret(name: string, simulator: Simulator): string {
  if (/PSEUDONYM/.test(name)) return 'a secret of more than thirty-two characters'
  if (/DATA/.test(name)) return simulator.dataToken
  return /BILLING/.test(name) ? simulator.billingToken : simulator.metricsToken
}

/** The `with:` of each step that uses this action. */
export function stepsOf(workflow: string, simulator: Simulator): With[] {
  const { on, jobs } = parse(workflow) as Workflow
  const secrets = [...workflow.matchAll(/secrets\.(\w+)/g)].map(([key, name = '']) => [
    key,
    secret(name, simulator),
  ])
  const tokens = [...workflow.matchAll(/steps\.[\w-]+\.outputs\.token/g)].map(([key]) => [
    key,
    simulator.metricsToken,
  ])
  const inputs = Object.entries((typeof on === 'object' && on.workflow_dispatch?.inputs) || {}).map(
    ([name, input]) => [`inputs.${name}`, String(input.default ?? '')],
  )
  return Object.values(jobs).flatMap((job) => {
    const [dimension = '', values = ['']] = Object.entries(job.strategy?.matrix ?? {})[0] ?? []
    return job.steps
      .filter(({ uses }) => uses?.includes('/copilot-metrics-archive@'))
      .flatMap((step) =>
        values.map((value) => {
          const known = Object.fromEntries([...secrets, ...tokens, ...inputs, [`matrix.${dimension}`, value]])
          const given = Object.entries(step.with ?? {}).map(([name, text]) => [
            name,
            expand(String(text), known),
          ])
          const inputsHere: With = Object.fromEntries(given)
          return 'api-url' in inputsHere ? { ...inputsHere, 'api-url': simulator.apiUrl } : inputsHere
        }),
      )
  })
}
