// The list of reports, and the steps from a report's records to its table, with an invented report that no file mentions.
import { expect, test } from '@jest/globals'
import { z } from 'zod'
import { say } from '../../src/core/table.ts'
import { type Day, dayRange } from '../../src/core/day.ts'
import type { JsonObject } from '../../src/core/json.ts'
import { figuresOf } from '../../src/files/figures.ts'
import { reportTable } from '../../src/pages/markdown/report-table.ts'
import { leadingParts, reportList, weeklyTables } from '../../src/reports/all.ts'
import { lines, linksOf, readWhole, type Report, type WeeklyTable } from '../../src/reports/report.ts'

const isUnique = (values: readonly unknown[]) => expect(values).toEqual([...new Set(values)])

test('no two reports share a field of the history or of a row, no two tables a name or a rank', () => {
  const fields = reportList.flatMap(({ daily }) => daily?.field ?? [])
  isUnique(['day', 'definitions', ...fields])
  isUnique(reportList.flatMap(({ row }) => Object.keys(row?.fields ?? {})))
  isUnique(weeklyTables.map(({ name }) => name))
  isUnique(weeklyTables.map(({ table }) => table.rank))
})

test('days that say nothing have no table, and nothing on the front page', () => {
  const pair = { days: ['2026-11-08' as Day], before: ['2026-11-01' as Day], figures: () => undefined }
  for (const { name, table } of weeklyTables)
    expect([name, table.make(pair, { teams: [] })]).toEqual([name, undefined])
  for (const { field, leading } of leadingParts) {
    const held = leading.select(pair, (rows) => ({ rows: [...rows], more: 0 }))
    expect([field, leading.shape.parse(held), leading.table(held)]).toEqual([field, held, undefined])
  }
})

const modelsFigures = z.object({ requests: z.record(z.string(), z.number()) })
type ModelsFigures = z.infer<typeof modelsFigures>

const modelsTable: WeeklyTable<ModelsFigures> = {
  title: 'Requests by model',
  name: 'requests by model',
  rank: 45,
  most: 2,
  make({ days, before, figures }) {
    const over = (some: readonly Day[], model: string) =>
      some.reduce((sum, day) => sum + (figures(day)?.requests[model] ?? 0), 0)
    const models = [...new Set(days.flatMap((day) => Object.keys(figures(day)?.requests ?? {})))]
    const counted = models
      .map((model) => ({ model, current: over(days, model), previous: over(before, model) }))
      .sort((a, b) => b.current - a.current)
    return {
      heading: 'Model',
      columns: [
        { title: 'Requests', unit: 'count', isMain: true },
        { title: 'Change', unit: 'change' },
      ],
      rows: counted.map(({ model, ...two }) => ({ label: { name: model }, values: [two.current, two] })),
      nouns: ['model', 'models'],
      notes: [say`Of ${days.length} days, for ${'A|B'} since ${{ day: '2026-11-01' as Day }}.`],
    }
  },
}

const models: Report<'models', ModelsFigures> = {
  ...lines,
  about: 'Requests by model and day',
  source: linksOf('day', 'models-1-day'),
  ids: ['model'],
  daily: {
    field: 'models',
    shape: modelsFigures,
    start: readWhole((records) => ({
      requests: Object.fromEntries(records.map(({ model, requests }) => [model as string, Number(requests)])),
    })),
  },
  tables: [modelsTable],
}

test('records of a made-up report become a table, whatever its models are called', () => {
  const [first, second] = [
    dayRange('2026-11-01' as Day, '2026-11-07' as Day),
    dayRange('2026-11-08' as Day, '2026-11-14' as Day),
  ]
  const recordsOf = (day: Day): JsonObject[] =>
    [
      ['gpt-5.5', 10],
      ['<b>|x', day < '2026-11-08' ? 3 : 2],
      ['o5', 1],
      ['o6', 1],
    ].map(([model = '', requests = 0]) => ({ day, model, requests }))
  const history = new Map([...first, ...second].map((day) => [day, figuresOf(models, recordsOf(day))]))
  expect(history.get('2026-11-08' as Day)).toEqual({
    models: { requests: { 'gpt-5.5': 10, '<b>|x': 2, o5: 1, o6: 1 } },
  })
  const figures = (day: Day) => (history.get(day) as { readonly models?: ModelsFigures } | undefined)?.models
  const table = modelsTable.make({ days: second, before: first, figures }, { teams: [] })
  expect(table && reportTable(table, { most: 2, where: 'on the data branch' })).toBe(
    [
      '| Model | Requests | Change |',
      '| :-- | --: | --: |',
      '| gpt-5.5 | **70** | ±0 |',
      '| &#60;b&#62;&#124;x | **14** | −7\u00a0▼ |',
      '',
      '2 more models on the data branch. Of 7 days, for A&#124;B since 1 Nov 2026.',
    ].join('\n'),
  )
})
