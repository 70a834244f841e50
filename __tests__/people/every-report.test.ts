// 300 people, 12 teams, 40 repositories: every file of an organization and of an enterprise, compared with GitHub's rows.
import { expect, test } from '@jest/globals'
import { canonicalText } from '../action/support/canonical.ts'
import { snapshotPath } from '../action/support/days.ts'
import { scenario, type Stage } from '../action/support/scenario.ts'
import { canonicalLines, type LineReport } from './support/canonical-lines.ts'
import { seatCounts } from './support/seat-counts.ts'
import { storedLines } from './support/stored-lines.ts'
import { teamRecord } from './support/team-record.ts'

const inputs = {
  organization: 'acme',
  enterprise: 'initech',
  reports: 'totals, users, users-28-day, user-teams, repos, seats, teams',
  'user-data': 'full',
  'backfill-days': '3',
}
const last = '2026-11-18'
/** The 17th of acme is late. */
const daysOf = {
  'orgs/acme': ['2026-11-16', last],
  'enterprises/initech': ['2026-11-16', '2026-11-17', last],
}
const targets = ['orgs/acme', 'enterprises/initech'] as const
const endings = { plain: /^\.ndjson$/, large: /^\.ndjson\.gz$/ }

async function expectLines(
  { simulator, repository }: Stage,
  report: LineReport,
  target: string,
  day: string,
) {
  const rows = simulator.world.rows(report, target, day)
  expect(rows.length).toBeGreaterThan(10)
  const stored = await storedLines(repository, `${target}/${report}`, day)
  expect(stored === canonicalLines(report, rows)).toBe(true)
}

async function expectTeams({ simulator: { world }, branch }: Stage, target: string, day: string) {
  const text = await branch.read(snapshotPath(`${target}/teams`, day))
  const { note, ...record } = JSON.parse(text)
  const expected = teamRecord(world.users(target, day), world.userTeams(target, day), {
    day,
    target,
    minGroupSize: 5,
  })
  expect(record).toEqual(expected)
  expect(note).toMatch(/counts in both.*do not add up/)
  expect(text).toBe(canonicalText({ ...expected, note }))
  return expected
}

test(
  'of one run',
  scenario({ now: '2026-11-19T06:40:00Z', people: 300 }, async (stage) => {
    const { run, branch, simulator } = stage
    const { world } = simulator
    expect(world.teams('orgs/acme').map(({ people }) => people.length)).toHaveLength(12)
    expect(world.teams('orgs/acme').at(-1)?.people).toHaveLength(3)
    const { errors, outputs } = await run(inputs)
    expect(errors).toEqual([])
    expect(outputs).toMatchObject({ 'days-added': '29', 'days-pending': '5' })

    for (const target of targets) {
      const days: readonly string[] = daysOf[target]
      for (const day of days) {
        const [totals] = world.rows('totals', target, day)
        expect(await branch.read(snapshotPath(`${target}/totals`, day))).toBe(canonicalText(totals))
        for (const report of ['users', 'user-teams', 'repos'] as const)
          await expectLines(stage, report, target, day)
        await expectTeams(stage, target, day)
      }
      await expectLines(stage, 'users-28-day', target, last)
      expect(await branch.json(snapshotPath(`${target}/seats`, last))).toEqual(
        seatCounts(simulator, target, last),
      )
      const seriesDays = (await branch.paths(target)).flatMap((path) => {
        const [, report = '', day = '', ending = ''] = /\/([^/]+)\/\d{4}\/\d\d\/(.{10})(.*)$/.exec(path) ?? []
        if (report !== '')
          expect([...Object.values(endings), /^\.json$/].some((one) => one.test(ending))).toBe(true)
        return report === '' ? [] : [`${report} ${day}`]
      })
      expect(seriesDays.toSorted()).toEqual(
        [
          ...['totals', 'users', 'user-teams', 'repos', 'teams'].flatMap((name) =>
            days.map((day) => `${name} ${day}`),
          ),
          `users-28-day ${last}`,
          `seats ${last}`,
        ].toSorted(),
      )
    }
  }),
)

test(
  'a person in two teams counts in both, and in the two organizations of an enterprise once',
  scenario({ now: '2026-11-19T06:40:00Z', people: 60 }, async (stage) => {
    const { world } = stage.simulator
    const { errors } = await stage.run({
      ...inputs,
      reports: 'teams',
      'user-data': 'none',
      'backfill-days': '1',
    })
    expect(errors).toEqual([])
    const acme = await expectTeams(stage, 'orgs/acme', last)
    await expectTeams(stage, 'enterprises/initech', last)
    const distinct = new Set(world.userTeams('orgs/acme', last).map((row) => row['user_id'])).size
    const places = acme.teams.reduce((sum, { members }) => sum + members, acme.other?.members ?? 0)
    expect(places).toBeGreaterThan(distinct)
  }),
)
