// /dashboard → src/pages/dashboard/assets.ts: script and style of the page as texts, with the hashes that its policy names.
// `tsc` and ncc as for the action; swc, which the tests bring anyway, drops what is not used: a third of the bytes remains.
import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { minify } from '@swc/core'
import { format, resolveConfig } from 'prettier'

const root = path.resolve(import.meta.dirname, '..')
const run = promisify(execFile)
const tool = (name: string) => path.join(root, 'node_modules', '.bin', name)
const target = path.join(root, 'src/pages/dashboard/assets.ts')

/** The licence of d3, which is part of the page. It must be included in all copies. */
async function notice(): Promise<string> {
  const text = await readFile(path.join(root, 'node_modules/d3-scale/LICENSE'), 'utf8')
  if (text.includes('*/')) throw new Error('The licence of d3-scale would end its comment.')
  return `/* d3-scale, d3-shape and the parts of d3 that they need.\n${text.trim()} */\n`
}

async function script(): Promise<string> {
  await run(tool('tsc'), ['-p', 'dashboard/tsconfig.build.json'], { cwd: root })
  const bundle = await mkdtemp(path.join(tmpdir(), 'dashboard-'))
  try {
    await run(tool('ncc'), ['build', 'lib/browser/dashboard/main.js', '-o', bundle, '-q'], { cwd: root })
    const { code } = await minify(await readFile(path.join(bundle, 'index.js'), 'utf8'), {
      module: true,
      compress: { passes: 3, toplevel: true, pure_getters: true },
      mangle: { toplevel: true },
      format: { asciiOnly: true, comments: false },
    })
    return `${await notice()}${code}`
  } finally {
    await rm(bundle, { recursive: true, force: true })
  }
}

/** Comments and the space between declarations. */
const smaller = (css: string): string =>
  css
    .replace(/\/\*.*?\*\//gs, '')
    .replace(/\s*([{};,])\s*/g, '$1')
    .trim()

const hash = (text: string): string => `sha256-${createHash('sha256').update(text).digest('base64')}`

/** Either would end its element, or begin a comment that hides the element's end (HTML, 4.12.1.3). */
function check(text: string): void {
  if (/<\/(?:script|style)|<!--/i.test(text)) throw new Error('The page’s code would end its own element.')
}

const code = await script()
const style = smaller(await readFile(path.join(root, 'dashboard/style.css'), 'utf8'))
for (const text of [code, style]) check(text)
const assets = { script: code, style, scriptHash: hash(code), styleHash: hash(style) }
const text = `// Made by scripts/build-dashboard.ts from /dashboard: do not edit.

export interface Assets {
  readonly script: string
  readonly style: string
  readonly scriptHash: string
  readonly styleHash: string
}

export const assets: Assets = ${JSON.stringify(assets)}
`
const formatted = await format(text, { ...(await resolveConfig(target)), parser: 'typescript' })
const isOld = (await readFile(target, 'utf8').catch(() => '')) !== formatted
if (!process.argv.includes('--check')) await writeFile(target, formatted)
else if (isOld) {
  console.error(
    'src/pages/dashboard/assets.ts is not what /dashboard builds. Run: npm run build, and commit it.',
  )
  process.exitCode = 1
}
