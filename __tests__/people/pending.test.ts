// Teams need both reports of a day: while one is not published, teams wait, and the other report is stored.
import { expect, test } from '@jest/globals'
import { snapshotPath } from '../action/support/days.ts'
import { scenario } from '../action/support/scenario.ts'
import { teamRecord } from './support/team-record.ts'

const target = 'orgs/acme'
const inputs = {
  reports: 'users, user-teams, teams',
  'user-data': 'full',
  'backfill-days': '4',
  day: '2026-11-13',
}
const [withoutUsers, withoutTeams, withoutBoth, whole] = [
  '2026-11-10',
  '2026-11-11',
  '2026-11-12',
  '2026-11-13',
]

const daysIn = (paths: readonly string[]): string[] =>
  paths.map((path) => /(\d{4}-\d\d-\d\d)\./.exec(path)?.[1] ?? '')

const pendingIn = (entry: { open: Record<string, { pending_since?: string }> }): string[] =>
  Object.keys(entry.open).filter((day) => entry.open[day]?.pending_since !== undefined)

test(
  'and are made as soon as it comes',
  scenario({ now: '2026-11-14T06:40:00Z', people: 60 }, async ({ run, branch, simulator: { world } }) => {
    const lateUsers = [withoutUsers, withoutBoth]
    const lateTeams = [withoutTeams, withoutBoth]
    for (const day of lateUsers) world.publish(target, 'users', day, '2026-11-14T12:00:00Z')
    for (const day of lateTeams) world.publish(target, 'user-teams', day, '2026-11-14T12:00:00Z')
    const first = await run(inputs)
    expect(first.errors).toEqual([])
    expect(first.outputs).toMatchObject({ 'days-added': '5', 'days-pending': '7' })
    expect(daysIn(await branch.paths(`${target}/users`))).toEqual([withoutTeams, whole])
    expect(daysIn(await branch.paths(`${target}/user-teams`))).toEqual([withoutUsers, whole])
    expect(daysIn(await branch.paths(`${target}/teams`))).toEqual([whole])
    const { reports } = await branch.json(`${target}/status.json`)
    expect(pendingIn(reports.users)).toEqual(lateUsers)
    expect(pendingIn(reports['user-teams'])).toEqual(lateTeams)
    expect(pendingIn(reports.teams)).toEqual([withoutUsers, withoutTeams, withoutBoth])

    const next = await run(inputs, '2026-11-14T18:40:00Z')
    expect(next.errors).toEqual([])
    expect(next.outputs).toMatchObject({ 'days-added': '7', 'days-pending': '0' })
    for (const day of daysIn(await branch.paths(`${target}/teams`))) {
      const { note: _note, ...record } = await branch.json(snapshotPath(`${target}/teams`, day))
      expect(record).toEqual(
        teamRecord(world.users(target, day), world.userTeams(target, day), { day, target, minGroupSize: 5 }),
      )
    }
    expect(daysIn(await branch.paths(`${target}/teams`))).toHaveLength(4)
  }),
)
