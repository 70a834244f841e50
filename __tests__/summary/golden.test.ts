import { readFileSync, writeFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from '@jest/globals'
import type { Root } from 'hast'
import { census, diagrams, elements, parse, show } from './github.ts'
import { parseDiagram } from './mermaid.ts'
import { scenarios } from './scenarios.ts'

const folder = new URL('../golden/', import.meta.url)

describe.each(Object.entries(scenarios))('%s', (name, make) => {
  const markdown = make()
  let written: Root
  let shown: Root

  beforeAll(() => {
    written = parse(markdown)
    shown = show(written)
  })

  test('is the golden file', () => {
    const file = new URL(`${name}.md`, folder)
    if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(file, markdown)
    expect(markdown).toBe(readFileSync(file, 'utf8'))
  })

  test('loses nothing to GitHub’s sanitiser', () => {
    expect(census(shown)).toEqual(census(written))
  })

  test('has only diagrams that Mermaid draws', async () => {
    const sources = diagrams(shown)
    expect(sources).toHaveLength(markdown.split('```mermaid').length - 1)
    for (const source of sources) {
      await expect(parseDiagram(source)).resolves.toMatchObject({ diagramType: 'xychart' })
      expect(source.length).toBeLessThan(50_000)
    }
  })

  test('links nowhere but to the archive and this run', () => {
    const addresses = elements(shown).flatMap(({ properties }) => properties['href'] ?? [])
    const strange = addresses.filter(
      (address) =>
        !/^(https:\/\/github\.com\/acme\/metrics\/|archive\.json$|(orgs\/acme|enterprises\/globex)\/(weekly\.csv|monthly\.csv|status\.json)$)/.test(
          address,
        ),
    )
    expect(strange).toEqual([])
  })

  test('stays far below the limit of a summary', () => {
    const limit = name === 'forty-targets' ? 1_000_000 : 64 * 1024
    expect(Buffer.byteLength(markdown)).toBeLessThan(limit)
  })
})

test('a diagram that Mermaid does not understand is noticed', async () => {
  await expect(parseDiagram('xychart-beta\n  bar [one]')).rejects.toThrow()
})
