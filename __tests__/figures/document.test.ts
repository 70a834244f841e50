// docs/figures.md says about every figure what the code says.
import { readFileSync, writeFileSync } from 'node:fs'
import { expect, test } from '@jest/globals'
import { format } from 'prettier'
import { monthRow, weekRow } from '../../src/files/rows.ts'
import { DEFINITIONS, definitions } from '../../src/reports/definitions.ts'
import { measures } from '../../src/reports/measures.ts'
import { totalsFigures } from '../../src/reports/totals/day.ts'

const file = new URL('../../docs/figures.md', import.meta.url)

const windows = {
  counted: 'the whole period, counted on its last day',
  newest: 'the newest day of the period with a count',
  sum: 'sum over the stored days',
  mean: 'mean over the stored days',
  rate: 'sums over the stored days, then divided',
} as const

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')

const measured = table(
  ['Field', 'Name', 'Definition', 'GitHub’s field', 'Unit', 'Window', 'Since', 'What it does not tell you'],
  Object.entries(measures).map(([field, measure]) => [
    field === 'agent_lines_share' ? '(summary only)' : `\`${field}\``,
    measure.label,
    measure.meaning,
    `\`${measure.source}\``,
    measure.unit,
    windows[measure.kind],
    measure.since,
    measure.limits,
  ]),
)

const changed = table(
  ['Day', 'GitHub …', 'Affects'],
  definitions.map(({ day, what, touches }) => [
    day,
    what,
    touches.map((touched) => `\`${touched}\``).join(', '),
  ]),
)

/** The page with its generated tables in place. */
async function written(page: string): Promise<string> {
  const into = (text: string, name: string, content: string) =>
    text.replace(
      new RegExp(`<!-- ${name} -->[^]*<!-- ${name} end -->`),
      () => `<!-- ${name} -->\n\n${content}\n\n<!-- ${name} end -->`,
    )
  return format(into(into(page, 'measures', measured), 'changes', changed), {
    parser: 'markdown',
    printWidth: 110,
  })
}

test('the tables of the page are those of the code', async () => {
  const page = readFileSync(file, 'utf8')
  const expected = await written(page)
  if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(file, expected)
  expect(readFileSync(file, 'utf8')).toBe(expected)
})

test.each([
  ['a week', Object.keys(weekRow.shape)],
  ['a month', Object.keys(monthRow.shape)],
])('each field of %s is explained', (_row, fields) => {
  const page = readFileSync(file, 'utf8')
  expect(fields.filter((field) => !page.includes(`\`${field}\``))).toEqual([])
})

test('each figure of a day that is not GitHub’s own is explained', () => {
  const page = readFileSync(file, 'utf8')
  const own = Object.keys(totalsFigures.shape).filter(
    (field) => !/_users$|_count$|^loc_|^pull_requests_|^copilot_suggestions|^median_/.test(field),
  )
  expect(own.length).toBeGreaterThan(8)
  expect(own.filter((field) => !new RegExp(`[\`.]${field}\``).test(page))).toEqual([])
})

test('each number of our definitions is explained', () => {
  const page = readFileSync(file, 'utf8')
  for (let number = 1; number <= DEFINITIONS; number += 1)
    expect(page).toMatch(new RegExp(`^\\| ${number} `, 'm'))
})
