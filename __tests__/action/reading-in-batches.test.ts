// Reading the data branch through GraphQL, also when GraphQL leaves something out or answers wrongly.
import { expect, test } from '@jest/globals'
import type { Fault } from '../../simulator/fault.ts'
import type { Json } from '../../simulator/exchange.ts'
import { commands, hostile } from '../faults/support/commands.ts'
import { git } from './support/git.ts'
import type { Run } from './support/open-stage.ts'
import { scenario, type Stage } from './support/scenario.ts'

const inputs = { reports: 'totals', day: '2026-11-15', 'backfill-days': '3' }
const options = { now: '2026-11-20T06:40:00Z', people: 40 }
/** A fourth day after the three that `inputs` stored: ledger, listings, history and rows are read. */
const next = { ...inputs, day: '2026-11-16' }

const queries = ({ requests }: Run) => requests.filter(({ path }) => path === '/graphql')
const contents = ({ requests }: Run) => requests.filter(({ path }) => path.includes('/contents/'))
const blobs = ({ requests }: Run) =>
  requests.filter(({ method, path }) => method === 'GET' && path.includes('/git/blobs/'))

/** How many objects a query requests, without the commit. */
const sizeOf = (body: Buffer): number => {
  const { variables } = JSON.parse(body.toString()) as { variables: object }
  return Object.keys(variables).filter((name) => /^o\d+$/.test(name)).length
}

/** Applies a fault to the queries that `when` selects. */
function strikeQueries({ simulator }: Stage, when: (count: number, size: number) => Fault | undefined): void {
  simulator.fault(({ path, count, body }) => (path === '/graphql' ? when(count, sizeOf(body)) : undefined))
}

/** Changes the repository that an answer shows. */
const changed = (change: (repository: Record<string, Json>) => Record<string, Json>): Fault => ({
  kind: 'change',
  change: ({ data, ...rest }) => ({ ...rest, data: { repository: change(data.repository) } }),
})

/** The branch after a fourth day without faults. */
async function undisturbed(): Promise<string> {
  let tree = ''
  await scenario(options, async ({ run, branch }) => {
    await run(inputs)
    await run(next)
    tree = await branch.tree()
  })()
  return tree
}
const expected = undisturbed()

/** A day is stored, and the branch is the same as without the fault. */
function disturbed(disturb: (stage: Stage) => Promise<void> | void, check: (run: Run) => void) {
  return scenario(options, async (stage) => {
    await stage.run(inputs)
    await disturb(stage)
    const run = await stage.run(next)
    expect(run.errors).toEqual([])
    expect(run.outputs).toMatchObject({ changed: 'true', 'days-added': '1' })
    expect(await stage.branch.tree()).toBe(await expected)
    expect(stage.simulator.violations).toEqual([])
    check(run)
  })
}

test.concurrent(
  'files and folders are read through GraphQL alone',
  disturbed(
    () => undefined,
    (run) => {
      expect([contents(run), blobs(run)]).toEqual([[], []])
      expect(queries(run).length).toBeGreaterThan(0)
    },
  ),
)

test.concurrent(
  'a commit that GitHub does not know yet is waited for, and its files do not pass for absent',
  disturbed(
    (stage) =>
      strikeQueries(stage, (count) =>
        count <= 3
          ? changed((repository) => Object.fromEntries(Object.keys(repository).map((key) => [key, null])))
          : undefined,
      ),
    (run) => expect(contents(run)).toEqual([]),
  ),
)

test.concurrent(
  'so it is where there is no GraphQL',
  disturbed(
    ({ simulator }) => {
      simulator.settings.graphql = 'refused'
      let struck = 0
      simulator.fault(({ path }) => {
        if (!path.includes('/contents/') || struck >= 3) return undefined
        struck += 1
        return { kind: 'answer', status: 404, body: { message: 'No commit found for the ref 0a1b2c3d' } }
      })
    },
    (run) => expect(contents(run).filter(({ status }) => status === 404).length).toBeGreaterThanOrEqual(3),
  ),
)

test.concurrent(
  'texts that were cut, replaced or left out are fetched as blobs',
  disturbed(
    (stage) => {
      const texts = [(text: string) => text.slice(0, 100), (text: string) => `${text}\u{fffd}`, () => null]
      let at = 0
      strikeQueries(stage, () =>
        changed((repository) =>
          Object.fromEntries(
            Object.entries(repository).map(([alias, object]) => [
              alias,
              typeof object?.text === 'string'
                ? { ...object, text: texts[(at += 1) % texts.length]?.(object.text) }
                : object,
            ]),
          ),
        ),
      )
    },
    (run) => {
      expect(contents(run)).toEqual([])
      expect(blobs(run).length).toBeGreaterThanOrEqual(3)
    },
  ),
)

test.concurrent(
  'an object that stands among the errors is asked for again, and then by path; the others are taken',
  disturbed(
    (stage) =>
      strikeQueries(stage, () => ({
        kind: 'change',
        change: ({ data }) => ({
          data: { repository: { ...data.repository, o0: null } },
          errors: [{ message: 'Timed out', path: ['repository', 'o0'] }],
        }),
      })),
    (run) => expect(contents(run).length).toBeGreaterThan(0),
  ),
)

