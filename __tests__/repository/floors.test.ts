// The floors of docs/architecture.md are held by the linter. Here each forbidden step is taken once, in a copy of the
// layout, and must be refused: a rule that no longer bites would look exactly like a house in order.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { execFile } from 'node:child_process'
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'

const root = path.resolve(import.meta.dirname, '../..')

interface Case {
  readonly why: string
  readonly file: string
  readonly code: string
  /** The rule that must speak; undefined: the code is fine. */
  readonly rule?: string
}

const imports = 'no-restricted-imports'
const globals = 'no-restricted-globals'

/** `used` keeps the linter from complaining of an unused import instead. */
const importing = (from: string) => `import { thing } from '${from}'\n\nexport const used = thing\n`

const cases: readonly Case[] = [
  { why: 'core → node:zlib', file: 'src/core/a12.ts', code: importing('node:zlib') },
  {
    why: 'core → github, types alone',
    file: 'src/core/a13.ts',
    code: "import type { Thing } from '../github/thing.ts'\n\nexport const used: Thing = 1\n",
    rule: imports,
  },
  {
    why: 'core → github, passed on',
    file: 'src/core/a14.ts',
    code: "export { thing } from '../github/thing.ts'\n",
    rule: imports,
  },
  {
    why: 'core → github, later',
    file: 'src/core/a15.ts',
    code: "export const used = () => import('../github/thing.ts')\n",
    rule: imports,
  },
  {
    why: 'core → fs by its old name',
    file: 'src/core/a16.ts',
    code: importing('fs'),
    rule: 'prefer-node-protocol',
  },
  {
    why: 'core, environment by a detour',
    file: 'src/core/b8.ts',
    code: 'export const a = globalThis.process\n',
    rule: globals,
  },
  { why: 'summary, Date', file: 'src/summary/c0.ts', code: 'export const a = new Date()\n', rule: globals },
  { why: 'archive, Date', file: 'src/archive/d0.ts', code: 'export const a = new Date()\n', rule: globals },
  {
    why: 'github, environment',
    file: 'src/github/e0.ts',
    code: 'export const a = process.env\n',
    rule: globals,
  },
  {
    why: 'runner, environment',
    file: 'src/runner/f0.ts',
    code: 'export const a = process.env\n',
    rule: globals,
  },
  { why: 'core → core', file: 'src/core/a01.ts', code: importing('./thing.ts') },
  { why: 'a room of core → core', file: 'src/core/room/a17.ts', code: importing('../thing.ts') },
  {
    why: 'a room of core → github',
    file: 'src/core/room/a18.ts',
    code: importing('../../github/thing.ts'),
    rule: imports,
  },
  {
    why: 'a room of core → main',
    file: 'src/core/room/a19.ts',
    code: importing('../../main.ts'),
    rule: imports,
  },
  {
    why: 'a room of core, clock',
    file: 'src/core/room/a20.ts',
    code: 'export const used = Date.now()\n',
    rule: 'no-restricted-properties',
  },
  { why: 'core → zod', file: 'src/core/a02.ts', code: importing('zod') },
  { why: 'core → node:crypto', file: 'src/core/a03.ts', code: importing('node:crypto') },
  { why: 'core → github', file: 'src/core/a04.ts', code: importing('../github/thing.ts'), rule: imports },
  { why: 'core → runner', file: 'src/core/a05.ts', code: importing('../runner/thing.ts'), rule: imports },
  { why: 'core → summary', file: 'src/core/a06.ts', code: importing('../summary/thing.ts'), rule: imports },
  { why: 'core → archive', file: 'src/core/a07.ts', code: importing('../archive/thing.ts'), rule: imports },
  { why: 'core → main', file: 'src/core/a08.ts', code: importing('../main.ts'), rule: imports },
  { why: 'core → @actions/core', file: 'src/core/a09.ts', code: importing('@actions/core'), rule: imports },
  { why: 'core → undici', file: 'src/core/a10.ts', code: importing('undici'), rule: imports },
  { why: 'core → node:fs', file: 'src/core/a11.ts', code: importing('node:fs/promises'), rule: imports },
  { why: 'core, environment', file: 'src/core/b1.ts', code: 'export const a = process.env\n', rule: globals },
  { why: 'core, network', file: 'src/core/b2.ts', code: "export const a = fetch('x')\n", rule: globals },
  { why: 'core, log', file: 'src/core/b3.ts', code: "console.log('x')\n\nexport {}\n", rule: 'no-console' },
  { why: 'core, timer', file: 'src/core/b4.ts', code: 'export const a = setTimeout\n', rule: globals },
  {
    why: 'core, clock',
    file: 'src/core/b5.ts',
    code: 'export const a = Date.now()\n',
    rule: 'no-restricted-properties',
  },
  { why: 'core, Date', file: 'src/core/b6.ts', code: "export const a = new Date('2026')\n", rule: globals },
  { why: 'day.ts, Date', file: 'src/core/day.ts', code: "export const a = new Date('2026-11-20')\n" },
  {
    why: 'core, chance',
    file: 'src/core/b7.ts',
    code: 'export const a = Math.random()\n',
    rule: 'no-restricted-properties',
  },
  { why: 'summary → core', file: 'src/summary/c1.ts', code: importing('../core/thing.ts') },
  { why: 'summary → summary', file: 'src/summary/c2.ts', code: importing('./thing.ts') },
  { why: 'summary → zod', file: 'src/summary/c3.ts', code: importing('zod'), rule: imports },
  {
    why: 'summary → github',
    file: 'src/summary/c4.ts',
    code: importing('../github/thing.ts'),
    rule: imports,
  },
  {
    why: 'summary → runner',
    file: 'src/summary/c5.ts',
    code: importing('../runner/thing.ts'),
    rule: imports,
  },
  {
    why: 'summary → archive',
    file: 'src/summary/c6.ts',
    code: importing('../archive/thing.ts'),
    rule: imports,
  },
  { why: 'summary → main', file: 'src/summary/c7.ts', code: importing('../main.ts'), rule: imports },
  {
    why: 'summary, environment',
    file: 'src/summary/c8.ts',
    code: 'export const a = process.env\n',
    rule: globals,
  },
  {
    why: 'summary, clock',
    file: 'src/summary/c9.ts',
    code: 'export const a = Date.now()\n',
    rule: 'no-restricted-properties',
  },
  { why: 'archive → core', file: 'src/archive/d1.ts', code: importing('../core/thing.ts') },
  {
    why: 'archive → @actions/core',
    file: 'src/archive/d2.ts',
    code: importing('@actions/core'),
    rule: imports,
  },
  {
    why: 'archive → github',
    file: 'src/archive/d3.ts',
    code: importing('../github/thing.ts'),
    rule: imports,
  },
  {
    why: 'archive → runner',
    file: 'src/archive/d4.ts',
    code: importing('../runner/thing.ts'),
    rule: imports,
  },
  {
    why: 'archive → summary',
    file: 'src/archive/d5.ts',
    code: importing('../summary/thing.ts'),
    rule: imports,
  },
  {
    why: 'archive, clock',
    file: 'src/archive/d6.ts',
    code: 'export const a = Date.now()\n',
    rule: 'no-restricted-properties',
  },
  { why: 'github → core', file: 'src/github/e1.ts', code: importing('../core/thing.ts') },
  { why: 'github → runner', file: 'src/github/e2.ts', code: importing('../runner/thing.ts'), rule: imports },
  {
    why: 'github → archive',
    file: 'src/github/e3.ts',
    code: importing('../archive/thing.ts'),
    rule: imports,
  },
  {
    why: 'github → @actions/core',
    file: 'src/github/e4.ts',
    code: importing('@actions/core'),
    rule: imports,
  },
  { why: 'runner → github', file: 'src/runner/f1.ts', code: importing('../github/thing.ts'), rule: imports },
  {
    why: 'runner → summary',
    file: 'src/runner/f2.ts',
    code: importing('../summary/thing.ts'),
    rule: imports,
  },
  {
    why: 'runner → @actions/github',
    file: 'src/runner/f3.ts',
    code: importing('@actions/github'),
    rule: imports,
  },
  { why: 'simulator → src', file: 'simulator/g1.ts', code: importing('../src/core/thing.ts'), rule: imports },
  {
    why: 'a cycle',
    file: 'src/core/h1.ts',
    code: "import { b } from './h2.ts'\n\nexport const a = (): number => b()\n",
    rule: 'no-cycle',
  },
  {
    why: 'the other half of the cycle',
    file: 'src/core/h2.ts',
    code: "import { a } from './h1.ts'\n\nexport const b = (): number => a()\n",
    rule: 'no-cycle',
  },
  {
    why: 'a floating promise',
    file: 'src/archive/i1.ts',
    code: 'async function work(): Promise<void> {}\n\nexport function a(): void {\n  work()\n}\n',
    rule: 'no-floating-promises',
  },
  {
    why: 'a promise where none is expected',
    file: 'src/archive/i2.ts',
    code: 'export const a = (all: string[]) => all.forEach(async (one) => Promise.reject(new Error(one)))\n',
    rule: 'no-misused-promises',
  },
]

