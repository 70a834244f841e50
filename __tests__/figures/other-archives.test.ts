// Archives of other shapes, each figure of each row recomputed from the snapshots by SQL: no difference.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { days } from '../action/support/days.ts'
import { realRecord, realSeries } from '../files/support/real-series.ts'
import { type Archive, openArchive, type Play } from './support/archive.ts'
import { foldedIn, tableIn } from './support/page.ts'
import { repositoriesOf } from './support/repositories.ts'
import { expectRowsBySql } from './support/rows.ts'
import { by, number, percent } from './support/written.ts'

/** Opens the archive before the tests of a block. */
function archiveOf(play: Play): () => Archive {
  let archive: Archive | undefined
  beforeAll(async () => {
    archive = await openArchive(play)
  })
  afterAll(() => archive?.close())
  return () => {
    if (archive === undefined) throw new Error('The archive was not opened')
    return archive
  }
}

describe('shaped like the only real series', () => {
  const archive = archiveOf({
    target: 'orgs/acme',
    settled: '2026-04-22',
    options: { people: 20 },
    prepare: ({ world }) => {
      const known = new Map(realSeries.map((line) => [line[0], line]))
      for (const day of days('2026-01-26', '2026-04-26')) {
        const line = known.get(day)
        const record = line === undefined ? 'pending' : [{ ...realRecord(line), organization_id: '8001' }]
        world.override('orgs/acme', 'totals', day, record)
      }
    },
    runs: [['2026-04-27T06:40:00Z', { reports: 'totals', 'backfill-days': '90' }]],
  })

  test('is read whole', () => {
    expect([archive().code, archive().unsound]).toEqual([0, ''])
  })

  test('weeks, and what SQL makes of them', async () => {
    expect(await expectRowsBySql(archive().database, archive().folder, 'weeks')).toBe(9)
    const rows = await archive().database.rows(
      `SELECT strftime(first_day, '%m-%d') AS week, active_users FROM weeks ORDER BY first_day`,
    )
    expect(rows.map(({ week, active_users: people }) => [week, people])).toEqual([
      ['02-01', null],
      ['02-08', 5],
      ['02-15', 4],
      ['02-22', 4],
      ['03-01', null],
      ['03-29', 4],
      ['04-05', 5],
      ['04-12', 4],
      ['04-19', 5],
    ])
  })

  test('months', async () => {
    expect(await expectRowsBySql(archive().database, archive().folder, 'months')).toBe(3)
  })

  test('the summary speaks of the people of its last week', () => {
    expect(archive().summary).toContain('5 people were active in the week')
  })
})

describe('with 250 repositories a day', () => {
  const archive = archiveOf({
    target: 'orgs/acme',
    settled: '2026-11-15',
    options: { people: 60 },
    prepare: ({ world }) => {
      for (const [ordinal, day] of days('2026-10-31', '2026-11-19').entries()) {
        const [sample = {}] = world.repos('orgs/acme', '2026-11-12')
        const rows = Array.from({ length: 250 }, (_, index) => ({
          ...sample,
          day,
          repo_id: 900_000 + index,
          repo_name: `service-${index}`,
          pull_requests: {
            // The largest of a single day are not the largest of the week: only sums over all days say which those are.
            total_created: (index * 7 + ordinal * 31) % 13,
            total_merged: (index * 5 + ordinal * 17) % 11,
            total_created_by_copilot: (index + ordinal) % 3,
          },
        }))
        world.override('orgs/acme', 'repos', day, rows)
      }
    },
    runs: [['2026-11-20T06:40:00Z', { reports: 'totals, repos', 'backfill-days': '20' }]],
  })

  test('each sum shown is that of all days', async () => {
    const text = foldedIn(archive().summary, 'Repositories')
    const [, ...rows] = tableIn(text)
    const repositories = await repositoriesOf(archive().database)
    expect(repositories).toHaveLength(250)
    expect(rows).toEqual(
      repositories
        .slice(0, 20)
        .map((row) => [
          row['name'],
          number(row['created']),
          by(row['difference']),
          number(row['by_copilot']),
          percent(row['share']),
          number(row['merged']),
        ]),
    )
    expect(text).toContain('230 more repositories on the data branch.')
  })

  test('rows', async () => {
    expect(await expectRowsBySql(archive().database, archive().folder, 'weeks')).toBe(4)
  })
})

describe('two years with every change of definition', () => {
  const inputs = { enterprise: 'initech', reports: 'totals', 'backfill-days': '365' }
  const archive = archiveOf({
    target: 'enterprises/initech',
    settled: '2027-09-25',
    options: { people: 40 },
    runs: [
      ['2026-10-05T06:40:00Z', inputs],
      ['2027-09-30T06:40:00Z', inputs],
    ],
  })

  test('weeks and months', async () => {
    expect(archive().code).toBe(0)
    expect(await expectRowsBySql(archive().database, archive().folder, 'weeks')).toBeGreaterThan(100)
    expect(await expectRowsBySql(archive().database, archive().folder, 'months')).toBeGreaterThan(22)
  })
})
