// Names that try to break out of their element, wherever a name from outside is shown.
import { groupsOf } from '../../../src/pages/dashboard/groups.ts'
import type { DashboardInput } from '../../../src/pages/dashboard/input.ts'
import { small, smallInput } from './small.ts'
import { DEFINITIONS } from '../../../src/reports/definitions.ts'

const HOSTILE = '</script><script>alert(1)</script><img src=x onerror=alert(1)>\u2028$&"\'<!--'

const group = { members: 9, people: 4, interactions: 10, generations: 1, acceptances: 1, lines_added: 1 }
const teams = {
  rows: [{ team_id: '7', team: HOSTILE, ...group }],
  other: null,
  rest: null,
  withheld: null,
}
const created = {
  pull_requests_created: 2,
  pull_requests_merged: 1,
  pull_requests_created_by_copilot: 1,
}
const repositories = { rows: [{ repository: HOSTILE, ...created }], rest: null }

export const hostileInput: DashboardInput = {
  ...smallInput,
  definitions: smallInput.definitions.map((change) => ({ ...change, what: HOSTILE })),
  targets: [
    {
      ...small,
      weeks: small.weeks.map((week) => ({ ...week, adoption: { [HOSTILE]: 3 } })),
      history: [...small.history].map((line) => ({
        ...line,
        mixes: {
          generations_by_model: {
            rows: [HOSTILE, '__proto__', 'constructor'].map((name) => ({ name, value: 3 })),
            rest: null,
          },
        },
      })),
      groups: groupsOf(
        small.weeks.slice(0, 2),
        [...small.history].map(({ day }) => ({ day, definitions: DEFINITIONS, teams, repositories })),
      ),
      problems: [HOSTILE],
    },
  ],
}
