// A spec becomes an image: positions of the values, gaps, labels.
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { draw } from '../../src/pages/chart/draw.ts'
import { fileLook, pageLook } from '../../src/pages/chart/look.ts'
import { exact, ticksOf, topOf } from '../../src/pages/chart/number.ts'
import { periodLabels } from '../../src/pages/chart/period-labels.ts'
import { STATUSES, type Value } from '../../src/pages/chart/spec.ts'
import { numbersOf, pathOf, textsOf, trend } from './support/trend.ts'

const [blue = '', orange = ''] = fileLook.series

describe('values', () => {
  // 400 wide, axis labels "30": 14 + 14 = 28 left, 390 right, so a band is 362 / 3; the axis ends at 30.
  test('stand where the scale puts them, on whole pixels', () => {
    const path = pathOf(draw(trend(), fileLook), blue)
    const points = path
      .slice(1)
      .split('L')
      .map((point) => point.split(',').map(Number))
    expect(points.map(([x]) => x)).toEqual([88, 209, 330])
    const ys = points.map(([, y = 0]) => y)
    expect(ys.map((y) => y - (ys[2] ?? 0))).toEqual([67, 33, 0])
  })

  test('an unknown value is a gap, never a zero', () => {
    const values = [10, null, 30]
    expect(pathOf(draw(trend({ series: [{ name: 'A', values, colour: 0 }] }), fileLook), blue)).toMatch(
      /^M88,\d+ZM330,\d+Z$/,
    )
  })

  test('a part that is unknown makes the whole stack a gap there, and a lone period is still seen', () => {
    const series = [
      { name: 'A', values: [10, 10, null, 10], colour: 0 },
      { name: 'B', values: [5, 5, 5, 5], colour: 1 },
    ]
    const periods = ['2026-10-25', '2026-11-01', '2026-11-08', '2026-11-15']
    const svg = draw(trend({ kind: 'areas', series, periods }), fileLook)
    expect(pathOf(svg, blue).match(/M/g)).toHaveLength(2)
    expect(svg.match(new RegExp(`<rect[^>]* width="4"[^>]* fill="${orange}"`, 'g'))).toHaveLength(1)
  })

  test('bars stand on each other', () => {
    const series = [
      { name: 'A', values: [10], colour: 0 },
      { name: 'B', values: [10], colour: 1 },
    ]
    const svg = draw(trend({ kind: 'bars', series, periods: ['2026-11'] }), fileLook)
    const [, bottom, top] = pathOf(svg, blue).match(/,(\d+)V(\d+)/) ?? []
    const [, upperBottom, upperTop] = pathOf(svg, orange).match(/,(\d+)V(\d+)/) ?? []
    expect(upperBottom).toBe(top)
    expect(Number(bottom) - Number(upperTop)).toBe(100)
  })
})

describe('what is said', () => {
  test('a name, a description, the legend, and each mark with its sentence and its number', () => {
    const marks = [{ period: 1, text: 'On 8 Nov 2026 GitHub began to count others.' }]
    const svg = draw(trend({ marks }), fileLook)
    expect(svg).toContain('role="img" aria-labelledby="people-title people-desc"')
    expect(svg).toContain('<title id="people-title">People</title><desc id="people-desc">Three weeks</desc>')
    expect(textsOf(svg)).toEqual(expect.arrayContaining(['People', 'Active', '1']))
    expect(svg).toContain('<g class="mark"><title>On 8 Nov 2026 GitHub began to count others.</title>')
  })

  test('a mark has the number of its sentence where several charts share a list', () => {
    const marks = [{ period: 1, number: 3, text: 'GitHub began to count others.' }]
    expect(textsOf(draw(trend({ marks }), fileLook))).toContain('3')
  })

  test('a period of which days are missing is shaded', () => {
    const svg = draw(trend({ kind: 'bars', incomplete: [1] }), fileLook)
    expect(svg).toContain(`fill="${fileLook.shade}"`)
  })

  test('names from outside stay text', () => {
    const name = `</text><script>alert("x")</script>'&\u0000\ud800`
    const svg = draw(trend({ title: name, series: [{ name, values: [1, 2, 3], colour: 0 }] }), fileLook)
    expect(svg).not.toContain('<script')
    expect(svg).toContain(
      '&lt;/text&gt;&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt;&#39;&amp;\ufffd\ufffd',
    )
  })

  test('the ground is opaque, in files and on the page', () => {
    expect(draw(trend(), fileLook)).toMatch(/<rect x="0" y="0" width="400" height="\d+" fill="#ffffff"\/>/)
    expect(draw(trend(), pageLook)).toContain('fill="var(--surface)"')
  })

  test('nothing is written smaller than eleven pixels', () => {
    const sizes = [...draw(trend(), fileLook).matchAll(/font-size="([\d.]+)"/g)].map(([, size]) =>
      Number(size),
    )
    expect(sizes).toEqual([12])
  })
})

const value = fc.option(fc.double({ min: 0, max: 1e12, noNaN: true }), { nil: null })

