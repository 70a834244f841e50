import { describe, expect, test } from '@jest/globals'
import fc from '../support/properties.ts'
import { escape, plain } from '../../src/pages/markdown/escape.ts'
import { elements, parse, textOf } from './github.ts'
import { HOSTILE } from './hostile.ts'

/** The places where names and messages appear. */
const places: Readonly<Record<string, (inert: string) => string>> = {
  'a table cell': (inert) => `| a | b |\n| :-- | --: |\n| ${inert} | 1 |\n| x | 2 |\n\nafter`,
  'a list in a quote': (inert) => `> [!CAUTION]\n> **What to do**\n>\n> - ${inert}\n> - x\n\nafter`,
  'a folded title': (inert) => `<details><summary>${inert}</summary>\n\nx\n\n</details>\n\nafter`,
  'a heading': (inert) => `### ${inert}\n\nafter`,
  'the start of a paragraph': (inert) => `${inert}\n\nafter`,
}

const nasty = fc.constantFrom(
  ...HOSTILE,
  '\n',
  '\r\n',
  '\t',
  '|',
  '\\',
  '`',
  '```',
  '<',
  '>',
  '&',
  ']',
  '](',
  '\u2028',
)
const text = fc
  .array(fc.oneof(nasty, fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme-ascii' })), {
    maxLength: 6,
  })
  .map((parts) => parts.join(''))

/** The shape of a page: its elements in order, with their attributes, without its text. */
const shape = (markdown: string): unknown =>
  elements(parse(markdown)).map(({ tagName, properties }) => [tagName, properties])

const visible = (of: string): string => of.replaceAll('\u2060', '')

describe.each(Object.entries(places))('in %s', (_, place) => {
  test.each(HOSTILE)('%j makes nothing but text', (name) => {
    expect(shape(place(escape(name)))).toEqual(shape(place('x')))
  })

  test('no text makes anything but text, and all of it is shown', () => {
    fc.assert(
      fc.property(text, (name) => {
        const markdown = place(escape(name))
        expect(shape(markdown)).toEqual(shape(place('x')))
        const expected = plain(name) === '' ? '(no name)' : plain(name)
        expect(visible(textOf(parse(markdown)))).toContain(expected)
      }),
      { numRuns: 300 },
    )
  })
})

test('mentions, references, emoji codes and addresses are broken up for what looks for them later', () => {
  const shown = textOf(parse(escape('@octocat #1 :tada: https://evil.example www.evil.example a@b.example')))
  expect(shown).not.toMatch(/@\w|#\d|:\w+:|:\/\/|www\./)
})

test.each([
  'GH-1',
  'gh-12',
  'CVE-2024-3094',
  'GHSA-8cj5-5rvv-wf4v',
  'f1d2d2f',
  'e5bd3914e2e596debea16f433f57875b5b90bcd6',
])('%s, which GitHub links without any mark, is broken up', (name) => {
  for (const text of [name, `(${name})`, `see ${name}.`]) {
    const shown = textOf(parse(escape(text)))
    expect(visible(shown)).toContain(name)
    expect(shown).not.toContain(name)
  }
})

test('words and numbers that only look alike stay whole', () => {
  for (const text of [
    'high-1',
    'team-gh-1'.slice(0, 4),
    'facade',
    'deadbeef',
    '1073741824',
    'gpt-4o',
    'a1b2c3',
  ])
    expect(escape(text)).toBe(text)
})

test('hiding and turning characters are gone, and long names are cut', () => {
  expect(plain('a\u202Eb\u200Bc\u0000d\uFEFF')).toBe('abcd')
  expect(Array.from(plain('x'.repeat(500)))).toHaveLength(120)
  expect(plain('Z\u0301\u0301\u0301\u0301\u0301')).toHaveLength(3)
})

test('a plain sentence stays readable as it is', () => {
  const sentence =
    'totals of organization acme: GitHub answered 403 "No". Run again later (see Settings), please.'
  expect(escape(sentence)).toBe(sentence)
})
