// The page in a real browser: clicks and keys, numbers against the rows, two schemes, a phone, a printer, no script.
import { afterAll, beforeAll, describe, expect, test as jestTest } from '@jest/globals'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Page } from 'playwright-core'
import type { Day } from '../../src/core/day.ts'
import { exact } from '../../src/pages/chart/number.ts'
import { dashboardPage } from '../../src/pages/dashboard/dashboard.ts'
import type { DashboardInput, PeriodRow } from '../../src/pages/dashboard/input.ts'
import { open, startBrowser } from './support/browser.ts'
import { hostileInput } from './support/hostile.ts'
import { sampleDefinitions, sampleTarget } from './support/sample.ts'

const browser = await startBrowser()
const test = browser === undefined ? jestTest.skip : jestTest

const day = '2026-11-21' as Day
const acme = sampleTarget({
  slug: 'acme',
  first: '2025-01-05' as Day,
  day,
  seed: 1,
  people: 260,
  gap: ['2026-08-05' as Day, '2026-08-20' as Day],
})
const globex = sampleTarget({
  slug: 'globex',
  first: '2026-01-04' as Day,
  day,
  seed: 2,
  people: 1200,
  problems: ['organization globex: unreadable.'],
})
const initech = sampleTarget({ slug: 'initech', first: '2026-05-31' as Day, day, seed: 3, people: 40 })
const definitions = sampleDefinitions

let folder: string
let one: string
let three: string
let hostile: string

async function write(name: string, input: DashboardInput): Promise<string> {
  const file = path.join(folder, name)
  await writeFile(file, await dashboardPage(input))
  return file
}

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'dashboard-'))
  one = await write('one.html', { day, definitions, targets: [acme] })
  three = await write('three.html', { day, definitions, targets: [acme, globex, initech] })
  hostile = await write('hostile.html', hostileInput)
})

afterAll(async () => {
  await browser?.close()
  await rm(folder, { recursive: true, force: true })
})

type Options = Parameters<typeof open>[2]

/** Does something with a page, and then checks that it logged no error and made no request. */
async function visit(file: string, options: Options, action: (page: Page) => Promise<void>): Promise<void> {
  if (browser === undefined) throw new Error('No browser')
  const { page, complaints } = await open(browser, file, options)
  await action(page)
  expect(complaints).toEqual([])
  await page.context().close()
}

/** Counted back from the newest week whose people are known; the Saturday of the following week is not published yet. */
const week = (back: number): PeriodRow => {
  const row = acme.weeks.at(-2 - back)
  if (row === undefined) throw new Error('No such week')
  return row
}

const legendOf = (page: Page, panel: string) => page.locator(`#${panel} .legend b`).allTextContents()
const pathsOf = (page: Page, panel: string) => page.locator(`#${panel} .plot path[stroke-linecap]`).count()

