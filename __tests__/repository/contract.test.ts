// action.yml promises inputs and outputs; runner/inputs.ts and report-inputs.ts read the inputs, files next to them set the outputs.
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals'
import { parse } from 'yaml'
import { readInputs } from '../../src/runner/inputs.ts'
import { read } from './files.ts'

interface Action {
  readonly inputs: Readonly<Record<string, { readonly required?: boolean; readonly default?: string }>>
  readonly outputs: Readonly<Record<string, unknown>>
}

const action = parse(read('action.yml')) as Action
const names = Object.keys(action.inputs)

const namesIn = (file: string, call: RegExp): string[] =>
  [...read(file).matchAll(call)].map(([, name = '']) => name).sort()

test('each input is read exactly once', () => {
  const files = ['inputs', 'report-inputs'].map((name) => `src/runner/${name}.ts`)
  const found = files.flatMap((file) =>
    namesIn(file, /\bread(?:Input|Number|Switch|Secret|Token)\(\s*'([a-z-]+)'/g),
  )
  expect(found.sort()).toEqual([...names].sort())
})

test('each output is set, and no other', () => {
  const files = ['outputs', 'summary', 'dashboard'].map((name) => `src/runner/${name}.ts`)
  const found = new Set(files.flatMap((file) => namesIn(file, /\bsetOutput\(\s*'([a-z-]+)'/g)))
  expect([...found].sort()).toEqual(Object.keys(action.outputs).sort())
})

test('a required input has no default, and every default is a text', () => {
  for (const [name, input] of Object.entries(action.inputs)) {
    expect({ name, isText: ['string', 'undefined'].includes(typeof input.default) }).toEqual({
      name,
      isText: true,
    })
    if (input.required === true) expect(input.default).toBeUndefined()
  }
})

describe('defaults', () => {
  const github = { token: 'ghs_own', api_url: 'https://api.github.com', repository: 'acme/copilot-archive' }
  const given = { token: 'ghp_reader', 'data-token': github.token }
  const environment = process.env

  const inputsOf = (values: Readonly<Record<string, string>>) => {
    for (const name of names) process.env[`INPUT_${name.toUpperCase()}`] = values[name] ?? ''
    return readInputs({
      now: new Date('2026-11-21T06:40:00Z'),
      repository: github.repository,
      apiUrl: github.api_url,
    })
  }

  beforeEach(() => {
    process.env = { ...environment }
    // Standard output tells the runner what to mask.
    jest.spyOn(process.stdout, 'write').mockReturnValue(true)
  })
  afterEach(() => {
    process.env = environment
    jest.restoreAllMocks()
  })

  test('an empty input means what action.yml says', () => {
    const defaults = Object.fromEntries(
      Object.entries(action.inputs).map(([name, input]) => [
        name,
        (input.default ?? '').replaceAll(
          /\$\{\{ github\.(\w+) \}\}/g,
          (_match, key: string) => github[key as keyof typeof github],
        ),
      ]),
    )
    expect(inputsOf({ ...defaults, ...given })).toEqual(inputsOf(given))
  })

  test('another value would be noticed', () => {
    expect(inputsOf({ ...given, 'settle-days': '5' })).not.toEqual(inputsOf(given))
  })
})
