// Names of a day: kept as far as they fit, added up before folding, and folded by size.
import { describe, expect, test } from '@jest/globals'
import fc from '../support/properties.ts'
import { splitToFit } from '../../src/core/ranking.ts'
import { repositoriesOver } from '../../src/reports/repos/period.ts'
import { RepositoryRanking } from '../../src/reports/repos/day.ts'
import { addCounts, rankingOf, rankShares, type Share } from '../../src/reports/totals/share.ts'

const share = (name: string, generations: number, prompts: number, lines: number): Share => ({
  name,
  generations,
  interactions: prompts,
  acceptances: 0,
  lines_added: lines,
})

test('a name ranks by its largest share: edits by agents generate nothing and hold most of the lines', () => {
  const rows = [
    share('code_completion', 70, 0, 200),
    share('chat', 30, 60, 100),
    share('cli', 0, 40, 0),
    share('agent_edit', 0, 0, 700),
    share('inline', 5, 5, 5),
  ]
  expect(rankShares(rows).map(({ name }) => name)).toEqual([
    'agent_edit',
    'code_completion',
    'chat',
    'cli',
    'inline',
  ])
})

describe('what fits', () => {
  test('a row takes its bytes and one more, up to the very last byte', () => {
    const rows = [1, 2, 3, 4]
    expect(splitToFit(rows, 6)).toEqual([rows, []])
    expect(splitToFit(rows, 5)).toEqual([
      [1, 2],
      [3, 4],
    ])
    expect(splitToFit([1], 0)).toEqual([[1], []])
  })

  test('nothing is lost, whatever does not fit, and one row alone is never folded', () => {
    const rows = fc.array(fc.record({ name: fc.string(), count: fc.nat() }), { maxLength: 60 })
    fc.assert(
      fc.property(rows, fc.integer({ min: 0, max: 2000 }), (all, bytes) => {
        const [fit, rest] = splitToFit(all, bytes)
        expect([...fit, ...rest]).toEqual(all)
        expect(rest.length).not.toBe(1)
        if (rest.length > 0) expect(Buffer.byteLength(JSON.stringify(fit))).toBeLessThanOrEqual(bytes + 2)
      }),
    )
  })

  test('five thousand models: the largest by name, the rest as one sum that says of how many', () => {
    const all = Array.from({ length: 5000 }, (_, index) => share(`model-${index}`, 5000 - index, 1, 2))
    const { rows, rest } = rankingOf(all)
    expect(rows.length).toBeGreaterThan(800)
    expect(rows[0]?.name).toBe('model-0')
    expect(rows.length + (rest?.names ?? 0)).toBe(5000)
    const { names: _names, ...folded } = rest ?? { names: 0, ...addCounts([]) }
    expect(addCounts([...rows, folded])).toEqual(addCounts(all))
    expect(Buffer.byteLength(JSON.stringify(rows))).toBeLessThan(100_100)
  })
})

describe('repositories', () => {
  const dayOf = (created: Readonly<Record<string, number>>) => {
    const ranking = new RepositoryRanking()
    for (const [name, total_created] of Object.entries(created))
      ranking.add({ repo_owner_name: 'acme', repo_name: name, pull_requests: { total_created } })
    return ranking.figures()
  }

  test('are added up over all days first: small every day is more than large once', () => {
    const many = Object.fromEntries(Array.from({ length: 300 }, (_, index) => [`big-${index}`, 9]))
    const days = [dayOf({ ...many, steady: 3 }), dayOf({ steady: 4 }), dayOf({ steady: 3 })]
    const { rows, unnamed } = repositoriesOver(days, [undefined, undefined, undefined])
    expect(rows[0]).toEqual({
      repository: 'acme/steady',
      created: 10,
      before: null,
      by_copilot: 0,
      merged: 0,
    })
    expect([rows.length, unnamed]).toEqual([301, 0])
  })

  test('a day with more names than fit says how many pull requests are in no row', () => {
    const many = Object.fromEntries(Array.from({ length: 3000 }, (_, index) => [`service-${index}`, 1]))
    const { rows, unnamed } = repositoriesOver([dayOf(many)], [undefined])
    expect(rows.length + unnamed).toBe(3000)
    expect(unnamed).toBeGreaterThan(1000)
  })
})
