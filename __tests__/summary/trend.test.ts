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

const linesOf = (drawn: string, kind: string) =>
  drawn.split('\n').filter((line) => line.startsWith(`  ${kind} [`))

test('a chart: what is not known and what is 0 have no bar, a change of definition is a gap', () => {
  const weeks = bars([5, null, 0, 40, 50]).map((bar, index) => ({ ...bar, isBreak: index === 3 }))
  const drawn = chart('t', weeks)
  expect(drawn).toContain('y-axis 0 --> 53')
  // Mermaid draws a stub for 0, and nothing for what lies below its axis.
  expect(linesOf(drawn, 'bar')).toEqual(['  bar [5, -6, -6, -6, 40, 50]'])
  const [labels = ''] = linesOf(drawn, 'x-axis')
  expect(labels.replaceAll('\u200b', '')).toBe(
    '  x-axis ["5 Jan", "12 Jan ?", "19 Jan", "┊", "26 Jan", "2 Feb"]',
  )
  expect(drawn).toContain(
    'A week with a question mark is not known. Where GitHub changed what it counts there is a gap (┊)',
  )
})

test('people before their seats, where those were counted', () => {
  const weeks = bars([5, 8]).map((bar, index) => ({ ...bar, whole: index === 0 ? null : 10 }))
  const drawn = chart('t', weeks, 'Grey: seats.')
  expect(linesOf(drawn, 'bar')).toEqual(['  bar [-2, 10]', '  bar [5, 8]'])
  expect(drawn).toContain('Grey: seats.')
  expect(chart('t', bars([5, 8]), 'Grey: seats.')).not.toContain('Grey')
})

test.each([12, 26, 52, 104])('labels of %i weeks do not run into each other', (weeks) => {
  const drawn = chart('t', bars(Array.from({ length: weeks }, (_, index) => index + 1)))
  const labels = [...(linesOf(drawn, 'x-axis')[0] ?? '').matchAll(/"([^"]*)"/g)].map(([, label = '']) =>
    label.replaceAll('\u200b', ''),
  )
  const slot = 780 / labels.length
  const at = labels.flatMap((label, index) => (label === '' ? [] : [{ label, index }]))
  for (const [next, { label, index }] of at.slice(1).entries()) {
    const before = at[next]
    const room = (index - (before?.index ?? 0)) * slot
    expect(room).toBeGreaterThan(6 * Math.max(label.length, before?.label.length ?? 0))
  }
  expect(at.length).toBeGreaterThan(4)
  expect(labels.at(-1)).not.toBe('')
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
