// On the branch: three images per target and a feed, only of complete weeks, the same bytes for the same rows.
import { expect, test } from '@jest/globals'
import type { Day } from '../../src/core/day.ts'
import { folderOf } from '../../src/core/target.ts'
import { readArchive } from '../../src/files/archive-file.ts'
import { fileLook } from '../../src/pages/chart/look.ts'
import { chartFiles } from '../../src/pages/charts.ts'
import { feedFile } from '../../src/pages/feed.ts'
import { frontPage } from '../../src/pages/front-page.ts'
import { DEFINITIONS } from '../../src/reports/definitions.ts'
import { sampleDefinitions, sampleTarget } from './support/sample.ts'
import { small } from './support/small.ts'
import { pathOf, textsOf } from './support/trend.ts'

const until = '2026-11-14' as Day
const url = 'https://github.com/acme/metrics/tree/copilot-metrics'
const input = { target: small.target, weeks: small.weeks, definitions: [], until }

test('three images, of ten weeks that are over at most', () => {
  const { target, weeks } = sampleTarget({
    slug: 'acme',
    first: '2025-11-30' as Day,
    day: '2026-11-22' as Day,
    seed: 1,
    people: 260,
  })
  const files = chartFiles({ target, weeks, definitions: sampleDefinitions, until })
  expect(files.map(({ path }) => path)).toEqual([
    'charts/orgs/acme/people.svg',
    'charts/orgs/acme/lines.svg',
    'charts/orgs/acme/credits.svg',
  ])
  for (const { text } of files) {
    // Every third week has a label, counted back from the newest.
    expect(textsOf(text)).toEqual(expect.arrayContaining(['6 Sep', '8 Nov']))
    expect(text).toContain(' width="272" ')
    for (const label of ['30 Aug', '15 Nov']) expect(textsOf(text)).not.toContain(label)
    expect(text.length).toBeLessThan(4_000)
    expect(text).not.toMatch(/<script|<style|href|url\(/)
  }
  expect(chartFiles({ target, weeks, definitions: sampleDefinitions, until })).toEqual(files)
})

test('the image of lines stacks those of people on those of agents', () => {
  const [, lines] = chartFiles(input)
  const [blue = '', orange = ''] = fileLook.series
  // The axis ends at 1000, the plot is 120 high: agents 400 and 600 of 1000 and 800 lines.
  const ys = (colour: string) =>
    [...pathOf(lines?.text ?? '', colour).matchAll(/,(\d+)/g)].map(([, y]) => Number(y))
  const [first = 0, second = 0, ...back] = ys(orange)
  const bottom = back[0] ?? 0
  expect([bottom - first, bottom - second]).toEqual([48, 72])
  const [top = 0, nextTop = 0] = ys(blue)
  expect([bottom - top, bottom - nextTop]).toEqual([120, 96])
  expect(lines?.notes).toEqual(['Shaded: not all days of the week are stored.'])
})

test('what the target does not know has no image', () => {
  const weeks = small.weeks.map(({ start, end, days, settled_days }) => ({
    start,
    end,
    days,
    settled_days,
    seats: 50,
  }))
  expect(chartFiles({ ...input, weeks }).map(({ path }) => path)).toEqual(['charts/orgs/acme/people.svg'])
  expect(chartFiles({ ...input, weeks: [] })).toEqual([])
})

test('the feed has an entry a week, and its times come from the weeks', () => {
  const { path, text = '' } =
    feedFile({ url, targets: [{ ...small, problems: [] }], definitions: [], until }) ?? {}
  expect(path).toBe('feed.xml')
  expect([...text.matchAll(/<updated>(.*)<\/updated>/g)].map(([, time]) => time)).toEqual([
    '2026-11-15T00:00:00Z',
    '2026-11-15T00:00:00Z',
    '2026-11-08T00:00:00Z',
  ])
  expect([...text.matchAll(/<summary>(.*)<\/summary>/g)].map(([, summary]) => summary)).toEqual([
    '44 people active (+10.0%) of 50 seats; 75.0% of lines added by agents; 12.5 AI credits; $0.00 billed; 5 of 7 days stored.',
    '40 people active of 50 seats; 40.0% of lines added by agents; 10 AI credits; $0.05 billed.',
  ])
  expect(text).toContain(`<id>${url}#orgs/acme/2026-11-08</id>`)
})

test('no growth is told over a change of definition, and problems come first on their day', () => {
  const definitions = [{ day: '2026-11-03' as Day, what: 'x', touches: ['active_users' as const] }]
  const problems = [{ since: '2026-11-15' as Day, text: 'Two <days> & more are unreadable.' }]
  const { text = '' } = feedFile({ url, targets: [{ ...small, problems }], definitions, until }) ?? {}
  expect(text).toContain('44 people active (not comparable: GitHub changed what it counts) of 50 seats')
  expect(text).toContain('<summary>Two &lt;days&gt; &amp; more are unreadable.</summary>')
  expect(text).toContain('🔴 Copilot at acme: a problem since 15 Nov 2026')
  expect(feedFile({ url, targets: [{ ...small, weeks: [], problems }], definitions, until })).toBeUndefined()
})

test('what somebody wrote into archive.json by hand becomes no path, and no mark in the page', () => {
  const folders = [
    'orgs/acme',
    'orgs/..',
    'orgs/ACME',
    'orgs/acme/../../main',
    '../../main',
    'orgs/x) <img src=x> [x](javascript:alert(1)',
    '__proto__',
  ]
  const { target, weeks } = sampleTarget({
    slug: 'acme',
    first: '2026-09-06' as Day,
    day: '2026-11-22' as Day,
    seed: 1,
    people: 260,
  })
  const rows = weeks.map((week) => ({ week: week.start, definitions: DEFINITIONS, ...week }))
  const entry = { definitions: DEFINITIONS, latest_day: '2026-11-21', reports: ['totals'], weeks: rows }
  const text = JSON.stringify({
    schema: 2,
    made_by: 'x',
    targets: Object.fromEntries(folders.map((folder) => [folder, entry])),
  })
  const archive = readArchive(text)
  if (archive.state !== 'read') throw new Error(archive.state)
  const files = frontPage(archive.value, {
    page: url,
    repository: 'https://github.com/acme/metrics',
    branch: 'copilot-metrics',
  })
  const folder = folderOf(target)
  expect(files.map(({ path }) => path)).toEqual([
    'README.md',
    `charts/${folder}/people.svg`,
    `charts/${folder}/lines.svg`,
    'feed.xml',
  ])
  const [page, , , feed] = files.map(({ content }) => (typeof content === 'string' ? content : ''))
  expect(page).toContain(`](charts/${folder}/people.svg)`)
  expect(page).not.toMatch(/<img|\]\(javascript/)
  expect(feed).not.toMatch(/\.\.|ACME|img/)
})

test('what somebody added to archive.json makes no pages of many megabytes', () => {
  const { weeks } = sampleTarget({
    slug: 'acme',
    first: '2026-09-06' as Day,
    day: '2026-11-22' as Day,
    seed: 1,
    people: 260,
  })
  const rows = weeks.map((week) => ({ week: week.start, definitions: DEFINITIONS, ...week }))
  const pagesWith = (targets: Readonly<Record<string, object>>) => {
    const archive = readArchive(JSON.stringify({ schema: 2, made_by: 'x', targets }))
    if (archive.state !== 'read') throw new Error(archive.state)
    const repository = 'https://github.com/acme/metrics'
    const files = frontPage(archive.value, { page: url, repository, branch: 'copilot-metrics' })
    const texts = new Map(
      files.map(({ path, content }) => [path, typeof content === 'string' ? content : '']),
    )
    return (name: string) => texts.get(name) ?? ''
  }
  const entry = { definitions: DEFINITIONS, latest_day: '2026-11-21', reports: ['totals'], weeks: rows }
  const unreadable = Array.from({ length: 200 }, (_, index) => ({
    since: '2026-11-01',
    reason: `${index}: ${'no\u202E '.repeat(300)}`,
    days: 1,
  }))
  const leading = {
    week: '2026-11-15',
    teams: { rows: [], other: null, more: 0 },
    repositories: {
      rows: Array.from({ length: 200 }, (_, index) => ({
        repository: `acme/r${index}`,
        created: 1,
        before: 1,
        by_copilot: 1,
        merged: 1,
      })),
      more: 0,
    },
  }
  const legacy = { days: 7, avg_active_users: 1, avg_engaged_users: 1 }
  const old = Array.from({ length: 200 }, () => ({ ...rows[0], legacy }))
  const one = pagesWith({ 'orgs/acme': { ...entry, unreadable, leading, weeks: [...old, ...rows] } })
  const notes = one('README.md').match(/🔴 Since.*/g) ?? []
  expect([notes.length, notes.at(-1)?.slice(0, 60)]).toEqual([10, expect.stringContaining('199: no no no')])
  expect(one('README.md').match(/acme.{1,20}r\d+ \|/g)).toHaveLength(10)
  expect(one('README.md').length).toBeLessThan(30_000)
  expect(one('feed.xml').match(/a problem since/g)).toHaveLength(10)
  expect(one('feed.xml').length).toBeLessThan(20_000)

  const folders = Array.from({ length: 250 }, (_, index) => `orgs/org-${index}`)
  const many = pagesWith(Object.fromEntries(folders.map((name) => [name, { ...entry, unreadable }])))
  expect(many('README.md').match(/<details><summary>orgs/g)).toHaveLength(200)
  expect(many('README.md')).toContain('The other 50 targets have no room here')
  expect(many('feed.xml').match(/a problem since/g)).toHaveLength(50)
  expect(many('feed.xml').match(/week of/g)).toHaveLength(1000)
})
