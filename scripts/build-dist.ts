// Builds dist/ from src/: index.js has what a run needs before its first request; other files are loaded when they are
// needed. ncc writes one licence file per output file, and overwrites files of the same name; here they
// become one text.
import { execFile } from 'node:child_process'
import { cp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

const root = path.resolve(import.meta.dirname, '..')
const run = promisify(execFile)

// On Windows, the files in node_modules/.bin are not programs.
const use = (script: string, ...options: readonly string[]) =>
  run(process.execPath, [script, ...options], { cwd: root })
const tsc = path.join(root, 'node_modules/typescript/bin/tsc')
const ncc = fileURLToPath(import.meta.resolve('@vercel/ncc/dist/ncc/cli.js'))

const LICENCES = '.licenses.txt'

/** Each licence text once, for all files of the bundle. Throws if a package has none. */
async function joinLicences(dist: string): Promise<void> {
  const names = (await readdir(dist)).sort()
  const textsOf = (end: string) =>
    Promise.all(
      names.filter((name) => name.endsWith(end)).map((name) => readFile(path.join(dist, name), 'utf8')),
    )
  const licences = [...new Set(await textsOf(LICENCES))].join('\n')
  for (const code of await textsOf('.js'))
    for (const [, name = ''] of code.matchAll(/MODULE: \.\/(?:lib\/)?node_modules\/((?:@[^/]+\/)?[^/]+)/g))
      if (!`\n${licences}`.includes(`\n${name}\n`))
        throw new Error(`dist/ would hold ${name} without its licence.`)
  await writeFile(path.join(dist, 'licenses.txt'), licences)
  for (const name of names) if (name.endsWith(LICENCES)) await rm(path.join(dist, name))
}

/**
 * Copies packages to lib/, where they are found first, and marks them as free of side effects, so that ncc drops what is not used. The
 * packages do not say so themselves, and ncc has no option for it: `@actions/core` would load all of undici just for OIDC, a quarter of
 * the time to the first request, and `@actions/github` a client that nobody uses for the context of a run.
 */
async function copySheddable(lib: string): Promise<void> {
  for (const name of ['core', 'exec', 'github', 'http-client'].map((short) => `@actions/${short}`)) {
    const copy = path.join(lib, 'node_modules', name)
    await cp(path.join(root, 'node_modules', name), copy, { recursive: true })
    const described = path.join(copy, 'package.json')
    const manifest = JSON.parse(await readFile(described, 'utf8')) as object
    await writeFile(described, JSON.stringify({ ...manifest, sideEffects: false }))
  }
}

/** The modules always go to lib/: ncc numbers them by path, so the bundle would differ if they were elsewhere. */
export async function buildDist(dist: string): Promise<void> {
  const lib = path.join(root, 'lib')
  await rm(lib, { recursive: true, force: true })
  await use(tsc, '-p', 'tsconfig.build.json')
  await copySheddable(lib)
  await rm(dist, { recursive: true, force: true })
  await use(ncc, 'build', 'lib/index.js', '-o', dist, '--license', `[id]${LICENCES}`, '-q')
  await joinLicences(dist)
}

if (import.meta.main) await buildDist(path.join(root, 'dist'))
