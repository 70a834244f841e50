import { readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import { census, diagrams, elements, parse, show } from './github.ts'
import { parseDiagram } from './mermaid.ts'
import { scenarios } from './scenarios.ts'

const folder = new URL('../golden/', import.meta.url)

describe.each(Object.entries(scenarios))('%s', (name, make) => {
  const markdown = make()

  test('is the golden file', () => {
    const file = new URL(`${name}.md`, folder)
    if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(file, markdown)
    expect(markdown).toBe(readFileSync(file, 'utf8'))
  })

  test('loses nothing to GitHub’s sanitiser', () => {
    expect(census(show(markdown))).toEqual(census(parse(markdown)))
  })

  test('has only diagrams that Mermaid draws', async () => {
    for (const source of diagrams(show(markdown))) {
      await expect(parseDiagram(source)).resolves.toMatchObject({ diagramType: 'xychart' })
      expect(source.length).toBeLessThan(50_000)
    }
  })

  test('links nowhere but to the archive and this run', () => {
    const addresses = elements(show(markdown)).flatMap(({ properties }) => properties['href'] ?? [])
    const strange = addresses.filter(
      (address) => !/^(https:\/\/github\.com\/acme\/metrics\/|archive\.json$)/.test(String(address)),
    )
    expect(strange).toEqual([])
  })

  test('stays far below the limit of a summary', () => {
    const limit = name === 'forty-targets' ? 1_000_000 : 64 * 1024
    expect(Buffer.byteLength(markdown)).toBeLessThan(limit)
  })
})
