import { expect, test } from '@jest/globals'
import { renderReadme } from '../../src/pages/readme/readme.ts'
import { renderHeadline } from '../../src/pages/summary/headline.ts'
import type { SummaryContext } from '../../src/pages/summary/summary.ts'
import { bill, item } from '../reports/credits/bills.ts'
import { archiveOf, day, enterprise, type Given, organization, render, runOf, targetOf } from './builder.ts'

const summary = (given: Given, more: Partial<SummaryContext> = {}): string =>
  render(runOf(targetOf(given)), given, more)

const readmeOf = (given: Given): string =>
  renderReadme(archiveOf(targetOf(given)), new Map(), {
    page: 'https://github.com/acme/metrics/tree/copilot-metrics',
    repository: 'https://github.com/acme/metrics',
    branch: 'copilot-metrics',
  })

/** The cells of the row that begins with `label`. */
const row = (markdown: string, label: string): string[] => {
  const lines = markdown.replaceAll('\u00a0', ' ').split('\n')
  return (lines.find((line) => line.startsWith(`| ${label}`)) ?? '').split('|').map((cell) => cell.trim())
}

const steady: Given = {
  day: '2026-11-19',
  people: [100, 100, 100, 100, 100],
  pending: ['2026-11-18', '2026-11-19'],
}

test('a day that is missing makes no false drop', () => {
  const whole = row(summary(steady), 'Prompts')
  const lacking = row(summary({ ...steady, none: ['2026-11-11'] }), 'Prompts †')
  expect(Number(whole[2]?.replaceAll(/\D/g, ''))).toBeGreaterThan(5000)
  expect(Number(lacking[4]?.match(/([\d.]+)%/)?.[1])).toBeLessThan(5)
})

test('a day that is missing in the week before makes no false rise', () => {
  const lacking = row(summary({ ...steady, none: ['2026-11-04', '2026-11-05'] }), 'Prompts †')
  expect(Number(lacking[4]?.match(/([\d.]+)%/)?.[1])).toBeLessThan(5)
})

test('weeks without a common weekday are not compared', () => {
  const none = [
    '2026-11-01',
    '2026-11-02',
    '2026-11-03',
    '2026-11-04',
    '2026-11-05',
    '2026-11-13',
    '2026-11-14',
  ]
  const markdown = summary({ ...steady, none: [...none, '2026-11-06'] })
  expect(markdown).toContain('have no stored weekday in common')
  expect(row(markdown, 'Prompts')[4]).toBe('–')
})

test('the running week is held against the same weekdays, whatever is missing', () => {
  const markdown = summary({ ...steady, none: ['2026-11-08', '2026-11-09'] })
  expect(markdown).toContain(
    '**This week so far**, Tue 17 Nov (1 day, provisional) against the same weekday of',
  )
})

test('people in the week are known although a day is missing: GitHub counted them', () => {
  const markdown = summary({ ...steady, people: [100, 100, 100, 110, 100], none: ['2026-11-11'] })
  expect(markdown).toContain('▲ Up 10.0%: 110 people were active in the week, 10 more than the week before')
})

test('one person is not people', () => {
  expect(summary({ ...steady, people: [2, 2, 2, 1, 1] })).toContain(
    '▼ Down: 1 person was active in the week, 1 fewer than the week before',
  )
})

test('more people than seats give no share', () => {
  const markdown = summary({
    ...steady,
    also: () => ({ seats: { total: 80, active_this_cycle: 80, unused_28_days: 0, never_active: 0 } }),
  })
  expect(markdown).toContain('100 people were active in the week (80 seats assigned)')
})

test('a provisional week says so in its first sentence and in the note', () => {
  const markdown = summary({ day: '2026-11-15', people: [100, 100, 104, 100], pending: ['2026-11-15'] })
  expect(markdown).toContain('all 7 days are stored, 4 settled.')
  expect(markdown).toContain('Thu 12 – Sat 14 Nov are provisional: GitHub may still revise them.')
})

test('a change of definition takes the direction from the sentence', () => {
  const markdown = summary({ day: '2026-08-06', people: [100, 100, 140, 140], pending: ['2026-08-06'] })
  expect(markdown).toContain(
    '**140 people were active in the week (100 the week before, counted differently);',
  )
  expect(row(markdown, 'People active')[4]).toBe('+40 (+40.0%) ▲ ‡')
})

