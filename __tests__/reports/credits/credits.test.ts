import { expect, test } from '@jest/globals'
import fc from '../../support/properties.ts'
import { addDecimals } from '../../../src/core/decimal.ts'
import { addDays, type Day } from '../../../src/core/day.ts'
import { decimalText, isObject, type JsonObject, parseJson } from '../../../src/core/json.ts'
import { entityText, readEntity } from '../../../src/files/entity.ts'
import { compareEntity } from '../../../src/files/restatement.ts'
import { figuresOf as fieldsOf } from '../../../src/files/figures.ts'
import { type CreditFigures, creditFigures, figuresOfCredits } from '../../../src/reports/credits/day.ts'
import { poolOf } from '../../../src/reports/credits/pool.ts'
import { projectMonth } from '../../../src/reports/credits/projection.ts'
import { credits } from '../../../src/reports/credits/report.ts'
import { creditsOfDays, creditsRow } from '../../../src/reports/credits/row.ts'
import { byModel, bySku, sharesOf } from '../../../src/reports/credits/shares.ts'
import { bill, day, item, noUse, overDiscounted, poolRunsOut, requests, withinPool } from './bills.ts'

const figures = (record: JsonObject): CreditFigures => {
  const known = figuresOfCredits([record])
  if (known === undefined) throw new Error('The bill has no figures.')
  return known
}

test('a day: sums by product, SKU, model and unit, the largest amount first', () => {
  expect(fieldsOf(credits, [poolRunsOut])).toEqual({
    credits: {
      billed_in: 'ai_credits',
      usage: [
        {
          product: 'Copilot',
          sku: 'Copilot AI Credits',
          model: 'Claude Sonnet 4.6',
          unit_type: 'ai-credits',
          gross_quantity: '900.5',
          discount_quantity: '300.25',
          net_quantity: '600.25',
          gross_amount: '9.005',
          discount_amount: '3.0025',
          net_amount: '6.0025',
        },
      ],
    },
  })
  expect(figures(withinPool).usage.map(({ model, gross_quantity }) => [model, gross_quantity])).toEqual([
    ['Claude Opus 4.8', '1820.4375'],
    ['Code Review model', '410.5'],
    ['Auto: Claude Haiku 4.5', '96.31275'],
    ['GPT-5.4 mini', '12.0602'],
  ])
  expect(fieldsOf(credits, [{ usageItems: [] }])).toEqual({})
  expect(figures(bill('2026-11-10', item('Claude Opus 4.8', [0, 0, 0], [0, 0, 0]))).usage).toEqual([])
})

test('the row: figures as GitHub sent them, in the unit of the time', () => {
  expect(creditsOfDays([withinPool, poolRunsOut, noUse].map(figures))).toEqual({
    credits: '3239.81045',
    premium_requests: null,
    gross_amount: '32.3981045',
    discount_amount: '26.3956045',
    net_amount: '6.0025',
  })
  // A week across the change has both units, never in one sum; net is not gross minus discount.
  expect(creditsOfDays([requests, overDiscounted].map(figures))).toEqual({
    credits: '640.125',
    premium_requests: '43.5',
    gross_amount: '8.14125',
    discount_amount: '7.935',
    net_amount: '0.36',
  })
  const zero = { credits: '0', gross_amount: '0', discount_amount: '0', net_amount: '0' }
  expect(creditsOfDays([figures(noUse)])).toEqual({ ...zero, premium_requests: null })
  expect(creditsRow.parse(creditsOfDays([]))).toEqual(creditsRow.parse({}))
  expect(creditsRow.parse({ credits: 12.5 }).credits).toBeNull()
})

test('an item without a figure or a name leaves the others as they are', () => {
  const { grossAmount: _, model: __, ...lacking } = item('x', [2, 0, 2], [0.02, 0, 0.02])
  const known = figures(bill('2026-11-10', lacking, item('y', [1.5, 0, 1.5], [0.015, 0, 0.015])))
  expect(creditsOfDays([known])).toMatchObject({ credits: '3.5', gross_amount: '0.015', net_amount: '0.035' })
  expect(known.usage.map(({ model, gross_amount }) => [model, gross_amount])).toEqual([
    ['y', '0.015'],
    [null, null],
  ])
  // An empty text is not a name either.
  const unnamed = figures(bill('2026-11-10', lacking, { ...lacking, model: ' ' }))
  expect(unnamed.usage).toMatchObject([{ model: null, gross_quantity: '4' }])
  expect(
    figures(bill('2026-11-10', { ...lacking, grossQuantity: 1e300 })).usage[0]?.gross_quantity,
  ).toBeNull()
})

