// One change in one place of a file, such as a typing mistake.

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
  [/\bif \(/g, 'if (false && '],
  [/(?<=[ (])!(?=[a-z(])/g, ''],
  [/\bcontinue$/g, 'break'],
  [/\b0\b/g, '1'],
  [/\b1\b/g, '2'],
]

export interface Mutant {
  readonly line: number
  readonly text: string
  readonly code: string
}

/** Changes of types, comments and imports have no effect that a test could notice. */
const isInert = (line: string): boolean =>
  /^\s*(?:\/\/|\/?\*|import |export type |type |\||readonly )/.test(line)

export function mutantsOf(code: string): Mutant[] {
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
