// The page of a run: made by the bundle from what is on the branch, however the run went; the same branch gives the same page.
import { expect, test } from '@jest/globals'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { gunzipSync } from 'node:zlib'
import { scenario } from '../action/support/scenario.ts'
import type { TargetData } from '../../src/pages/dashboard/data.ts'

const now = '2026-11-23T06:40:00Z'
const week = ['15', '16', '17', '18', '19', '20', '21'].map((date) => `2026-11-${date}`)
const inputs = { organization: 'acme', reports: 'totals, seats, teams', 'backfill-days': '28' }

const dataIn = (page: string): TargetData => {
  const [, block = ''] = /data-folder="orgs\/acme">([^<]*)</.exec(page) ?? []
  return JSON.parse(gunzipSync(Buffer.from(block, 'base64')).toString()) as TargetData
}

interface Feature {
  readonly feature: string
  readonly loc_added_sum?: number
  readonly user_initiated_interaction_count?: number
}

test(
  'a dry run, a first run and a quiet one make the same page, of the rows and days that are stored',
  scenario({ now, people: 60 }, async ({ run, branch, simulator }) => {
    const folder = await mkdtemp(path.join(tmpdir(), 'page-'))
    try {
      const made: string[] = []
      for (const more of [{ 'dry-run': 'true' }, {}, {}]) {
        const { errors, outputs } = await run({ ...inputs, ...more }, now, { RUNNER_TEMP: folder })
        expect([errors, outputs['dashboard-file']]).toEqual([
          [],
          path.join(folder, 'copilot-metrics-acme.html'),
        ])
        made.push(await readFile(outputs['dashboard-file'] ?? '', 'utf8'))
      }
      expect([...new Set(made)]).toHaveLength(1)
      expect(await readdir(folder)).toContain('copilot-metrics-acme.html')

      const [page = ''] = made
      const { weeks, months, days, problems, groups } = dataIn(page)
      const rows = (await branch.json('orgs/acme/weekly.json')).weeks as Record<string, never>[]
      const row = rows.find(({ start }) => start === '2026-11-15')
      expect(weeks.names.at(-1)).toBe('2026-11-15')
      for (const key of ['active_users', 'lines_added', 'agent_lines_added', 'seats'] as const)
        expect([key, weeks.figures[key]?.at(-1) ?? null]).toEqual([key, row?.[key]])
      expect(months.names).toEqual(['2026-10'])

      // Compared with GitHub's own records, independent of history lines.
      const records = week.map((day) => simulator.world.totals('orgs/acme', day as never))
      const features = records.flatMap(({ totals_by_feature: sent }): readonly Feature[] => sent as never)
      const lines = new Map<string, number>()
      for (const { feature, loc_added_sum: sum = 0 } of features)
        lines.set(feature, (lines.get(feature) ?? 0) + sum)
      const { names = [], columns = [], rest } = weeks.mixes.lines_by_feature ?? {}
      expect(names.length).toBeGreaterThan(2)
      names.forEach((name, index) => expect([name, columns[index]?.at(-1)]).toEqual([name, lines.get(name)]))
      const shown = names.reduce((sum, name) => sum + (lines.get(name) ?? 0), 0)
      const all = [...lines.values()].reduce((sum, value) => sum + value, 0)
      expect(rest?.at(-1) ?? 0).toBe(all - shown)

      expect(days.statuses).toMatch(/[01]/)
      expect(problems).toEqual([])
      expect(groups.find(({ id }) => id === 'teams')?.rows.length).toBeGreaterThan(0)
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  }),
)
