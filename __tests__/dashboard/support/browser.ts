// A real browser, from `npm ci` alone on Linux; elsewhere the Chrome that is installed.
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { browserPath } from './unpack-browser.ts'

// Not the package's own arguments: they request a single process and no web security.
const args = ['--no-sandbox', '--disable-gpu', '--font-render-hinting=none', '--lang=en-US']

/** The browser; if none can be started, says so and returns undefined. */
export async function startBrowser(): Promise<Browser | undefined> {
  const where = browserPath === undefined ? { channel: 'chrome' } : { executablePath: browserPath }
  try {
    return await chromium.launch({ ...where, args, env: { ...process.env, LANG: 'en_US.UTF-8' } })
  } catch (error) {
    const [reason] = String(error).split('\n')
    console.warn(`The dashboard is not tested in a browser: none could be started here (${reason}).`)
    return undefined
  }
}

export interface Opened {
  readonly page: Page
  /** Messages on the console, and requests to the network. */
  readonly complaints: readonly string[]
}

/** Opens a file in its own window. */
export async function open(
  browser: Browser,
  file: string,
  { hash = '', ...options }: BrowserContextOptions & { readonly hash?: string } = {},
): Promise<Opened> {
  const context = await browser.newContext({
    locale: 'en-US',
    timezoneId: 'UTC',
    viewport: { width: 1280, height: 800 },
    ...options,
  })
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('console', (message) => complaints.push(`${message.type()}: ${message.text()}`))
  page.on('pageerror', (error) => complaints.push(String(error)))
  page.on('request', (request) => {
    const url = request.url()
    if (!url.startsWith('file:') && !url.startsWith('blob:')) complaints.push(`request: ${url}`)
  })
  await page.goto(`file://${file}${hash}`)
  if (options.javaScriptEnabled !== false) await page.locator('#controls').waitFor({ state: 'visible' })
  return { page, complaints }
}
