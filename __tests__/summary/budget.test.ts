import { expect, test } from '@jest/globals'
import { fit, type Part } from '../../src/pages/markdown/budget.ts'
import { type Given, organization, render, runOf, targetOf } from './builder.ts'

const parts: readonly Part[] = [
  { kinds: [], text: 'headline' },
  { kinds: ['health'], text: 'h'.repeat(100) },
  { kinds: ['models', 'section'], text: 'ü'.repeat(100) },
  { kinds: ['languages'], text: 'l'.repeat(100) },
]

test('what fits is left alone', () => {
  expect(fit(parts)).not.toContain('Left out')
})

test('parts go in a fixed order and by name, and bytes are counted, not characters', () => {
  const text = fit(parts, 360)
  expect(text).toContain('h'.repeat(100))
  expect(text).not.toContain('ü')
  expect(text).toContain('_Left out to stay below GitHub’s limit of 1 MiB: languages and models.')
  expect(Buffer.byteLength(text)).toBeLessThanOrEqual(360)
})

test('a run of very many targets stays below the limit and says what it left out', () => {
  const given: Given = { day: '2026-11-19', people: [80, 90, 100], pending: ['2026-11-18', '2026-11-19'] }
  const one = targetOf(given)
  const run = runOf(
    ...Array.from({ length: 250 }, (_, index) => ({ ...one, target: organization(`org-${index}`) })),
  )
  const text = render(run, given)
  expect(Buffer.byteLength(text)).toBeLessThan(1024 * 1024)
  expect(text).toContain('Left out to stay below')
  expect(text).toContain('| orgs/org-249 |')
})
