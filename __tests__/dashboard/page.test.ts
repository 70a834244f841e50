// The file as text: its policy, its size, and that no name breaks out of its element.
import { beforeAll, describe, expect, test } from '@jest/globals'
import { createHash } from 'node:crypto'
import { gunzipSync } from 'node:zlib'
import type { Day } from '../../src/core/day.ts'
import { assets } from '../../src/pages/dashboard/assets.ts'
import { dashboardPage } from '../../src/pages/dashboard/dashboard.ts'
import { targetData } from '../../src/pages/dashboard/data.ts'
import type { DashboardInput } from '../../src/pages/dashboard/input.ts'
import { hostileInput } from './support/hostile.ts'
import { sampleDefinitions, sampleTarget } from './support/sample.ts'
import { small, smallInput } from './support/small.ts'

const sha256 = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

const between = (text: string, start: string, end: string): string => {
  const from = text.indexOf(start) + start.length
  return text.slice(from, text.indexOf(end, from))
}

test('the policy allows the page’s own script and style and nothing else', async () => {
  const page = await dashboardPage(smallInput)
  const policy = between(page, 'http-equiv="Content-Security-Policy" content="', '"')
  const style = between(page, '<style>', '</style>')
  const script = between(page, '<script type="module">', '</script>')
  expect(policy).toBe(
    `default-src 'none'; script-src ${sha256(script)}; style-src ${sha256(style)}; img-src data:; base-uri 'none'; form-action 'none'`,
  )
  expect(page.indexOf('Content-Security-Policy')).toBeLessThan(page.indexOf('<style>'))
  expect(page).not.toMatch(/ style="| on[a-z]+="|https?:\/\/(?!www\.w3\.org\/2000\/svg)/)
})

test('the browser’s code is small: nothing of the action came along', () => {
  expect(assets.script.length).toBeLessThan(100_000)
})

test('each target’s data lie in a block of their own', async () => {
  const page = await dashboardPage(smallInput)
  const block = between(page, 'data-folder="orgs/acme">', '</script>')
  expect(block).toMatch(/^[A-Za-z0-9+/=]+$/)
  const unpacked: unknown = JSON.parse(gunzipSync(Buffer.from(block, 'base64')).toString())
  expect(unpacked).toEqual(JSON.parse(JSON.stringify(targetData(small, smallInput))))
})

test('no name from outside becomes markup', async () => {
  const page = await dashboardPage(hostileInput)
  expect(page).not.toMatch(/<img|<\/script><script>alert/)
  expect(page).toContain('&lt;img src=x onerror=alert(1)&gt;')
  expect(page.match(/<script/g)).toHaveLength(2)
})

test('a page of no target is a page', async () => {
  expect(await dashboardPage({ ...smallInput, targets: [] })).toContain('<h1>Copilot at ')
})

describe('five years', () => {
  const day = '2026-11-21' as Day
  const target = sampleTarget({ slug: 'acme', first: '2021-11-28' as Day, day, seed: 1, people: 900 })
  let archive: DashboardInput
  beforeAll(() => {
    archive = { day, definitions: sampleDefinitions, targets: [target] }
  })

  test('of one organization fit into 500 KB', async () => {
    expect(Buffer.byteLength(await dashboardPage(archive))).toBeLessThan(500_000)
  })

  // The blocks are compressed one by one, so the same data a hundred times counts a hundred times.
  test('of a hundred organizations fit into 5 MB', async () => {
    const targets = Array.from({ length: 100 }, (_, index) => ({
      ...target,
      history: [...target.history],
      target: { ...target.target, slug: `org-${index}` },
    }))
    expect(Buffer.byteLength(await dashboardPage({ ...archive, targets }))).toBeLessThan(5_000_000)
  })
})