test('other units on a bill of credits are kept, and not added', () => {
  const other = { ...item('z', [7, 7, 0], [0.7, 0.7, 0]), unitType: 'requests' }
  const known = figures(bill('2026-11-10', other, item('y', [1.5, 0, 1.5], [0.015, 0, 0.015])))
  expect(creditsOfDays([known])).toMatchObject({
    credits: '1.5',
    premium_requests: null,
    gross_amount: '0.715',
  })
  expect(known.usage).toHaveLength(2)
})

const anyItem = fc
  .record({
    model: fc.constantFrom('a', 'b', 'Auto: a'),
    sku: fc.constantFrom('Copilot AI Credits', 'Spark AI Credits'),
    units: fc.integer({ min: 0, max: 2_000_000_000 }),
    places: fc.integer({ min: 0, max: 9 }),
  })
  .map(({ model, sku, units, places }): JsonObject => {
    const quantity = Number(`${units}e-${places}`)
    return { ...item(model, [quantity, 0, quantity], [quantity, 0, quantity]), sku }
  })

test('sums are exact, and no item is taken for another', () => {
  fc.assert(
    fc.property(fc.array(anyItem, { maxLength: 12 }), (items) => {
      // The text of a double of up to fifteen digits is the decimal that was sent.
      const expected = addDecimals(items.map((one) => decimalText(one['grossQuantity']) ?? ''))
      const known = figures(bill('2026-11-10', ...items, ...items))
      expect(creditsOfDays([known]).credits).toBe(addDecimals([expected, expected]))
      expect(creditFigures.parse(JSON.parse(JSON.stringify(known)))).toEqual(known)
    }),
  )
})

test('the order of items makes no other snapshot, and twins stay two', () => {
  fc.assert(
    fc.property(fc.array(anyItem, { minLength: 1, maxLength: 8 }), (items) => {
      const stored = entityText([bill('2026-11-10', ...items, ...items)])
      expect(entityText([bill('2026-11-10', ...[...items, ...items].reverse())])).toBe(stored)
      const [record] = readEntity(stored) ?? []
      expect(record?.['usageItems']).toHaveLength(2 * items.length)
    }),
  )
})

test('a quantity that no double holds is stored and added as it was sent', () => {
  const text = JSON.stringify(withinPool).replace('1820.4375', '12345678901234567.123456789')
  const record = parseJson(text)
  if (!isObject(record)) throw new Error('A bill is an object.')
  expect(creditsOfDays([figures(record)]).credits).toBe('12345678901235085.996406789')
  expect(entityText([record])).toContain('12345678901234567.123456789')
})

test('more than sixty sums on a day are folded, unit by unit', () => {
  const many = Array.from({ length: 70 }, (_, at) =>
    item(`model ${at}`, [at + 1, 0, 0], [(at + 1) / 100, 0, 0]),
  )
  const known = figures(bill('2026-11-10', ...many))
  expect(known.usage).toHaveLength(61)
  expect(known.usage.at(-1)).toMatchObject({ model: null, folded: 10, gross_quantity: '55' })
  expect(creditsOfDays([known]).credits).toBe('2485')
  expect(sharesOf([known], [], byModel).at(-1)).toMatchObject({ name: null, folded: 10, quantity: '55' })
  expect(
    figures(bill('2026-11-10', ...many.slice(0, 61))).usage.every(({ folded }) => folded === undefined),
  ).toBe(true)
})

const used = (date: string, usage: Readonly<Record<string, number>>): CreditFigures =>
  figures(
    bill(
      date,
      ...Object.entries(usage).map(([model, credits]) => item(model, [credits, 0, 0], [credits / 100, 0, 0])),
    ),
  )

test('shares by model, against the days before', () => {
  const now = [used('2026-11-10', { a: 60, 'Auto: a': 30 }), used('2026-11-11', { 'Auto: a': 10 })]
  const before = [used('2026-11-03', { a: 10, b: 30 })]
  const line = { folded: 0, net_amount: '0' }
  expect(sharesOf(now, before, byModel)).toEqual([
    { ...line, name: 'a', quantity: '60', gross_amount: '0.6', share: 0.6, shareBefore: 0.25 },
    { ...line, name: 'Auto: a', quantity: '40', gross_amount: '0.4', share: 0.4, shareBefore: 0 },
    { ...line, name: 'b', quantity: '0', gross_amount: '0', share: 0, shareBefore: 0.75 },
  ])
  expect(sharesOf(now, before, byModel, 1).at(-1)).toEqual({
    name: null,
    folded: 2,
    quantity: '40',
    gross_amount: '0.4',
    net_amount: '0',
    share: 0.4,
    shareBefore: 0.75,
  })
  // One line alone is never folded.
  expect(sharesOf(now, before, byModel, 2).map(({ name }) => name)).toEqual(['a', 'Auto: a', 'b'])
  expect(sharesOf(now, [], byModel).map(({ shareBefore }) => shareBefore)).toEqual([null, null])
  expect(sharesOf(now, [], bySku)).toMatchObject([{ name: 'Copilot AI Credits', quantity: '100' }])
})

