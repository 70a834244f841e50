// Names from outside never lead to a path outside the target's folder, and never become Markdown in the summary.
import { describe, expect, test } from '@jest/globals'
import fc from '../support/properties.ts'
import { folderOf, slug } from '../../src/core/target.ts'
import { escape } from '../../src/pages/markdown/escape.ts'

const name = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
  fc.string(),
  fc.constantFrom(
    '..',
    '.',
    '.git',
    'a/b',
    'a\\b',
    'con',
    '%2e%2e',
    'a\u0000',
    'ａcme',
    '__proto__',
    '-a',
    'a-',
  ),
)

describe('names', () => {
  test('a name that becomes a folder is one plain folder', () => {
    fc.assert(
      fc.property(name, (text) => {
        const parsed = slug.safeParse(text)
        if (!parsed.success) return
        const folder = folderOf({ kind: 'organization', slug: parsed.data })
        expect(folder).toMatch(/^orgs\/[a-z0-9][a-z0-9_-]*$/)
        expect(parsed.data).toBe(text.toLowerCase())
      }),
      { numRuns: 2000 },
    )
  })

  test('a name in the summary is text on one line', () => {
    fc.assert(
      fc.property(name, (text) => {
        const shown = escape(text)
        expect(shown).not.toMatch(/[\n\r<>|`*_[\]\\\u202a-\u202e\u2066-\u2069]/)
        expect(shown.isWellFormed()).toBe(true)
        expect(shown).not.toBe('')
      }),
      { numRuns: 2000 },
    )
  })
})
