// What is checked of each record before it is stored: its day, whose it is, and that it is about nobody.
import { describe, expect, test } from '@jest/globals'
import type { Day } from '../../src/core/day.ts'
import { type JsonObject, parseJson } from '../../src/core/json.ts'
import type { TargetKind } from '../../src/core/target.ts'
import { checkRecord, otherTarget } from '../../src/files/record.ts'
import { type ReportName, reportNames, reports } from '../../src/reports/all.ts'
import type { Report } from '../../src/reports/report.ts'

const day = '2026-11-20' as Day
const expected = { day, kind: 'organization', targetId: undefined } as const

/** A record of the report, with more in it. */
const recordOf = (name: ReportName, more: JsonObject = {}): JsonObject => ({
  [reports[name].dayKey]: day,
  organization_id: '8001',
  ...more,
})

describe('a person', () => {
  const impersonal = reportNames.filter((name) => (reports[name] as Report).personal === undefined)

  test.each(impersonal)('has no place in %s, wherever it stands', (name) => {
    expect(checkRecord(recordOf(name), reports[name], expected)).toBe('8001')
    for (const more of [{ user_id: 7 }, { user_login: 'mira' }, { top: [[{ by: { User_Login: null } }]] }])
      expect(() => checkRecord(recordOf(name, more), reports[name], expected)).toThrow(
        'it names a person, which no record of this report does',
      )
  })

  test('is what the other reports are about', () => {
    const record = recordOf('users', { user_id: 7, user_login: 'mira' })
    expect(checkRecord(record, reports.users, expected)).toBe('8001')
  })

  test('is not looked for without end', () => {
    let deep: JsonObject = {}
    for (let level = 0; level < 100_000; level += 1) deep = { deep }
    expect(() => checkRecord(recordOf('totals', deep), reports.totals, expected)).toThrow('100 levels')
  })
})

describe('the kind of the target', () => {
  const organization = { organization_id: '8001', enterprise_id: '7001' }
  const enterprise = { enterprise_id: '7001' }
  const check = (ids: JsonObject, kind: TargetKind, report: Report = reports.totals) =>
    checkRecord({ day, ...ids }, report, { day, kind, targetId: undefined })

  test('an organization has no record of an enterprise, nor an enterprise of an organization', () => {
    expect(() => check(enterprise, 'organization')).toThrow('it is a report of an enterprise')
    expect(() => check({ ...enterprise, organization_id: '' }, 'organization')).toThrow('of an enterprise')
    expect(() => check(organization, 'enterprise')).toThrow('it is a report of an organization')
    expect(() => check({ organization_id: '8001', enterprise_id: '' }, 'enterprise')).toThrow('organization')
    expect(() => check(enterprise, 'organization', reports['user-teams'])).toThrow('of an enterprise')
  })

  test('each has its own, an organization outside of enterprises too, and those that name neither', () => {
    expect(check(organization, 'organization')).toBe('8001')
    expect(check({ organization_id: '8001', enterprise_id: '' }, 'organization')).toBe('8001')
    expect(check({ organization_id: null, ...enterprise }, 'enterprise')).toBe('7001')
    expect(check({}, 'organization')).toBeUndefined()
    expect(check({ enterprise_id: '' }, 'enterprise')).toBeUndefined()
  })

  test('repositories of an enterprise name their organization', () => {
    expect(check(organization, 'enterprise', reports.repos)).toBe('7001')
  })
})

describe('what is no day and no id is not said', () => {
  const said = (record: JsonObject, targetId?: string): string => {
    try {
      checkRecord(record, reports.users, { ...expected, targetId })
      return 'nothing'
    } catch (error) {
      return (error as Error).message
    }
  }

  test.each(['mira-silva', '2026-13-01', '2026-11-19\n::error::', '', 20261120, null, ['2026-11-20']])(
    'a day %j',
    (held) => {
      expect(said({ day: held, organization_id: '8001' })).toBe('it holds a record of no day')
    },
  )

  test.each(['mira-silva', '8001\n::error::', '8'.repeat(21), -1, 1.5, 1e300])('an id %j', (id) => {
    for (const known of [undefined, '8001'])
      expect(said({ day, organization_id: id }, known)).toBe('its organization_id is not an id')
  })

  test('a day and an id are', () => {
    expect(said({ day: '2026-11-19' })).toBe('it holds a record of 2026-11-19')
    expect(said({ day, organization_id: 99 }, '8001')).toBe(otherTarget('organization', '99', '8001'))
    expect(said({ day, organization_id: parseJson('99999999999999999999') }, '99999999999999999999')).toBe(
      'nothing',
    )
  })
})
