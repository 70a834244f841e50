// Our own workflows, and those that people paste. `npm run check` checks their syntax with actionlint.
import { describe, expect, test } from '@jest/globals'
import { parse } from 'yaml'
import { read, trackedFiles } from './files.ts'

interface Workflow {
  readonly permissions?: Readonly<Record<string, string>>
  readonly concurrency?: { readonly 'cancel-in-progress': unknown }
  readonly jobs: Readonly<Record<string, Job>>
}

interface Job {
  readonly permissions?: Readonly<Record<string, string>>
  readonly steps: readonly Step[]
  readonly 'timeout-minutes'?: number
}

interface Step {
  readonly id?: string
  readonly uses?: string
  readonly run?: string
  readonly with?: Readonly<Record<string, unknown>>
}

/** Placeholders for the owner and the commit, which a reader fills in. */
const OURS = 'OWNER/copilot-metrics-archive@COMMIT_SHA'
const PINNED = /^\s*(?:- )?uses: [\w.-]+\/[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/

const workflowsIn = (folder: string) =>
  trackedFiles()
    .filter((file) => file.startsWith(folder) && file.endsWith('.yml'))
    .map((file) => ({ file, text: read(file), workflow: parse(read(file)) as Workflow }))

const ours = workflowsIn('.github/workflows/')
const examples = workflowsIn('examples/workflows/')
const stepsOf = (workflow: Workflow) => Object.values(workflow.jobs).flatMap(({ steps }) => steps)

describe.each([...ours, ...examples])('$file', ({ text, workflow }) => {
  test('pins every action to a commit, and says which version that is', () => {
    const uses = text
      .split('\n')
      .filter((line) => /^\s*(?:- )?uses:/.test(line))
      .filter((line) => !line.includes(`${OURS} # vX.Y.Z`) && !line.endsWith('uses: ./'))
    expect(uses.filter((line) => !PINNED.test(line))).toEqual([])
  })

  test('ends by itself', () => {
    for (const job of Object.values(workflow.jobs)) expect(job['timeout-minutes']).toBeGreaterThan(0)
  })

  test('puts no expression into a shell', () => {
    expect(stepsOf(workflow).filter(({ run }) => run?.includes('${{'))).toEqual([])
  })
})

describe.each(ours)('$file', ({ workflow }) => {
  test('grants nothing at the top, and to each job what it needs', () => {
    expect(workflow.permissions).toEqual({})
    for (const job of Object.values(workflow.jobs)) expect(job.permissions).toBeDefined()
  })

  test('leaves no credentials behind', () => {
    const checkouts = stepsOf(workflow).filter(({ uses }) => uses?.startsWith('actions/checkout@'))
    for (const step of checkouts) expect(step.with?.['persist-credentials']).toBe(false)
  })
})

describe('ci.yml', () => {
  test('its last job waits for all others', () => {
    const { jobs } = parse(read('.github/workflows/ci.yml')) as { jobs: Record<string, { needs?: string[] }> }
    expect(jobs['ok']?.needs?.toSorted()).toEqual(
      Object.keys(jobs)
        .filter((name) => name !== 'ok')
        .sort(),
    )
  })
})

describe.each(examples)('$file', ({ text, workflow }) => {
  test('passes inputs that exist', () => {
    const { inputs } = parse(read('action.yml')) as { inputs: Record<string, { required?: boolean }> }
    const steps = stepsOf(workflow).filter(({ uses }) => uses?.startsWith('OWNER/'))
    expect(steps).toHaveLength(1)
    for (const { with: given = {} } of steps) {
      expect(Object.keys(inputs)).toEqual(expect.arrayContaining(Object.keys(given)))
      expect(Object.keys(given)).toContain('token')
    }
  })

  test('takes outputs that exist', () => {
    const { outputs } = parse(read('action.yml')) as { outputs: Record<string, unknown> }
    const ids = stepsOf(workflow)
      .filter(({ uses }) => uses?.startsWith('OWNER/'))
      .map(({ id }) => id)
    const taken = [...text.matchAll(/steps\.([\w-]+)\.outputs\.([\w-]+)/g)]
      .filter(([, id]) => ids.includes(id))
      .map(([, , name = '']) => name)
    expect(Object.keys(outputs)).toEqual(expect.arrayContaining(taken))
  })

  test('may write contents and nothing else, and is never cancelled by its successor', () => {
    // With a data token, the workflow's own token needs no permission.
    const hasDataToken = stepsOf(workflow).some((step) => step.with?.['data-token'] !== undefined)
    expect(workflow.permissions).toEqual(hasDataToken ? {} : { contents: 'write' })
    expect(workflow.concurrency?.['cancel-in-progress'] ?? false).toBe(false)
  })

  test('runs twice a day, off the hour, or on demand alone', () => {
    const times = [...text.matchAll(/cron: '(\d+) ([\d,]+) /g)].flatMap(([, minute, hours = '']) =>
      hours.split(',').map(() => Number(minute)),
    )
    expect(times).toHaveLength(text.includes('schedule:') ? 2 : 0)
    for (const minute of times) expect(minute % 15).not.toBe(0)
  })
})