test('any values give an image of finite numbers that is the same twice, within its frame', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('lines' as const, 'areas' as const, 'bars' as const),
      fc.array(fc.tuple(value, value), { maxLength: 40 }),
      fc.constantFrom('count' as const, 'usd' as const),
      (kind, pairs, unit) => {
        const series = [0, 1].map((colour) => ({
          name: `S${colour}`,
          values: pairs.map((pair): Value => pair[colour] ?? null),
          colour,
        }))
        const periods = pairs.map((_, index) => `2026-${String(1 + (index % 12)).padStart(2, '0')}`)
        const spec = trend({ kind, series, periods, unit })
        const svg = draw(spec, fileLook)
        expect(draw(spec, fileLook)).toBe(svg)
        expect(svg).not.toMatch(/NaN|Infinity|undefined/)
        const height = Number(svg.match(/ height="(\d+)"/)?.[1])
        for (const number of numbersOf(svg))
          expect(Math.abs(number)).toBeLessThanOrEqual(Math.max(400, height) + 1)
      },
    ),
  )
})

describe('axes', () => {
  test('end on one of few steps, which is a tick, and hold the value', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1e15, noNaN: true }), (largest) => {
        const top = topOf(largest, 'count')
        expect(top).toBeGreaterThanOrEqual(largest)
        expect(top).toBeLessThanOrEqual(Math.max(4, largest * 2.01))
        expect(ticksOf(top, 'count').at(-1)?.value).toBeCloseTo(top, -Math.floor(Math.log10(top)) + 6)
      }),
    )
    expect([3, 41, 101, 260, 7_400, 1e6].map((largest) => topOf(largest, 'count'))).toEqual([
      4, 50, 150, 300, 8_000, 1_000_000,
    ])
  })

  test('are labelled in short', () => {
    expect(ticksOf(2_000_000_000, 'count').map(({ label }) => label)).toEqual([
      '0',
      '0.5B',
      '1B',
      '1.5B',
      '2B',
    ])
    expect(ticksOf(0.3, 'share').map(({ label }) => label)).toEqual(['0', '10%', '20%', '30%'])
    expect(ticksOf(150, 'usd').map(({ label }) => label)).toEqual(['$0', '$50', '$100', '$150'])
  })

  test('numbers beside them are exact', () => {
    expect([exact(1026, 'count'), exact(3412.55, 'count'), exact(0.542, 'share')]).toEqual([
      '1,026',
      '3,412.6',
      '54.2%',
    ])
    expect([exact(34.1, 'usd'), exact(-2, 'usd'), exact(null, 'usd')]).toEqual(['$34.10', '−$2.00', '–'])
  })

  test('time is named by weeks, then months, then quarters, then years', () => {
    const labels = (periods: readonly string[], width: number) =>
      periodLabels(periods, width).map(({ label }) => label)
    expect(labels(['2026-11-01', '2026-11-08', '2026-11-15'], 300)).toEqual(['1 Nov', '8 Nov', '15 Nov'])
    const months = Array.from(
      { length: 60 },
      (_, index) => `${2022 + Math.floor(index / 12)}-${String(1 + (index % 12)).padStart(2, '0')}`,
    )
    expect(labels(months.slice(0, 24), 2_000)).toContain('Feb')
    expect(labels(months.slice(0, 24), 500)).toEqual([
      'Jan 2022',
      'Apr',
      'Jul',
      'Oct',
      'Jan 2023',
      'Apr',
      'Jul',
      'Oct',
    ])
    expect(labels(months, 500)).toEqual(['2022', '2023', '2024', '2025', '2026'])
  })
})

describe('small images', () => {
  test('a sparkline leaves gaps and ends in a dot', () => {
    const spark = {
      kind: 'sparkline' as const,
      id: '',
      title: '',
      description: '',
      width: 60,
      values: [1, null, 3, 2],
    }
    expect(draw(spark, fileLook).match(/M/g)).toHaveLength(2)
    expect(draw(spark, fileLook)).toContain('<circle cx="57"')
    expect(draw({ ...spark, values: [null, null] }, fileLook)).not.toContain('<circle')
  })

  test('a calendar has a square a day, a column a week, and says the states by signs', () => {
    const days = Array.from({ length: 14 }, (_, index) => ({
      day: `2026-11-${String(index + 1).padStart(2, '0')}`,
      status: STATUSES[index] ?? null,
    }))
    const svg = draw(
      { kind: 'calendar', id: 'c', title: 'Health', description: '', width: 600, days },
      fileLook,
    )
    const squares = [...svg.matchAll(/<path d="([^"]*)"/g)].map(([, path = '']) => path.match(/M/g)?.length)
    // Seven states of a day each, and a legend of seven.
    expect(squares).toEqual(Array.from({ length: 14 }, () => 1))
    expect(textsOf(svg)).toEqual(
      expect.arrayContaining(['~', 'R', '…', '–', '!', '?', 'settled', 'unreadable']),
    )
  })
})
