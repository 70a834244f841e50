// The report `teams`: computed, so that a team's activity is stored and no person's.
import { entity, readWhole, type Report } from '../report.ts'
import { figuresOfTeams, teamsFigures } from './day.ts'
import { leadingTeams, teamsTable } from './table.ts'

export const teams = {
  ...entity,
  about: 'Activity by team and day, without people: `users` joined with `user-teams`',
  source: { kind: 'joined' },
  isInternal: true,
  daily: { field: 'teams', shape: teamsFigures, start: readWhole(figuresOfTeams) },
  tables: [teamsTable],
  leading: leadingTeams,
} as const satisfies Report
