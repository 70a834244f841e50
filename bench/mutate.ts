// Does a test notice? Changes one place of a file after the other, runs the tests that should hold it, and lists what survived.
//
//   node bench/mutate.ts src/core/day.ts __tests__/core/day.test.ts …
import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'

const swaps: readonly (readonly [RegExp, string])[] = [
  [/ === /g, ' !== '],
  [/ !== /g, ' === '],
  [/ <= /g, ' < '],
  [/ >= /g, ' > '],
  [/ < /g, ' <= '],
  [/ > /g, ' >= '],
  [/ && /g, ' || '],
  [/ \|\| /g, ' && '],
  [/ \?\? /g, ' && '],
  [/ \+ /g, ' - '],
  [/ - /g, ' + '],
  [/\btrue\b/g, 'false'],
  [/\bfalse\b/g, 'true'],
  [/\.some\(/g, '.every('],
  [/\.every\(/g, '.some('],
  [/\bcontinue$/g, 'break'],
  [/\b0\b/g, '1'],
  [/\b1\b/g, '2'],
]

interface Mutant {
  readonly line: number
  readonly text: string
  readonly code: string
}

/** Types, comments and imports have no effect to be noticed. */
const isInert = (line: string): boolean => /^\s*(?:\/\/|\/?\*|import |export type |\||readonly )/.test(line)

function mutantsOf(code: string): Mutant[] {
  const lines = code.split('\n')
  return lines.flatMap((line, index) =>
    isInert(line)
      ? []
      : swaps.flatMap(([pattern, instead]) =>
          [...line.matchAll(pattern)].map(({ index: at, 0: found }): Mutant => {
            const text = line.slice(0, at) + instead + line.slice(at + found.length)
            return { line: index + 1, text: text.trim(), code: lines.with(index, text).join('\n') }
          }),
        ),
  )
}

const [file = '', ...tests] = process.argv.slice(2)
const original = readFileSync(file, 'utf8')

const isGreen = (): boolean => {
  const args = ['run', '-s', 'jest', '--', '--runInBand', '--bail', '--silent', ...tests]
  return spawnSync('npm', args, { timeout: 120_000, stdio: 'ignore' }).status === 0
}

if (!isGreen()) throw new Error('The tests are red before anything is changed.')
const mutants = mutantsOf(original)
const survivors: Mutant[] = []
try {
  for (const mutant of mutants) {
    writeFileSync(file, mutant.code)
    if (isGreen()) survivors.push(mutant)
  }
} finally {
  writeFileSync(file, original)
}
for (const { line, text } of survivors) console.log(`${file}:${line} survived: ${text}`)
console.log(`${file}: ${mutants.length - survivors.length} of ${mutants.length} noticed`)