const swapped = (from: string): Given => ({
  ...steady,
  edit: (record, of) => ({
    ...record,
    totals_by_feature: ['copilot_cli', 'agent_edit'].map((feature) => ({
      feature,
      code_generation_activity_count: (feature === 'copilot_cli') === of < from ? 90 : 10,
    })),
  }),
})

test('a move of the count from the CLI to the IDE is a hint, by GitHub’s dated notice alone', () => {
  expect(summary(swapped('2026-11-09'))).toContain(
    'That may be a change in counting, not in habits: since 6 Oct 2026',
  )
  const earlier = { ...swapped('2026-09-14'), day: '2026-09-24', pending: ['2026-09-23', '2026-09-24'] }
  expect(summary(earlier)).not.toContain('not in habits')
})

const group = (people: number) => ({
  members: 10,
  people,
  interactions: 1,
  generations: 1,
  acceptances: 1,
  lines_added: 1,
})

const teamsOf = (
  teams: readonly (readonly [id: string, team: string, people: number])[],
  other?: number,
) => ({
  rows: teams.map(([team_id, team, people]) => ({ team_id, team, ...group(people) })),
  other: other === undefined ? null : group(other),
  rest: null,
  withheld: { too_small: 2, too_close_to_another: 1, other: false },
})

const teams: Given = {
  ...steady,
  also: (of) => {
    const more = of < '2026-11-08' ? 0 : 1
    return {
      teams: teamsOf(
        [
          ['1', 'core', 4 + 2 * more],
          ['2', 'web', 4 + 3 * more],
        ],
        4 + 4 * more,
      ),
    }
  },
}

test('a team’s people are a mean of days, and the small ones stand last', () => {
  const markdown = summary(teams)
  expect(row(markdown, 'core')).toEqual(['', 'core', '10', '**6.0**', '4.0', '+2.0 ▲', '7', '7', ''])
  expect(markdown.indexOf('| core')).toBeGreaterThan(markdown.indexOf('| web'))
  expect(markdown.indexOf('| other (teams')).toBeGreaterThan(markdown.indexOf('| core'))
  expect(markdown).toContain(
    'Not shown by name: 2 teams with fewer members than `min-group-size` and 1 team that would reveal a few people',
  )
})

test('a team that is named on one day of seven is one seventh of that day, not that day', () => {
  const markdown = summary({
    ...steady,
    also: (of) => ({ teams: teamsOf(of === '2026-11-12' ? [['1', 'core', 7]] : []) }),
  })
  expect(row(markdown, 'core').slice(1, 4)).toEqual(['core', '10', '**1.0**'])
})

test('days stored with a smaller min-group-size are not shown by team, neither here nor on the front page', () => {
  const raisedOn = (raised: string): Given => ({
    ...steady,
    also: (of) =>
      of < raised
        ? {
            teams: {
              ...teamsOf([
                ['1', 'core', 4],
                ['2', 'solo', 1],
              ]),
              min_group_size: 1,
            },
          }
        : { teams: { ...teamsOf([['1', 'core', 6]]), min_group_size: 5 } },
  })
  const markdown = summary(raisedOn('2026-11-12'))
  expect(row(markdown, 'core').slice(1, 5)).toEqual(['core', '10', '**6.0**', '–'])
  expect(markdown).toContain('Not shown: 11 days that were stored with a smaller `min-group-size`')
  expect(markdown + readmeOf(raisedOn('2026-11-12'))).not.toContain('solo')
  expect(readmeOf(raisedOn('2026-11-12'))).toContain('| core')

  // The newest day decides, though the week was over before it.
  const later = summary(raisedOn('2026-11-15'))
  expect(later).not.toMatch(/solo|\| core/)
  expect(later).toContain('Not shown: 14 days')
})

test('two teams of one name are told apart', () => {
  const markdown = summary({
    ...steady,
    also: () => ({
      teams: teamsOf([
        ['1', 'web', 4],
        ['2', 'web', 6],
      ]),
    }),
  })
  expect(row(markdown, 'web (id 2)')[3]).toBe('**6.0**')
  expect(row(markdown, 'web (id 1)')[3]).toBe('**4.0**')
})

test('only the teams asked for are shown', () => {
  expect(summary(teams, { teams: ['web'] })).not.toContain('| core')
})

test('a target without news keeps its figures, without what was not read again', () => {
  const markdown = render(
    runOf(targetOf(steady), targetOf({ ...steady, target: organization('umbrella'), hasNews: false })),
    steady,
  )
  const section = markdown.slice(markdown.indexOf('### Organization umbrella'))
  expect(section).toContain('100 people were active')
  expect(section).not.toContain('By feature')
  expect(section).toContain('Data health')
})

