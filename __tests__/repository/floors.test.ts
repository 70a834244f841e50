// The linter enforces the layers of docs/architecture.md. Here each forbidden import is tried once, in a copy of the
// layout, and must be refused: otherwise nobody would notice a rule that no longer works.
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
  /** The rule that must report the code; undefined: none may. */
  readonly rule?: string
}

const imports = 'no-restricted-imports'
const globals = 'no-restricted-globals'

/** `used` prevents a report about an unused import instead. */
const importing = (from: string) => `import { thing } from '${from}'\n\nexport const used = thing\n`

const ROOMS = ['core', 'reports', 'files', 'imports', 'archive', 'pages']
const EDGES = ['github', 'runner']
const SIDES = [...ROOMS, ...EDGES]

/** Each folder imports once from each other one: down is allowed, up and outside are not. */
const steps: readonly Case[] = ROOMS.flatMap((room, at) =>
  SIDES.filter((other) => other !== room).flatMap((other, index) => {
    const isBelow = ROOMS.indexOf(other) !== -1 && ROOMS.indexOf(other) < at
    const isAllowed = isBelow && !(room === 'pages' && other === 'archive')
    const rule = isAllowed ? {} : { rule: imports }
    return [
      {
        why: `${room} → ${other}`,
        file: `src/${room}/s${index}.ts`,
        code: importing(`../${other}/thing.ts`),
        ...rule,
      },
      {
        why: `a folder of ${room} → ${other}`,
        file: `src/${room}/inner/s${index}.ts`,
        code: importing(`../../${other}/thing.ts`),
        ...rule,
      },
    ]
  }),
)

/** What no pure folder may use. */
const impure: readonly Case[] = ROOMS.flatMap((room) => [
  { why: `${room} → main`, file: `src/${room}/p0.ts`, code: importing('../main.ts'), rule: imports },
  { why: `${room} → tell`, file: `src/${room}/p01.ts`, code: importing('../tell.ts'), rule: imports },
  { why: `${room} → work`, file: `src/${room}/p00.ts`, code: importing('../work.ts'), rule: imports },
  {
    why: `a folder of ${room} → main`,
    file: `src/${room}/inner/p0.ts`,
    code: importing('../../main.ts'),
    rule: imports,
  },
  {
    why: `${room} → @actions/core`,
    file: `src/${room}/p1.ts`,
    code: importing('@actions/core'),
    rule: imports,
  },
  { why: `${room} → undici`, file: `src/${room}/p2.ts`, code: importing('undici'), rule: imports },
  { why: `${room} → node:fs`, file: `src/${room}/p3.ts`, code: importing('node:fs/promises'), rule: imports },
  {
    why: `${room}, environment`,
    file: `src/${room}/p4.ts`,
    code: 'export const a = process.env\n',
    rule: globals,
  },
  {
    why: `${room}, environment by a detour`,
    file: `src/${room}/p5.ts`,
    code: 'export const a = globalThis.process\n',
    rule: globals,
  },
  {
    why: `${room}, network`,
    file: `src/${room}/p6.ts`,
    code: "export const a = fetch('x')\n",
    rule: globals,
  },
  {
    why: `${room}, log`,
    file: `src/${room}/p7.ts`,
    code: "console.log('x')\n\nexport {}\n",
    rule: 'no-console',
  },
  { why: `${room}, timer`, file: `src/${room}/p8.ts`, code: 'export const a = setTimeout\n', rule: globals },
  {
    why: `${room}, clock`,
    file: `src/${room}/p9.ts`,
    code: 'export const a = Date.now()\n',
    rule: 'no-restricted-properties',
  },
  {
    why: `${room}, Date`,
    file: `src/${room}/p10.ts`,
    code: "export const a = new Date('2026')\n",
    rule: globals,
  },
  {
    why: `${room}, chance`,
    file: `src/${room}/p11.ts`,
    code: 'export const a = Math.random()\n',
    rule: 'no-restricted-properties',
  },
])

