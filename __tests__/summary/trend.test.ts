import { expect, test } from '@jest/globals'
import fc from '../support/properties.ts'
import { chart } from '../../src/pages/markdown/chart.ts'
import { sparkline } from '../../src/pages/markdown/sparkline.ts'
import { addDays } from '../../src/core/day.ts'
import { day } from './builder.ts'
import { parseDiagram } from './mermaid.ts'

const bars = (values: readonly (number | null)[]) =>
  values.map((value, index) => ({ start: addDays(day('2025-01-05'), 7 * index), value }))

test('a trend shows its gaps and its breaks', () => {
  expect(sparkline([100, null, 150, 200], new Set([2]))).toBe('▂·┊▅█')
})

test('a small change does not look like a crash', () => {
  expect(sparkline([1000, 998, 999])).toBe('███')
})

test('nothing known is nothing drawn', () => {
  expect(sparkline([null, null])).toBe('')
  expect(chart('t', bars([null, 5, null]))).toBe('')
})

test('zero is drawn as zero', () => {
  expect(sparkline([0, 0])).toBe('▁▁')
})

test('two years fit into 26 bars', () => {
  expect(Array.from(sparkline(Array.from({ length: 104 }, (_, index) => index)))).toHaveLength(26)
})

test('any trend makes a line of bars and a chart that Mermaid reads', async () => {
  const value = fc.option(fc.oneof(fc.nat(), fc.double({ noNaN: true }), fc.integer()), { nil: null })
  await fc.assert(
    fc.asyncProperty(fc.array(value, { maxLength: 104 }), async (values) => {
      expect(sparkline(values)).toMatch(/^[▁▂▃▄▅▆▇█·]*$/)
      const drawn = chart('People', bars(values))
      if (drawn === '') return
      const [, source = ''] = /```mermaid\n([^]*?)\n```/.exec(drawn) ?? []
      await expect(parseDiagram(source)).resolves.toMatchObject({ diagramType: 'xychart' })
      const labels = [...source.matchAll(/"([^"]*)"/g)].map(([, label]) => label)
      expect(new Set(labels).size).toBe(labels.length)
    }),
    { numRuns: 60, examples: [[[Number.POSITIVE_INFINITY, 0, 1]], [[-5, 3, 1]]] },
  )
})
