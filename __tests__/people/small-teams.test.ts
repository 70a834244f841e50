// Small teams are combined, and the combination is left out if it is itself a small group.
import { expect, test } from '@jest/globals'
import { snapshotPath } from '../action/support/days.ts'
import { branchOf } from '../action/support/branch.ts'
import { scenario } from '../action/support/scenario.ts'
import { teamRecord } from './support/team-record.ts'

const day = '2026-11-16'
const target = 'orgs/acme'
const inputs = { reports: 'teams', day, 'backfill-days': '1' }

test(
  'by min-group-size',
  scenario(
    { now: '2026-11-19T06:40:00Z', people: 300 },
    async ({ run, repository, simulator: { world } }) => {
      const shown = new Map<number, { teams: number; other: number | undefined }>()
      for (const minGroupSize of [1, 5, 20, 1000]) {
        const name = `least/${minGroupSize}`
        const { errors } = await run({
          ...inputs,
          'min-group-size': String(minGroupSize),
          'data-branch': name,
        })
        expect(errors).toEqual([])
        const { note, ...record } = await branchOf(repository, name).json(
          snapshotPath(`${target}/teams`, day),
        )
        const expected = teamRecord(world.users(target, day), world.userTeams(target, day), {
          day,
          target,
          minGroupSize,
        })
        expect(typeof note).toBe('string')
        expect(record).toEqual(expected)
        shown.set(minGroupSize, { teams: expected.teams.length, other: expected.other?.teams })
      }
      expect(Object.fromEntries(shown)).toEqual({
        1: { teams: 12, other: undefined },
        5: { teams: 11, other: undefined },
        20: { teams: 9, other: 3 },
        1000: { teams: 0, other: undefined },
      })
    },
  ),
)

test(
  'the summary names no folded team, and shows them together under one name',
  scenario({ now: '2026-11-19T06:40:00Z', people: 300 }, async ({ run, branch, repository }) => {
    const weeks = { reports: 'totals, teams', 'backfill-days': '10' }
    const usual = await run(weeks)
    expect(usual.summary).toContain('| platform |')
    expect(usual.summary).not.toContain('release')
    expect(usual.summary).not.toContain('teams taken together')
    expect(await branch.read('README.md')).toContain('| platform |')
    expect(await branch.read('README.md')).not.toContain('release')

    const wider = await run({ ...weeks, 'min-group-size': '20', 'data-branch': 'wider' })
    expect(wider.summary).toContain('other (teams taken together)')
    expect(wider.summary).not.toMatch(/release|infrastructure|growth/)
    const page = await branchOf(repository, 'wider').read('README.md')
    expect(page).toContain('| other (teams taken together) |')
    expect(page).not.toMatch(/release|infrastructure|growth/)
    const paths = await branchOf(repository, 'wider').paths(`${target}/history`)
    for (const path of paths)
      expect(await branchOf(repository, 'wider').read(path)).not.toMatch(
        /"team":"(release|infrastructure|growth)"/,
      )
  }),
)

test(
  "the branch's front page has the summary's first teams and repositories, and people of how many seats",
  scenario({ now: '2026-11-19T06:40:00Z', people: 300 }, async ({ run, branch }) => {
    const reports = { reports: 'totals, teams, repos, seats', 'backfill-days': '20' }
    const { errors, summary } = await run(reports)
    expect(errors).toEqual([])
    const page = await branch.read('README.md')
    const rowsOf = (text: string, heading: string): string[] =>
      (text.split(heading)[1] ?? '')
        .split('\n')
        .filter((line) => line.startsWith('| '))
        .slice(2, 12)
    for (const [shown, folded] of [
      ['**Teams in the week from 8 Nov**', '<summary>Teams</summary>'],
      ['**Repositories in the week from 8 Nov**', '**Repositories**\n'],
    ] as const) {
      const rows = rowsOf(page, shown)
      expect(rows).toHaveLength(10)
      expect(rows).toEqual(rowsOf(summary, folded))
    }
    const seats = /\(\d+\.\d% of \d+ seats\)/.exec(summary)?.[0]
    expect(seats).toBeDefined()
    expect(page).toContain(` people were active in the week 8 – 14 Nov 2026 ${seats}.`)
  }),
)