const others: readonly Case[] = [
  { why: 'core → zod', file: 'src/core/a02.ts', code: importing('zod') },
  { why: 'core → node:crypto', file: 'src/core/a03.ts', code: importing('node:crypto') },
  { why: 'files → node:zlib', file: 'src/files/a12.ts', code: importing('node:zlib') },
  { why: 'archive → p-map', file: 'src/archive/a12.ts', code: importing('p-map') },
  { why: 'archive → zod', file: 'src/archive/a13.ts', code: importing('zod'), rule: imports },
  { why: 'core → p-map', file: 'src/core/a15.ts', code: importing('p-map'), rule: imports },
  { why: 'pages → d3-scale', file: 'src/pages/a03.ts', code: importing('d3-scale') },
  { why: 'pages → node:zlib', file: 'src/pages/a04.ts', code: importing('node:zlib') },
  { why: 'files → d3-shape', file: 'src/files/a14.ts', code: importing('d3-shape'), rule: imports },
  {
    why: 'dashboard → charts',
    file: 'dashboard/b1.ts',
    code: importing('../src/pages/chart/thing.ts'),
  },
  {
    why: 'dashboard → its page',
    file: 'dashboard/b2.ts',
    code: importing('../src/pages/dashboard/thing.ts'),
  },
  ...['core', 'files', 'archive', 'github', 'runner', 'pages/summary'].map((room, index) => ({
    why: `dashboard → ${room}`,
    file: `dashboard/c${index}.ts`,
    code: importing(`../src/${room}/thing.ts`),
    rule: imports,
  })),
  { why: 'dashboard → d3', file: 'dashboard/d1.ts', code: importing('d3-shape'), rule: imports },
  { why: 'dashboard → main', file: 'dashboard/d2.ts', code: importing('../src/main.ts'), rule: imports },
  { why: 'pages → zod', file: 'src/pages/a01.ts', code: importing('zod'), rule: imports },
  { why: 'pages → what a run came to', file: 'src/pages/a02.ts', code: importing('../archive/run.ts') },
  {
    why: 'a folder of pages → what a run came to',
    file: 'src/pages/inner/a02.ts',
    code: importing('../../archive/run.ts'),
  },
  { why: 'runner → what a run came to', file: 'src/runner/a02.ts', code: importing('../archive/run.ts') },
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
    file: 'src/core/a16.ts',
    code: "export const used = () => import('../github/thing.ts')\n",
    rule: imports,
  },
  {
    why: 'core → fs by its old name',
    file: 'src/core/a17.ts',
    code: importing('fs'),
    rule: 'prefer-node-protocol',
  },
  { why: 'day.ts, Date', file: 'src/core/day.ts', code: "export const a = new Date('2026-11-20')\n" },
  ...['core', 'reports', 'files'].map((room, index) => ({
    why: `github → ${room}`,
    file: `src/github/e${index}.ts`,
    code: importing(`../${room}/thing.ts`),
  })),
  ...['runner', 'archive', 'pages'].map((room, index) => ({
    why: `github → ${room}`,
    file: `src/github/f${index}.ts`,
    code: importing(`../${room}/thing.ts`),
    rule: imports,
  })),
  {
    why: 'github → @actions/core',
    file: 'src/github/e4.ts',
    code: importing('@actions/core'),
    rule: imports,
  },
  {
    why: 'github, environment',
    file: 'src/github/e5.ts',
    code: 'export const a = process.env\n',
    rule: globals,
  },
  {
    why: 'runner, environment',
    file: 'src/runner/f0.ts',
    code: 'export const a = process.env\n',
    rule: globals,
  },
  { why: 'runner → github', file: 'src/runner/f1.ts', code: importing('../github/thing.ts'), rule: imports },
  { why: 'runner → pages', file: 'src/runner/f2.ts', code: importing('../pages/thing.ts'), rule: imports },
  {
    why: 'runner → archive',
    file: 'src/runner/f4.ts',
    code: importing('../archive/thing.ts'),
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

const cases = [...steps, ...impure, ...others]

const standIn = 'export const thing = 1\nexport type Thing = number\n'
const standIns = [
  ...SIDES.map((room) => `src/${room}/thing.ts`),
  ...['chart', 'dashboard', 'summary'].map((room) => `src/pages/${room}/thing.ts`),
  'src/archive/run.ts',
]

let folder: string
/** File → the rules that reported it. */
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
  for (const file of ['oxlint.config.ts', 'tsconfig.json', 'package.json'])
    await cp(path.join(root, file), path.join(folder, file))
  // On Windows everybody may create a junction; other systems ignore the type.
  await symlink(path.join(root, 'node_modules'), path.join(folder, 'node_modules'), 'junction')
  await Promise.all(
    [...standIns, 'src/main.ts', 'src/work.ts', 'src/tell.ts'].map((file) => write(file, standIn)),
  )
  await Promise.all(cases.map(({ file, code }) => write(file, code)))
  const text = await new Promise<string>((resolve) => {
    const oxlint = path.join(root, 'node_modules/oxlint/bin/oxlint')
    const options = { cwd: folder, maxBuffer: 2 ** 26 }
    execFile(process.execPath, [oxlint, '--format', 'json'], options, (_error, stdout) => resolve(stdout))
  })
  const { diagnostics } = JSON.parse(text) as Report
  for (const { filename, code } of diagnostics) {
    const file = path.relative(folder, path.resolve(folder, filename)).replaceAll(path.sep, '/')
    // `eslint-plugin-import(no-cycle)` → `no-cycle`
    spoken.set(file, [...(spoken.get(file) ?? []), code.replace(/^.*\(|\)$/g, '')])
  }
})

afterAll(() => rm(folder, { recursive: true, force: true, maxRetries: 9 }))

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