test('a staleness problem is said even when nothing is new', () => {
  const markdown = summary(
    { ...steady, hasNews: false },
    {
      problems: [{ folder: undefined, days: [], text: 'The newest day is 9 days old.' }],
    },
  )
  expect(markdown).toContain('> [!CAUTION]\n> The newest day is 9 days old.')
})

test('a quiet run is three lines', () => {
  const markdown = summary({ ...steady, hasNews: false })
  expect(markdown.split('\n').filter((line) => line !== '')).toHaveLength(3)
})

test('a damaged ledger is said', () => {
  expect(summary({ ...steady, ledgerWasDamaged: true })).toContain('`status.json` was damaged')
})

test('the same run makes the same bytes', () => {
  expect(summary(teams)).toBe(summary(teams))
})

test('an enterprise that was never read and a first run without a day are no crash', () => {
  expect(summary({ day: '2026-11-19' })).toContain('Nothing is stored yet')
  expect(render(runOf(), steady)).not.toBe('')
})

test('days of the older API alone are not called nothing', () => {
  const markdown = summary({ day: '2026-03-19', older: { from: '2026-03-17', active: [80, 81] } })
  expect(markdown).toContain('2 days of the older metrics API are stored and no week is complete yet')
})

test('a reason that also turns the job red is said once', () => {
  const reason = 'totals of organization acme: the file ends inside a record. Run again later.'
  const failed: Given = { ...steady, failed: { '2026-11-12': reason, '2026-11-13': reason } }
  const markdown = summary(failed)
  expect(markdown.split('ends inside a record')).toHaveLength(2)
  expect(markdown).toContain('Run again later. (2 days: Thu 12 – Fri 13 Nov)')
})

const withFeatures = (
  features: readonly (readonly [name: string, generations: number, lines: number])[],
): Given => ({
  ...steady,
  edit: (record) => ({
    ...record,
    totals_by_feature: features.map(([feature, generations, lines]) => ({
      feature,
      code_generation_activity_count: generations,
      loc_added_sum: lines,
    })),
  }),
})

const features = (count: number) =>
  Array.from({ length: count }, (_, index) => [`feature-${index}`, 100 - index, 1] as const)

test('the feature with the most lines is never folded, though it generates nothing', () => {
  const markdown = summary(withFeatures([...features(12), ['agent_edit', 0, 900]]))
  expect(row(markdown, 'Edits by agents')).toEqual(
    expect.arrayContaining(['Edits by agents', '**0.0%**', '6,300']),
  )
  expect(markdown).toContain('| other (5 more) |')
})

test('one row alone is never folded', () => {
  const nine = summary(withFeatures(features(9)))
  expect(nine).toContain('| feature-8 |')
  expect(nine.slice(0, nine.indexOf('By IDE'))).not.toMatch(/other \(\d+ more\)/)
})

test('a table of shares says how much of the whole it speaks of', () => {
  const markdown = summary(withFeatures([['code_completion', 40, 5]]))
  expect(markdown).toMatch(/Covers 280 of [\d,]+ code generations\./)
})

test('shares of fewer than 20 are not written as percentages', () => {
  const markdown = summary(withFeatures([['code_completion', 2, 5]]))
  expect(row(markdown, 'Code completion').slice(2, 4)).toEqual(['**–**', '–'])
})

test('a mean of four weeks needs four', () => {
  expect(row(summary(steady), 'Prompts')[5]).not.toBe('–')
  expect(row(summary({ ...steady, none: ['2026-10-21'] }), 'Prompts')[5]).toBe('–')
})

test('GitHub’s contradiction is said, and the people are left out', () => {
  const markdown = summary({
    ...steady,
    edit: (record, of) => (of === '2026-11-14' ? { ...record, weekly_active_users: 1 } : record),
  })
  expect(markdown).toContain('GitHub contradicts itself: Sat 14 Nov says that 1 person was active')
  expect(row(markdown, 'People active')[2]).toBe('**–**')
})

const credits: Given = {
  ...steady,
  also: () => ({ seats: { total: 125, active_this_cycle: 100, unused_28_days: 9, never_active: 0 } }),
  // Seven days of 10.25 credits, 4 of them billed in addition.
  bill: (of) => bill(of, item('a', [10.25, 6.25, 4], [0.1025, 0.0625, 0.04])),
}