test.concurrent(
  'an error that names no object spoils the whole answer',
  disturbed(
    (stage) =>
      strikeQueries(stage, (count) =>
        count <= 2
          ? {
              kind: 'change',
              change: ({ data }) => ({
                data: {
                  repository: Object.fromEntries(
                    Object.entries(data.repository).map(([alias, object]) => [
                      alias,
                      alias === 'commit' ? object : null,
                    ]),
                  ),
                },
                errors: [{ message: 'Something went wrong while executing your query.' }],
              }),
            }
          : undefined,
      ),
    (run) => expect([contents(run), queries(run).length > 2]).toEqual([[], true]),
  ),
)

const broken: readonly (readonly [string, Fault])[] = [
  ['502', { kind: 'answer', status: 502, body: '<html>Bad Gateway</html>' }],
  [
    'nothing but errors',
    {
      kind: 'answer',
      status: 200,
      body: { data: null, errors: [{ message: 'Something went wrong while executing your query.' }] },
    },
  ],
  ['half an answer', { kind: 'short', bytes: 40 }],
  ['a torn connection', { kind: 'cut', bytes: 40 }],
  [
    'no answer that GitHub would give',
    { kind: 'answer', status: 200, body: { data: { repository: 'none' } } },
  ],
]

test.concurrent.each(broken)(
  '%s for whatever is more than one object: the batch is halved until it passes',
  (_what, fault) =>
    disturbed(
      (stage) => strikeQueries(stage, (_count, size) => (size > 1 ? fault : undefined)),
      (run) => {
        expect(contents(run)).toEqual([])
        expect(queries(run).some(({ count }) => count > 1)).toBe(true)
      },
    )(),
)

test.concurrent(
  'GraphQL that fails all the time: what it does not say is read by path',
  disturbed(
    (stage) => strikeQueries(stage, () => ({ kind: 'answer', status: 502 })),
    (run) => expect(contents(run).length).toBeGreaterThan(0),
  ),
)

const refusals: readonly (readonly [string, Fault])[] = [
  ['403', { kind: 'answer', status: 403, body: { message: 'Resource not accessible by integration' } }],
  ['401', { kind: 'answer', status: 401, body: { message: 'Bad credentials' } }],
  ['404', { kind: 'answer', status: 404, body: { message: 'Not Found' } }],
  [
    'its own rate limit',
    {
      kind: 'answer',
      status: 200,
      body: { errors: [{ type: 'RATE_LIMITED', message: 'API rate limit exceeded' }] },
    },
  ],
  [
    'a rate limit for an hour',
    {
      kind: 'answer',
      status: 429,
      headers: { 'retry-after': '3600' },
      body: { message: 'You have exceeded a secondary rate limit' },
    },
  ],
  [
    'words that would be commands',
    {
      kind: 'answer',
      status: 200,
      body: { errors: [{ type: 'RATE_LIMITED', message: hostile }] },
    },
  ],
  [
    'no such repository',
    {
      kind: 'answer',
      status: 200,
      body: {
        data: { repository: null },
        errors: [{ type: 'FORBIDDEN', message: 'Not for you', path: ['repository'] }],
      },
    },
  ],
]

test.concurrent.each(refusals)(
  'refused to GraphQL alone (%s): one quiet line, one query at a time of reading, the rest by path',
  (_what, fault) =>
    disturbed(
      (stage) => strikeQueries(stage, () => fault),
      (run) => {
        expect(run.log.match(/is read file by file, because GraphQL does not answer: .+/g)).toHaveLength(1)
        expect(run.log).not.toContain('::warning')
        expect(commands(run.log)).toEqual([])
        expect(queries(run)).toHaveLength(1)
        expect(contents(run).length).toBeGreaterThan(3)
      },
    )(),
)

test.concurrent(
  'a folder of more than a thousand files is listed whole',
  scenario(options, async (stage) => {
    await stage.run(inputs)
    const { repository, branch } = stage
    // Names that sort before the snapshots, so that a listing of the first thousand would not contain the snapshots.
    const blob = (await git(repository, ['rev-parse', `${branch.name}:archive.json`])).trim()
    const files = Array.from(
      { length: 1200 },
      (_, number) => `M 100644 ${blob} orgs/acme/totals/2026/11/${String(number).padStart(4, '0')}.txt\n`,
    )
    const ref = `refs/heads/${branch.name}`
    const heading = `commit ${ref}\ncommitter Many <many@example.com> 1790000000 +0000\ndata 0\nfrom ${ref}^0\n`
    await git(repository, ['fast-import', '--quiet'], `${heading}${files.join('')}`)
    const quiet = await stage.run(inputs)
    expect([quiet.errors, quiet.outputs['changed']]).toEqual([[], 'false'])
    stage.simulator.settings.graphql = 'refused'
    const guarded = await stage.run(inputs)
    expect(guarded.errors).toEqual([
      expect.stringContaining('has so many files that GitHub does not list them all'),
    ])
  }),
)
