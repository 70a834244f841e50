// The reports about people: stored, and never read again.
import { lines, linksOf, type Report } from '../report.ts'
import { membershipFields, userFields } from './fields.ts'

export const users = {
  ...lines,
  about: 'What each person did, by day',
  source: linksOf('day', 'users-1-day'),
  ids: ['user_id'],
  personal: userFields,
  tellsKind: true,
} as const satisfies Report

export const users28Day = {
  ...lines,
  about: 'The same of the latest 28 days, by their last day',
  source: linksOf('latest', 'users-28-day/latest'),
  dayKey: 'report_end_day',
  // Documented as a record a person, observed as a record a person and day: both are one by these.
  ids: ['day', 'user_id'],
  personal: userFields,
  tellsKind: true,
} as const satisfies Report

export const userTeams = {
  ...lines,
  about: 'Which person was in which team, by day',
  source: linksOf('day', 'user-teams-1-day'),
  ids: ['user_id', 'team_id'],
  personal: membershipFields,
  tellsKind: true,
} as const satisfies Report
