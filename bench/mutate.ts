// Does a test notice? Changes a file, one place at a time, runs the tests that should notice, and lists the changes that survived.
//
//   node bench/mutate.ts [--every 3] [--quick] [core/day files/ledger …]
//
// Works on a copy, so that the files here stay unchanged; there `dist/index.js` runs the source, and nothing is built.
import { type ChildProcess, fork } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { type Mutant, mutantsOf } from './mutate/mutants.ts'
import { type Room, type Round, rooms } from './mutate/rooms.ts'

/** Some mutants never end: they get this many times the time without a change, plus this constant. */
const LIMIT_FACTOR = 4
const LIMIT_MILLISECONDS = 30_000

const root = path.resolve(import.meta.dirname, '..')
const { values, positionals } = parseArgs({
  // `quick`: only the first round of tests.
  options: { every: { type: 'string', default: '1' }, quick: { type: 'boolean', default: false } },
  allowPositionals: true,
})

const copy = mkdtempSync(path.join(tmpdir(), 'mutants-'))
const copied = [
  'src',
  '__tests__',
  'simulator',
  'scripts',
  'schemas',
  'bench',
  'dashboard',
  'docs',
  'examples',
]
for (const name of [...copied, 'package.json', 'jest.config.js', 'action.yml', 'README.md'])
  cpSync(path.join(root, name), path.join(copy, name), { recursive: true })
symlinkSync(path.join(root, 'node_modules'), path.join(copy, 'node_modules'))
cpSync(path.join(copy, 'src/index.ts'), path.join(copy, 'dist/index.js'))
writeFileSync(path.join(copy, 'dist/index.js'), "import '../src/index.ts'\n")

let worker: ChildProcess | undefined
process.on('exit', () => {
  worker?.kill('SIGKILL')
  rmSync(copy, { recursive: true, force: true })
})
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(1))

/** Whether the tests are green; a process that ends or hangs is red. Each time a new one: a process loads a module only once. */
function isGreen(round: Round, limit: number): Promise<boolean> {
  const { tests, only } = 'tests' in round ? round : { tests: round }
  const child = fork(path.join(root, 'bench/mutate/trial.ts'), {
    cwd: copy,
    execArgv: ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'],
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })
  worker = child
  return new Promise((resolve) => {
    const timer = setTimeout(() => child.kill('SIGKILL'), limit)
    function end(isSuccess: boolean): void {
      clearTimeout(timer)
      child.removeAllListeners()
      child.kill('SIGKILL')
      resolve(isSuccess)
    }
    child.once('message', (isSuccess) => end(isSuccess === true))
    child.once('exit', () => end(false))
    child.send({ tests: tests.map((test) => `__tests__/${test}`), only })
  })
}

/** How long a round takes while nothing is changed. */
async function timeOf(file: string, round: Round): Promise<number> {
  const start = performance.now()
  if (!(await isGreen(round, 600_000)))
    throw new Error(`${file}: ${JSON.stringify(round)} is red, and nothing is changed.`)
  return performance.now() - start
}

async function trySome({ file, rounds }: Room): Promise<void> {
  const target = path.join(copy, `src/${file}.ts`)
  const original = readFileSync(target, 'utf8')
  const mutants = mutantsOf(original).filter((_, index) => index % Number(values.every) === 0)
  let survivors: readonly Mutant[] = mutants
  for (const round of rounds) {
    const limit = LIMIT_MILLISECONDS + LIMIT_FACTOR * (await timeOf(file, round))
    const alive: Mutant[] = []
    for (const mutant of survivors) {
      writeFileSync(target, mutant.code)
      if (await isGreen(round, limit)) alive.push(mutant)
    }
    writeFileSync(target, original)
    // What is not changed must survive too, or the round says nothing.
    if (alive.length < survivors.length) await timeOf(file, round)
    survivors = alive
    if (survivors.length === 0) break
  }
  for (const { line, text } of survivors) console.log(`src/${file}.ts:${line} survived: ${text}`)
  console.log(`src/${file}.ts: ${mutants.length - survivors.length} of ${mutants.length} noticed`)
}

for (const { rounds, ...room } of rooms) {
  if (positionals.length > 0 && !positionals.includes(room.file)) continue
  await trySome({ ...room, rounds: values.quick ? rounds.slice(0, 1) : rounds })
}
process.exit()
