// The linter, including the layers of docs/architecture.md. __tests__/repository/floors.test.ts tries each forbidden import once.
import { defineConfig, type OxlintOverride } from 'oxlint'

/** From the bottom up: a folder imports from itself and from the folders before it. */
const ROOMS = ['core', 'reports', 'files', 'imports', 'archive', 'pages'] as const
type Room = (typeof ROOMS)[number]
const EDGES = ['github', 'runner'] as const
type Edge = (typeof EDGES)[number]

const PURE_PACKAGES = ['zod', 'csv-stringify', 'csv-stringify/**', 'node:crypto', 'node:zlib', 'node:buffer']

/** The packages that a folder may import; all others are refused. */
const PACKAGES: Readonly<Record<Room, readonly string[]>> = {
  core: PURE_PACKAGES,
  reports: PURE_PACKAGES,
  files: PURE_PACKAGES,
  imports: PURE_PACKAGES,
  archive: ['p-limit', 'p-map', 'p-retry'],
  pages: ['d3-scale', 'd3-shape', 'node:zlib'],
}
const ALL_PACKAGES = [
  '@actions/**',
  '@octokit/**',
  'undici',
  'p-*',
  'zod',
  'csv-stringify',
  'csv-stringify/**',
  'ipaddr.js',
  'proxy-from-env',
  'd3-*',
  'node:*',
  'node:*/**',
]

/** Imports from these folders are refused, except some files. */
const rooms = (refused: readonly string[], message: string, except: readonly string[] = []) => ({
  group: [
    ...refused.map((room) => `**/${room}/**`),
    '**/main.ts',
    '**/work.ts',
    '**/tell.ts',
    '**/index.ts',
    ...except.map((file) => `!${file}`),
  ],
  message,
})
const packages = (refused: readonly string[], message: string, except: readonly string[] = []) => ({
  group: [...refused, ...except.map((name) => `!${name}`)],
  message,
})

const WORLD = [
  'process',
  'fetch',
  'console',
  'setTimeout',
  'setInterval',
  'performance',
  'crypto',
  'globalThis',
]
const globals = (names: readonly string[], message: string) => names.map((name) => ({ name, message }))
const noWorld = globals(WORLD, 'Pure: no clock, environment, network or log.')

const pure: NonNullable<OxlintOverride['rules']> = {
  'no-restricted-globals': ['error', ...noWorld, { name: 'Date', message: 'Only core/day.ts may use Date.' }],
  'no-restricted-properties': [
    'error',
    { object: 'Date', property: 'now', message: 'Pure: no clock.' },
    { object: 'Math', property: 'random', message: 'Pure: no randomness.' },
  ],
  'no-console': 'error',
}

const room = (name: Room, above: readonly string[]): OxlintOverride => ({
  files: [`src/${name}/**`],
  rules: {
    ...pure,
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          rooms(above, `${name} imports only rooms below it.`, name === 'pages' ? ['**/archive/run.ts'] : []),
          packages(ALL_PACKAGES, `${name} takes no such package.`, PACKAGES[name]),
        ],
      },
    ],
  },
})

const edge = (
  name: Edge,
  refused: readonly string[],
  refusedPackages: readonly string[],
): OxlintOverride => ({
  files: [`src/${name}/**`],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          rooms(
            refused,
            `${name} imports only what fits its ports.`,
            name === 'runner' ? ['**/archive/run.ts'] : [],
          ),
          packages(refusedPackages, `${name} speaks to one side only.`),
        ],
      },
    ],
    'no-restricted-globals': [
      'error',
      ...globals(['process'], 'main.ts reads the environment and hands it down.'),
    ],
  },
})

export default defineConfig({
  plugins: ['typescript', 'unicorn', 'import', 'oxc', 'promise'],
  options: { typeAware: true },
  categories: { correctness: 'error', suspicious: 'error' },
  ignorePatterns: ['dist', 'lib', 'out', 'node_modules'],
  rules: {
    'import/no-cycle': 'error',
    'import/no-default-export': 'off',
    'import/no-named-as-default-member': 'off',
    'unicorn/no-thenable': 'off',
    'typescript/no-misused-spread': 'off',
    'import/no-unassigned-import': 'off',
    'typescript/no-floating-promises': 'error',
    'typescript/no-misused-promises': 'error',
    'typescript/await-thenable': 'error',
    'typescript/no-explicit-any': 'error',
    'typescript/no-non-null-assertion': 'error',
    'typescript/switch-exhaustiveness-check': 'error',
    'typescript/consistent-type-imports': 'error',
    'unicorn/no-array-sort': 'off',
    'unicorn/no-array-reverse': 'off',
    'unicorn/consistent-function-scoping': 'off',
    'no-await-in-loop': 'off',
    'no-shadow': 'off',
    'no-underscore-dangle': 'off',
    eqeqeq: ['error', 'always', { null: 'ignore' }],
    'prefer-const': 'error',
    'no-console': 'off',
    'typescript/consistent-return': 'off',
    'typescript/no-unsafe-type-assertion': 'off',
    'unicorn/prefer-node-protocol': 'error',
  },
  overrides: [
    ...ROOMS.map((name, at) =>
      room(name, [...ROOMS.slice(at + 1), ...(name === 'pages' ? ['archive'] : []), ...EDGES]),
    ),
    // The only file that uses Date.
    { files: ['src/core/day.ts'], rules: { 'no-restricted-globals': ['error', ...noWorld] } },
    edge('github', ['runner', 'archive', 'pages'], ['@actions/core']),
    edge('runner', ['github', 'archive', 'pages'], ['@octokit/**', '@actions/github', 'undici']),
    // The browser's code draws what Node draws: it imports only what needs neither Node nor zod.
    {
      files: ['dashboard/**'],
      rules: {
        'no-restricted-imports': [
          'error',
          {
            patterns: [
              rooms(
                [...ROOMS, ...EDGES],
                'The browser takes src/pages/chart and src/pages/dashboard alone.',
                ['**/pages/chart/**', '**/pages/dashboard/**'],
              ),
              packages(ALL_PACKAGES, 'The browser takes no package by itself.'),
            ],
          },
        ],
      },
    },
    {
      files: ['simulator/**'],
      rules: {
        'no-restricted-imports': [
          'error',
          { patterns: [{ group: ['**/src/**'], message: 'The simulator must stay independent of src.' }] },
        ],
      },
    },
  ],
})