const standIn = 'export const thing = 1\nexport type Thing = number\n'
const standIns = ['core', 'github', 'runner', 'summary', 'archive'].map((room) => `src/${room}/thing.ts`)

let folder: string
/** File → the rules that spoke. */
const spoken = new Map<string, string[]>()

async function write(file: string, code: string): Promise<void> {
  await mkdir(path.join(folder, path.dirname(file)), { recursive: true })
  await writeFile(path.join(folder, file), code)
}

interface Report {
  readonly diagnostics: readonly { readonly code: string; readonly filename: string }[]
}

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'floors-'))
  for (const file of ['.oxlintrc.json', 'tsconfig.json', 'package.json'])
    await cp(path.join(root, file), path.join(folder, file))
  await symlink(path.join(root, 'node_modules'), path.join(folder, 'node_modules'))
  await Promise.all([...standIns, 'src/main.ts'].map((file) => write(file, standIn)))
  await Promise.all(cases.map(({ file, code }) => write(file, code)))
  const text = await new Promise<string>((resolve) => {
    const oxlint = path.join(root, 'node_modules/.bin/oxlint')
    execFile(oxlint, ['--format', 'json'], { cwd: folder, maxBuffer: 2 ** 26 }, (_error, stdout) =>
      resolve(stdout),
    )
  })
  const { diagnostics } = JSON.parse(text) as Report
  for (const { filename, code } of diagnostics) {
    const file = path.relative(folder, path.resolve(folder, filename)).replaceAll(path.sep, '/')
    // `eslint-plugin-import(no-cycle)` → `no-cycle`
    spoken.set(file, [...(spoken.get(file) ?? []), code.replace(/^.*\(|\)$/g, '')])
  }
})

afterAll(() => rm(folder, { recursive: true, force: true }))

describe('refused', () => {
  for (const { why, file, rule } of cases.filter((one) => one.rule !== undefined)) {
    test(why, () => expect(spoken.get(file)).toContain(rule))
  }
})

describe('allowed', () => {
  for (const { why, file } of cases.filter((one) => one.rule === undefined)) {
    test(why, () => expect(spoken.get(file) ?? []).toEqual([]))
  }
})
