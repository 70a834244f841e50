// A damaged or truncated file means an error for its day, and for nothing else; the next run fetches it.
import { expect, test } from '@jest/globals'
import type { Fault } from '../../simulator/fault.ts'
import { scenario } from '../action/support/scenario.ts'
import { canonicalLines } from './support/canonical-lines.ts'
import { found, persons, shown } from './support/persons.ts'
import { storedLines } from './support/stored-lines.ts'

const target = 'orgs/acme'
const days = ['2026-11-11', '2026-11-12', '2026-11-13'] as const
const inputs = {
  reports: 'totals, users, user-teams, teams, repos',
  'user-data': 'full',
  day: days[2],
  'backfill-days': '3',
}

/** The second of two files of a report's day. */
const faults: readonly (readonly [RegExp, Fault])[] = [
  [/users-1-day-report.*2026-11-11\/part-00002/, { kind: 'short', bytes: 4000 }],
  [/user-teams-1-day-report.*2026-11-12\/part-00002/, { kind: 'cut', bytes: 300 }],
  [/repos-1-day-report.*2026-11-13\/part-00002/, { kind: 'body', body: '<html>\n<p>no</p>\n</html>' }],
]
/** What must be missing because one of the three files is damaged. */
const lacking = [
  'users 2026-11-11',
  'teams 2026-11-11',
  'user-teams 2026-11-12',
  'teams 2026-11-12',
  'repos 2026-11-13',
]

const stored = (paths: readonly string[]): string[] =>
  paths
    .flatMap((path) => {
      const [, report = '', day = ''] = /\/([a-z-]+)\/\d{4}\/\d\d\/(\d{4}-\d\d-\d\d)\./.exec(path) ?? []
      return report === '' ? [] : [`${report} ${day}`]
    })
    .toSorted()

test(
  'of users, of user-teams and of repos',
  scenario({ now: '2026-11-14T06:40:00Z', people: 60 }, async (stage) => {
    const { run, branch, repository, simulator } = stage
    const { world, settings } = simulator
    settings.linksPerReport = 2
    simulator.fault(({ port, path }) =>
      port === 'files' ? faults.find(([pattern]) => pattern.test(path))?.[1] : undefined,
    )
    const whole = ['totals', 'users', 'user-teams', 'teams', 'repos'].flatMap((report) =>
      days
        .filter((day) => report !== 'repos' || world.published('repos', target, day))
        .map((day) => `${report} ${day}`),
    )
    const first = await run(inputs)
    expect(first.code).toBe(1)
    const sentences = first.errors.filter((text) => text.includes('could not be read whole'))
    expect(sentences.toSorted()).toEqual([
      expect.stringMatching(/^repos of organization acme, 2026-11-13: .*: file 2 of 2: /),
      expect.stringMatching(/^user-teams of organization acme, 2026-11-12: /),
      expect.stringMatching(
        /^users of organization acme, 2026-11-11: .*: file 2 of 2: line \d+ is not whole\.$/,
      ),
    ])
    expect(found(persons(simulator), shown(first))).toEqual([])
    expect(stored(await branch.paths(target))).toEqual(
      whole.filter((one) => !lacking.includes(one)).toSorted(),
    )

    simulator.clearFaults()
    const next = await run(inputs)
    expect(next.errors).toEqual([])
    expect(next.outputs).toMatchObject({ 'days-added': String(lacking.length), 'days-restated': '0' })
    expect(stored(await branch.paths(target))).toEqual(whole.toSorted())
    for (const report of ['users', 'user-teams'] as const)
      for (const day of days)
        expect(await storedLines(repository, `${target}/${report}`, day)).toBe(
          canonicalLines(report, world.rows(report, target, day)),
        )
  }),
)