test('requests of May are no measure for credits of June', () => {
  expect(sharesOf([figures(overDiscounted)], [figures(requests)], byModel)).toMatchObject([
    { quantity: '640.125', share: 1, shareBefore: null },
  ])
  expect(sharesOf([requests, overDiscounted].map(figures), [], byModel)).toHaveLength(1)
})

test('the pool: seats times the credits of their plan', () => {
  const seats = [
    { plan_type: 'business', people: 40 },
    { plan_type: 'enterprise', people: 10 },
  ]
  expect(poolOf(seats, day('2026-11-10'))).toEqual({ low: 115_000, high: 115_000 })
  expect(poolOf(seats, day('2026-08-31'))).toEqual({ low: 115_000, high: 190_000 })
  expect(poolOf(seats, day('2026-05-31'))).toBeUndefined()
  expect(poolOf([{ plan_type: 'unknown', people: 1 }], day('2026-11-10'))).toBeUndefined()
  expect(poolOf([], day('2026-11-10'))).toBeUndefined()
})

/** Bills with these credits, one per day. */
const billsFrom = (first: string, credits: readonly (number | undefined)[]): Map<Day, CreditFigures> =>
  new Map(
    credits.flatMap((quantity, at) => {
      const of = addDays(day(first), at)
      return quantity === undefined
        ? []
        : [[of, figures(bill(of, item('a', [quantity, 0, 0], [quantity / 100, 0, 0])))] as const]
    }),
  )

test('the projection: the mean of the same weekdays, and the range of the last four weeks', () => {
  // Four weeks from Thursday, 29 October to Wednesday, 25 November: 10, 20, 30 and 60 credits a day.
  const weeks = [10, 20, 30, 60].flatMap((credits) => Array.from({ length: 7 }, () => credits))
  const bills = billsFrom('2026-10-29', weeks)
  // 4 days of 10, 7 of 20, 7 of 30 and 7 of 60 in November; five days lack, each 30 in the mean.
  expect(projectMonth(bills, day('2026-11-25'))).toEqual({
    end: '2026-11-30',
    used: 810,
    days: 5,
    expected: 960,
    low: 860,
    high: 1110,
  })
  expect(projectMonth(billsFrom('2026-11-18', weeks.slice(0, 7)), day('2026-11-24'))).toBeUndefined()
})

test('a day that lacks within the month is projected as well; a whole month is not', () => {
  const weeks = Array.from({ length: 28 }, () => 10)
  const lacking = billsFrom('2026-10-29', weeks)
  lacking.delete(day('2026-11-10'))
  expect(projectMonth(lacking, day('2026-11-25'))).toMatchObject({
    used: 240,
    days: 6,
    expected: 300,
    low: 300,
    high: 300,
  })
  const all = billsFrom(
    '2026-10-20',
    Array.from({ length: 42 }, () => 10),
  )
  expect(projectMonth(all, day('2026-11-30'))).toBeUndefined()
})

test('a restated bill is told by what the day comes to', () => {
  const stored = [Buffer.from(entityText([withinPool]))]
  const items = withinPool['usageItems'] as readonly JsonObject[]
  const summed = (record: JsonObject) => credits.summed(record)
  const late = {
    ...withinPool,
    usageItems: [...items, item('GPT-5.4', [10.5, 0.5, 10], [0.105, 0.005, 0.1])],
  }
  expect(compareEntity(stored, [late], summed)).toEqual({
    state: 'restated',
    changed: {
      credits: { from: '2339.31045', to: '2349.81045' },
      gross_amount: { from: '23.3931045', to: '23.4981045' },
      discount_amount: { from: '23.3931045', to: '23.3981045' },
      net_amount: { from: '0', to: '0.1' },
    },
  })
  const renamed = { ...withinPool, usageItems: items.map((usage) => ({ ...usage, model: 'another name' })) }
  expect(compareEntity(stored, [renamed], summed)).toEqual({ state: 'restated', changed: {} })
})