test('the sentence says people, seats, agents, cost and days', () => {
  expect(summary(credits)).toMatch(
    /^\*\*Unchanged: 100 people were active in the week \(80\.0% of 125 seats\), as many as the week before; agents wrote [\d.]+% of the lines added \([^)]+\); 72 AI credits were used \(USD 0\.72 at list price, USD 0\.28 billed on top\); all 7 days are stored and settled\.\*\*$/m,
  )
})

test('a week without a bill for each day says for how many', () => {
  const target = targetOf(credits)
  const entry = target.ledger.reports['credits']
  if (entry === undefined) throw new Error('The ledger holds no bills.')
  const ledger = {
    ...target.ledger,
    reports: { ...target.ledger.reports, credits: { ...entry, first_day: day('2026-11-12') } },
  }
  expect(render(runOf({ ...target, ledger }), credits)).toContain(
    '72 AI credits were used on 3 of 7 days (USD',
  )
})

test('the headline is plain text, a line a target', () => {
  const run = runOf(
    targetOf(credits),
    targetOf({ day: '2026-11-19', target: enterprise('globex') }),
    targetOf({
      day: '2026-03-19',
      target: organization('old'),
      older: { from: '2026-03-17', active: [80, 81] },
    }),
  )
  const lines = renderHeadline(run, { weeks: 12, problems: [] }).split('\n')
  expect(lines).toEqual([
    expect.stringMatching(
      /^Copilot in organization acme, Sun 8 – Sat 14 Nov 2026\. Unchanged: 100 people .* settled\.$/,
    ),
    'Copilot in enterprise globex. Nothing is stored yet: GitHub publishes a day within three days after it ends.',
    'Copilot in organization old. 2 days of the older metrics API are stored and no week is complete yet: the trend begins with the first Saturday.',
  ])
  expect(lines.join('')).not.toMatch(/[*`<>[\]|]/)
  expect(render(run, credits)).toContain(String(lines[0]).slice(64))
})

test('without a target there is no headline', () => {
  expect(renderHeadline(runOf(), { weeks: 12, problems: [] })).toBe('')
})

const linksIn = (markdown: string): string[] =>
  [...markdown.matchAll(/\[([^\]]+)\]\(</g)].map(([, text = '']) => text)

test('links lead to what is there', () => {
  const files = ['Weekly figures (CSV)', 'Monthly figures (CSV)', 'What is known of each day', 'All data']
  expect(linksIn(summary(steady))).toEqual([...files, 'Data branch', 'This run'])
  expect(linksIn(summary(steady, { dryRun: true }))).toEqual(['This run'])
  // Nothing could be read, so there is no branch yet.
  const refused: Given = { day: '2026-11-19', refused: 'totals of organization acme: GitHub answered 403.' }
  const { ledger, ...target } = targetOf(refused)
  const nothing = {
    targets: [{ ...target, ledger: { ...ledger, reports: {} } }],
    commits: [],
    exposure: undefined,
  }
  expect(linksIn(render(nothing, refused))).toEqual(['This run'])
  expect(linksIn(render({ ...nothing, commits: ['c0ffee'], exposure: undefined }, refused))).toEqual([
    'Data branch',
    'This run',
  ])
  // GitHub has published nothing yet: there is a ledger, and no figure.
  const pending: Given = { day: '2026-11-19', people: [9], since: '2026-11-19', pending: ['2026-11-19'] }
  expect(linksIn(summary(pending))).toEqual([
    'What is known of each day',
    'All data',
    'Data branch',
    'This run',
  ])
})

test('of many targets, those with a problem come first, and what to do is said once', () => {
  const reason = 'totals of organization umbrella: GitHub answered 403.'
  const markdown = render(
    runOf(
      targetOf(credits),
      targetOf({ day: '2026-11-19', target: organization('umbrella'), refused: reason }),
    ),
    credits,
  )
  expect(markdown.indexOf('| orgs/umbrella | **not read**')).toBeLessThan(
    markdown.indexOf('| orgs/acme | new'),
  )
  expect(markdown.indexOf('Organization umbrella')).toBeLessThan(markdown.indexOf('Organization acme'))
  expect(markdown.split(reason)).toHaveLength(2)
  expect(row(markdown, 'orgs/acme').slice(3, 9)).toEqual([
    '**100**',
    '±0 (±0.0%)',
    '80.0%',
    expect.any(String),
    '72',
    '0.28',
  ])
})