describe('numbers', () => {
  test('of the newest week stand in the tiles', () =>
    visit(one, {}, async (page) => {
      const { active_users = null, seats = null, lines_added, agent_lines_added, net_amount = null } = week(0)
      const tiles = await page.locator('.tile .big').allInnerTexts()
      expect(tiles[0]?.replaceAll(/\s+/g, ' ')).toContain(
        `${exact(active_users, 'count')} of ${exact(seats, 'count')} seats`,
      )
      expect(tiles[1]).toContain(exact((agent_lines_added ?? NaN) / (lines_added ?? NaN), 'share'))
      expect(tiles[2]).toContain(exact(net_amount, 'usd'))
      await page.getByText('Week of 8 Nov 2026').first().waitFor()
    }))

  test('of any week follow the slider, by keys, in legends, tiles, address and for screen readers', () =>
    visit(one, {}, async (page) => {
      const slider = page.getByRole('slider', { name: 'Point in time' })
      await slider.focus()
      for (let press = 0; press < 3; press++) await page.keyboard.press('ArrowLeft')
      const { start, active_users = null, seats = null, seats_unused_28_days = null } = week(3)
      const numbers = [active_users, seats, seats_unused_28_days].map((value) => exact(value, 'count'))
      expect(await legendOf(page, 'people')).toEqual(numbers)
      expect(await slider.getAttribute('aria-valuetext')).toBe(
        `Week of 18 Oct 2026, People active ${numbers[0]}, Seats ${numbers[1]}, Seats not used for 28 days ${numbers[2]}`,
      )
      expect(await page.locator('.tile .big').first().innerText()).toContain(exact(active_users, 'count'))
      expect(new URL(page.url()).hash).toBe(`#at=${start}`)
    }))

  test('follow the pointer over a chart', () =>
    visit(one, {}, async (page) => {
      const box = await page.locator('#people .plot svg').boundingBox()
      if (box === null) throw new Error('The chart is not shown')
      await page.mouse.move(box.x + 60, box.y + 100)
      await page.locator('#at-text', { hasText: 'Week of 24 May 2026' }).waitFor()
      expect((await legendOf(page, 'people'))[0]).toBe(exact(week(24).active_users ?? null, 'count'))
      const cursor = await page.locator('#people .cursor').getAttribute('d')
      expect(Number(cursor?.match(/^M(\d+)/)?.[1])).toBeLessThan(80)
    }))

  test('by month are the months’', () =>
    visit(one, {}, async (page) => {
      await page.getByLabel('Step').selectOption('month')
      await page.getByLabel('Range').selectOption('1y')
      const months = acme.months.filter(({ end }) => end <= day)
      expect((await legendOf(page, 'people'))[0]).toBe(exact(months.at(-1)?.active_users ?? null, 'count'))
      expect(await page.locator('#at').getAttribute('max')).toBe('11')
      await page.locator('#table-people summary').click()
      const cells = await page.locator('#table-people tbody td:nth-of-type(1)').allTextContents()
      expect(cells).toEqual(
        months
          .slice(-12)
          .map(({ active_users = null }) => exact(active_users, 'count'))
          .toReversed(),
      )
    }))

  test('in table and file are the rows’, and what is unknown is none', () =>
    visit(one, {}, async (page) => {
      await page.locator('#table-lines summary').click()
      const rows = acme.weeks.slice(-26)
      const agents = rows.map(({ agent_lines_added = null }) => agent_lines_added)
      const cells = await page.locator('#table-lines tbody td:nth-of-type(1)').allTextContents()
      expect(cells).toEqual(agents.map((value) => exact(value, 'count')).toReversed())
      expect(cells).toContain('–')
      const saved = page.waitForEvent('download')
      await page.locator('#table-lines').getByRole('button', { name: 'Download as CSV' }).click()
      const download = await saved
      expect(download.suggestedFilename()).toBe('acme-lines.csv')
      const csv = (await readFile(await download.path(), 'utf8')).replace('\ufeff', '')
      expect(csv.split('\r\n')).toEqual([
        'period,By agents,By people',
        ...rows.map(({ start, lines_added, agent_lines_added }) =>
          lines_added == null || agent_lines_added == null
            ? `${start},,`
            : `${start},${agent_lines_added},${lines_added - agent_lines_added}`,
        ),
        '',
      ])
    }))
})

describe('choices', () => {
  test('in the legend hide a series, keep the focus, and stand in the address', () =>
    visit(one, {}, async (page) => {
      const seats = page.locator('#people').getByRole('button', { name: 'Seats 260' })
      expect(await pathsOf(page, 'people')).toBe(3)
      await seats.focus()
      await page.keyboard.press('Enter')
      await page.locator('#people [aria-pressed="false"]').waitFor()
      expect(await pathsOf(page, 'people')).toBe(2)
      expect(await page.evaluate('document.activeElement.id')).toBe('legend-people.1')
      expect(new URL(page.url()).hash).toBe('#hide=people.1')
    }))

  test('come back from an address', () =>
    visit(one, { hash: '#range=2y&at=2026-01-04&hide=people.1&open=counted-people' }, async (page) => {
      expect(await page.locator('#at-text').innerText()).toBe('Week of 4 Jan 2026')
      expect(await page.getByLabel('Range').inputValue()).toBe('2y')
      expect(await pathsOf(page, 'people')).toBe(2)
      await page.getByText('weekly_active_users of the week’s Saturday').waitFor()
    }))

  test('of the target change everything; the table of all sorts by any column', () =>
    visit(three, {}, async (page) => {
      const names = () => page.locator('#targets tbody th').allTextContents()
      // A target with a problem comes first.
      expect(await names()).toEqual(['globex', 'acme', 'initech'])
      await page.getByRole('button', { name: 'Target' }).click()
      expect(await names()).toEqual(['acme', 'globex', 'initech'])
      const seats = page.locator('#targets').getByRole('button', { name: 'Seats' })
      await seats.click()
      expect(await names()).toEqual(['globex', 'acme', 'initech'])
      await seats.click()
      expect(await names()).toEqual(['initech', 'acme', 'globex'])
      expect(await page.locator('#targets [aria-sort]').getAttribute('aria-sort')).toBe('ascending')
      await page.getByRole('link', { name: 'globex' }).click()
      await page.getByText('organization globex: unreadable.').waitFor()
      expect((await legendOf(page, 'people'))[0]).toBe(
        exact(globex.weeks.at(-2)?.active_users ?? null, 'count'),
      )
      await page.locator('#target').selectOption('orgs/initech')
      await page.locator('h1', { hasText: 'initech' }).waitFor()
      expect(new URL(page.url()).hash).toBe('#target=orgs/initech')
    }))
})

