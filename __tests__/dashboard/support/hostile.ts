// Names that try to get out of their place, wherever a name from outside is shown.
import type { DashboardInput } from '../../../src/pages/dashboard/input.ts'
import { small, smallInput } from './small.ts'

const HOSTILE = '</script><script>alert(1)</script><img src=x onerror=alert(1)>\u2028$&"\'<!--'

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
        teams: [{ id: '7', name: HOSTILE, members: 9, people: 4, interactions: 10, lines_added: 1 }],
        repositories: [{ name: HOSTILE, created: 2, merged: 1, created_by_copilot: 1 }],
      })),
      problems: [HOSTILE],
    },
  ],
}
