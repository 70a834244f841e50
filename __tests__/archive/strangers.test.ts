// Files of another organization, in whichever order they come: nothing of it is stored before it is known whose they are.
import { expect, test } from '@jest/globals'
import { namedIds, withoutStrangers } from '../../src/archive/strangers.ts'
import type { Answered } from '../../src/archive/question.ts'
import type { Day } from '../../src/core/day.ts'
import type { Target } from '../../src/core/target.ts'
import { canonicalText } from '../action/support/canonical.ts'
import { days } from '../action/support/days.ts'
import { scenario } from '../action/support/scenario.ts'
import fc from '../support/properties.ts'

const target: Target = { kind: 'organization', slug: 'acme' }

const answerOf = (day: string, targetId: string | undefined): Answered => ({
  series: { target, report: 'totals' },
  day: day as Day,
  answer: {
    state: 'ready',
    value: { files: [], figures: undefined, targetId, compare: () => ({ state: 'unchanged' }) },
  },
})

const window = days('2026-11-10', '2026-11-19')
const answers = fc.array(fc.constantFrom('8001', '4711', undefined), { maxLength: window.length })

test('batch by batch, in any order: at most one id is stored, and each day is either stored or open', () => {
  fc.assert(
    fc.property(answers, fc.constantFrom(null, '8001'), (ids, known) => {
      const answered = ids.map((id, index) => answerOf(window[index] as string, id))
      const kept = withoutStrangers(answered, target, known, namedIds(new Map(), answered))
      const named = new Set(ids.filter((id) => id !== undefined))
      const isStored = (id: string | undefined) =>
        id === undefined || (known === null ? named.size === 1 : id === known)
      expect(kept.map(({ answer }) => answer.state)).toEqual(
        ids.map((id) => (isStored(id) ? 'ready' : 'unreadable')),
      )
      const reversed = withoutStrangers(answered.toReversed(), target, known, namedIds(new Map(), answered))
      expect(reversed.toReversed()).toEqual(kept)
    }),
  )
})

test('what an earlier batch named counts for a later one, and a day that another run stored meanwhile for all', () => {
  const [first, second] = [answerOf('2026-11-18', '4711'), answerOf('2026-11-10', '8001')]
  const ids = namedIds(namedIds(new Map(), [first]), [second])
  expect(withoutStrangers([second], target, null, ids)).toMatchObject([
    { day: '2026-11-10', answer: { state: 'unreadable' } },
  ])
  expect(withoutStrangers([second], target, '8001', ids)).toEqual([second])
  expect(withoutStrangers([first], target, '8001', ids)).toMatchObject([
    {
      answer: {
        reason:
          'totals of organization acme, 2026-11-18: its organization_id is 4711, while the archive holds 8001: the name now belongs to another organization.',
      },
    },
  ])
})

const options = { now: '2026-11-20T06:40:00Z', people: 40 }
const inputs = { reports: 'totals', 'backfill-days': '70' }

test(
  'in the first run of all: no day is stored, older ones neither; when GitHub mends it, all are',
  scenario(options, async ({ run, branch, simulator }) => {
    const { world } = simulator
    const record = world.totals('orgs/acme', '2026-11-18')
    world.override('orgs/acme', 'totals', '2026-11-18', [{ ...record, organization_id: '4711' }])
    const first = await run(inputs)
    expect(first.code).toBe(1)
    expect(first.errors).toEqual([
      expect.stringMatching(
        /^GitHub's files of organization acme name more than one organization_id: 4711 \(2026-11-18\), 8001 \(2026-11-1\d\)\. .* \(69 days\)$/,
      ),
      'One problem: see the errors above.',
    ])
    expect(first.outputs).toMatchObject({ 'days-added': '0', 'latest-day': '' })
    expect(await branch.paths('orgs/acme/totals')).toEqual([])
    const ledger = await branch.json('orgs/acme/status.json')
    expect(ledger.target_id).toBeNull()
    expect(Object.keys(ledger.reports.totals.open)).toContain('2026-11-18')

    world.override('orgs/acme', 'totals', '2026-11-18', [record])
    const next = await run(inputs)
    expect([next.code, next.errors]).toEqual([0, []])
    expect(next.outputs).toMatchObject({ 'days-added': '69' })
    expect(await branch.read('orgs/acme/totals/2026/11/2026-11-18.json')).toBe(canonicalText(record))
  }),
)

test(
  'users of one organization are not joined with the teams of another; nor are its teams stored beside ours',
  scenario(options, async ({ run, branch, simulator }) => {
    const { world } = simulator
    const asked = { reports: 'teams', 'backfill-days': '4' }
    const rows = (report: 'users' | 'user-teams', day: string) => world.rows(report, 'orgs/acme', day)
    const strange = (report: 'users' | 'user-teams', day: string) =>
      world.override(
        'orgs/acme',
        report,
        day,
        rows(report, day).map((row) => ({ ...row, organization_id: '4711' })),
      )
    const users = rows('users', '2026-11-16')
    strange('users', '2026-11-16')
    const apart = await run(asked)
    expect(apart.code).toBe(1)
    expect(apart.errors[0]).toBe(
      "teams of organization acme, 2026-11-16: GitHub's files of users and of user-teams name different ids, 4711 and 8001.",
    )
    const stored = await branch.paths('orgs/acme/teams')
    expect(stored).toHaveLength(2)

    world.override('orgs/acme', 'users', '2026-11-16', users)
    strange('users', '2026-11-19')
    strange('user-teams', '2026-11-19')
    const strangers = await run(asked)
    expect(strangers.errors[0]).toMatch(
      /^user-teams of organization acme, 2026-11-19: .* is 4711, .* holds 8001/,
    )
    expect(await branch.paths('orgs/acme/teams')).toEqual(
      [...stored, 'orgs/acme/teams/2026/11/2026-11-16.json'].toSorted(),
    )
  }),
)