describe('every reader', () => {
  const source = readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

  async function violations(page: Page): Promise<string[]> {
    await page.evaluate(await source)
    const found = (await page.evaluate('axe.run()')) as {
      violations: { id: string; nodes: { html: string }[] }[]
    }
    return found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)
  }

  for (const [name, options] of [
    ['in the dark', { colorScheme: 'dark' }],
    ['on a phone', { viewport: { width: 360, height: 740 } }],
    [
      'in the light, with everything unfolded',
      { hash: '#open=table-people,counted-people,table-lines,exceptions&hide=people.1' },
    ],
  ] as const satisfies readonly (readonly [string, Options])[])
    test(`axe finds nothing, ${name}`, () =>
      visit(three, options, async (page) => expect(await violations(page)).toEqual([])))

  test('sees other colours in the dark', async () => {
    const grounds: string[] = []
    for (const colorScheme of ['light', 'dark'] as const)
      await visit(one, { colorScheme }, async (page) => {
        grounds.push(
          await page.evaluate('getComputedStyle(document.querySelector("#people .plot rect")).fill'),
        )
      })
    expect(grounds).toEqual(['rgb(255, 255, 255)', 'rgb(13, 17, 23)'])
  })

  test('on a phone scrolls one way only, and text keeps its size', () =>
    visit(one, { viewport: { width: 320, height: 640 } }, async (page) => {
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(320)
      const shrunk = await page
        .locator('.plot svg')
        .evaluateAll((all) =>
          all.filter((svg) => svg.getBoundingClientRect().width < Number(svg.getAttribute('width')) - 1),
        )
      expect(shrunk).toHaveLength(0)
    }))

  test('without a script reads the newest half year', () =>
    visit(one, { javaScriptEnabled: false }, async (page) => {
      expect(await page.locator('.tile .big').first().innerText()).toContain(
        exact(week(0).active_users ?? null, 'count'),
      )
      expect(await page.locator('#controls').isVisible()).toBe(false)
      await page.locator('#table-people summary').click()
      expect(await page.locator('#table-people tbody tr').count()).toBe(26)
    }))

  test('on paper has no controls, and a light ground', () =>
    visit(one, { colorScheme: 'dark' }, async (page) => {
      await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
      expect(await page.locator('#controls').isVisible()).toBe(false)
      expect(await page.evaluate('getComputedStyle(document.body).backgroundColor')).toBe(
        'rgb(255, 255, 255)',
      )
    }))
})

describe('a hostile archive', () => {
  test('shows its names as text and runs nothing', () =>
    visit(hostile, { hash: '#open=table-generations-by-model' }, async (page) => {
      page.on('dialog', () => expect('a dialog').toBe('none'))
      expect(await page.locator('#view img').count()).toBe(0)
      expect(await page.locator('#groups tbody th').first().innerText()).toContain(
        '<img src=x onerror=alert(1)>',
      )
      const legend = await page.locator('#generations-by-model .legend span').allTextContents()
      expect(legend).toEqual(expect.arrayContaining(['__proto__', 'constructor']))
    }))

  test('could not run a script of its own', async () => {
    if (browser === undefined) return
    const { page, complaints } = await open(browser, one)
    const ran = await page.evaluate(`
      const script = document.createElement('script')
      script.textContent = 'document.title = "ran"'
      document.body.append(script)
      document.title === 'ran'`)
    expect(ran).toBe(false)
    expect(complaints.join()).toContain('Content Security Policy')
  })
})
