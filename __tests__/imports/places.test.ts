// File names come from outside: somebody else may have packed the archive that was unpacked in the workspace.
import { expect, test } from '@jest/globals'
import { shownPath } from '../../src/imports/places.ts'

test.each([
  ['in/orgs/acme/totals/2026/11/2026-11-20.json', 'in/orgs/acme/totals/2026/11/2026-11-20.json'],
  ['in/users/2026-11-10/2026-11-10-mona-secret.json', 'in/users/2026-11-10/2026-11-10-….json'],
  ['in/users/2026\n11/2026-11-10-mona\u2028secret.json', 'in/users/2026 11/2026-11-10-….json'],
  ['in/a\n::error::pwn\u202E##[error]\u2028x\u001B[31m.json', 'in/a ::error::pwn # [error] x [31m.json'],
  [`in/${'a'.repeat(400)}.json`, `in/${'a'.repeat(297)}`],
])('%j is shown as %j', (path, shown) => expect(shownPath(path)).toBe(shown))
