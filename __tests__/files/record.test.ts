// What is checked of each record before it is stored: its day, whose it is, and that it is about nobody.
import { describe, expect, test } from '@jest/globals'
import type { Day } from '../../src/core/day.ts'
import type { JsonObject } from '../../src/core/json.ts'
import { checkRecord } from '../../src/files/record.ts'
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
