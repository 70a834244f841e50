// `rebuild: true` through the bundle: no metrics token, no request for metrics, the same bytes as the daily runs.
import { expect, test } from '@jest/globals'
import { scenario } from '../action/support/scenario.ts'
import { commitFiles } from '../action/support/somebody-else.ts'

const NOW = '2026-11-21T06:40:00Z'
const everything = {
  organization: 'acme, globex',
  reports: 'totals, totals-28-day, repos, teams, seats, credits',
  'backfill-days': '20',
}

test(
  'repairs what was damaged, in the targets of the archive, and says what it would do in a dry run',
  scenario({ now: NOW, people: 60 }, async ({ run, branch, repository, simulator }) => {
    const made = await run({ ...everything, 'billing-token': simulator.billingToken })
    expect([made.code, made.errors]).toEqual([0, []])
    const tree = await branch.tree()
    const rebuild = (inputs: Readonly<Record<string, string>> = {}, now = NOW) =>
      run({ token: '', rebuild: 'true', ...inputs }, now)

    const quiet = await rebuild({}, '2027-02-01T06:40:00Z')
    expect([quiet.code, quiet.errors, quiet.outputs['changed']]).toEqual([0, [], 'false'])
    expect(quiet.log).toContain('Every derived file already matches the snapshots')
    expect(quiet.requests.filter(({ path }) => path.includes('/copilot/'))).toEqual([])

    await commitFiles(repository, branch.name, {
      'orgs/acme/history/2026-11.ndjson': '{"half":',
      'orgs/acme/history/1999-01.ndjson': '{}\n',
      'orgs/globex/weekly.json': null,
      'orgs/globex/monthly.csv': 'month\n',
      'archive.json': '{"schema":',
      'README.md': null,
    })
    const damaged = await branch.tree()
    const dry = await rebuild({ 'dry-run': 'true' })
    expect([dry.code, dry.writes.length, await branch.tree()]).toEqual([0, 0, damaged])
    expect(dry.log).toContain(
      'Rebuilt from the snapshots: 6 files would change: archive.json, README.md, orgs/acme/history/2026-11.ndjson,',
    )

    const repaired = await rebuild()
    expect([repaired.code, repaired.errors, repaired.outputs['changed']]).toEqual([0, [], 'true'])
    expect(await branch.tree()).toBe(tree)
    expect(await branch.message()).toBe('Rebuild from the snapshots: 6 files')
    expect(repaired.summary).toContain('globex')
  }),
)

test(
  'a ledger that is lost is made again as far as the snapshots tell',
  scenario({ now: NOW, people: 60 }, async ({ run, branch, repository }) => {
    expect((await run({ reports: 'totals' })).code).toBe(0)
    const { target_id: id, reports } = await branch.json('orgs/acme/status.json')
    const { first_day, latest_day } = reports.totals
    await commitFiles(repository, branch.name, { 'orgs/acme/status.json': null })
    expect((await run({ token: '', rebuild: 'true' })).code).toBe(0)
    const made = await branch.json('orgs/acme/status.json')
    expect(made).toMatchObject({ target_id: id, reports: { totals: { first_day, latest_day } } })
  }),
)

test(
  'one sentence where there is nothing to rebuild',
  scenario({ now: NOW, people: 60 }, async ({ run, branch }) => {
    const absent = await run({ token: '', rebuild: 'true' })
    expect(absent.errors[0]).toBe('The data branch does not exist, so there is nothing to rebuild.')
    expect((await run({ reports: 'totals', 'backfill-days': '3' })).code).toBe(0)
    const head = await branch.head()
    const other = await run({ token: '', rebuild: 'true', organization: 'globex' })
    expect(other.errors[0]).toBe(
      'orgs/globex is not in this archive, so it cannot be rebuilt; it holds orgs/acme.',
    )
    expect(await branch.head()).toBe(head)
  }),
)
