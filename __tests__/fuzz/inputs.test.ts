// Any text for any input: valid inputs, or one sentence before any request. Never a stack trace, never a secret in a message.
import { describe, expect, jest, test } from '@jest/globals'
import fc from '../support/properties.ts'
import { Failure } from '../../src/core/errors.ts'
import { type Inputs, readInputs } from '../../src/runner/inputs.ts'
import { ordinary } from '../faults/support/ordinary.ts'
import { onStage } from '../faults/support/stage.ts'

const names = [
  'token',
  'data-token',
  'billing-token',
  'workflow-token',
  'import',
  'organization',
  'enterprise',
  'team',
  'reports',
  'day',
  'backfill-days',
  'settle-days',
  'user-data',
  'pseudonym-key',
  'min-group-size',
  'data-repository',
  'data-branch',
  'summary-weeks',
  'stale-after-days',
  'dry-run',
  'api-url',
] as const

const ordinaryInputs = { token: 'ghp_0123456789abcdef', 'data-token': 'ghs_0123456789abcdef' }
const surroundings = {
  now: new Date('2026-11-20T06:40:00Z'),
  repository: 'acme/copilot-archive',
  apiUrl: 'https://api.github.com',
}

const variable = (name: string): string => `INPUT_${name.toUpperCase()}`

function readWith(values: Readonly<Record<string, string>>): Inputs | Failure {
  // Standard output tells the runner what to mask.
  const quiet = jest.spyOn(process.stdout, 'write').mockReturnValue(true)
  try {
    for (const name of names) delete process.env[variable(name)]
    for (const [name, value] of Object.entries({ ...ordinaryInputs, ...values }))
      process.env[variable(name)] = value
    return readInputs(surroundings)
  } catch (error) {
    if (error instanceof Failure) return error
    throw error
  } finally {
    quiet.mockRestore()
  }
}

// An environment variable cannot hold NUL.
const text = fc
  .oneof(
    fc.string({ unit: 'binary', maxLength: 100 }),
    fc.string(),
    fc.constantFrom(
      '../..',
      '%2e%2e',
      'a/../b',
      '-',
      '.git',
      'CON',
      '__proto__',
      '1e3',
      '0x10',
      '٣',
      '∞',
      'true ',
    ),
    fc.integer().map(String),
    fc.webUrl(),
    fc.date({ noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10)),
  )
  .map((value) => value.replaceAll('\0', ''))

describe('inputs', () => {
  test('any text for some of them', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...names), text, { minKeys: 1, maxKeys: 4 }), (values) => {
        const read = readWith(values)
        if (read instanceof Failure) {
          expect(read.message).toMatch(/^Input [a-z-]+ (?:holds|is) [^\n\r]+\.$/)
          expect(read.message.length).toBeLessThan(500)
          for (const secret of ['token', 'data-token', 'pseudonym-key']) {
            const value = values[secret]?.trim() ?? ''
            const isSecretAlone = Object.values(values).filter((one) => one.includes(value)).length === 1
            if (value.length > 8 && isSecretAlone) expect(read.message).not.toContain(value)
          }
          return
        }
        for (const { slug } of read.targets) expect(slug).toMatch(/^[a-z0-9_-]+$/)
        for (const team of read.teams) expect(team).toMatch(/^[a-z0-9_-]+$/)
        expect(read.branch).not.toMatch(/\.\.|\/\/|[\s~^:?*[\\]|@\{|\.lock$|^[/-]|[/.]$/)
        expect(`${read.repository.owner}/${read.repository.repo}`).toMatch(/^[\w-]+\/[\w.-]+$/)
        expect(read.reports.length).toBeGreaterThan(0)
        expect(new URL(read.apiUrl).username).toBe('')
      }),
      { numRuns: 3000 },
    )
  })

  test('a repository of a managed user is a repository; a ref is no branch, though a branch may look like one', () => {
    const ofManaged = { 'data-repository': 'mona_acme/metrics' }
    expect(readWith(ofManaged)).toMatchObject({ repository: { owner: 'mona_acme', repo: 'metrics' } })
    for (const ref of ['refs/heads/copilot-metrics', 'refs/tags/v1', 'refs/x'])
      expect(readWith({ 'data-branch': ref })).toEqual(
        new Failure(
          `Input data-branch is "${ref}"; it must be a branch name such as copilot-metrics, without refs/heads/.`,
        ),
      )
    for (const branch of ['heads/copilot-metrics', 'my-refs/heads'])
      expect(readWith({ 'data-branch': branch })).toMatchObject({ branch })
  })

  test("the workflow's own token is recognised, whatever writes the archive; a token of an App may do both", () => {
    const own = 'ghs_ofTheWorkflow01234'
    for (const name of ['token', 'billing-token'])
      for (const more of [{}, { 'data-token': own }, { 'data-repository': 'acme/metrics' }]) {
        const refused = readWith({ ...more, [name]: own, 'workflow-token': own })
        expect(refused).toEqual(
          new Failure(
            `Input ${name} is the workflow's own token, which cannot read Copilot metrics; it must be a token of a person or a GitHub App that may.`,
          ),
        )
      }
    const app = { token: 'ghs_ofAnApp0123456789', 'data-token': 'ghs_ofAnApp0123456789' }
    expect(readWith({ ...app, 'workflow-token': own })).toMatchObject({
      token: app.token,
      dataToken: app.token,
    })
    // If the workflow passes no token, there is none to recognise.
    expect(readWith({ ...app, 'workflow-token': '' })).toMatchObject({ token: app.token })
    expect(readWith({ import: 'saved', token: '', 'workflow-token': '' })).toMatchObject({ token: '' })
  })

  test('a day is none before Copilot had one, and none that has not begun', () => {
    for (const day of ['0001-01-01', '2021-06-28', '2026-11-21'])
      expect(readWith({ day })).toEqual(
        new Failure(
          `Input day is "${day}"; it must be a day in UTC, 2021-06-29 or later, that has begun, such as 2026-11-19.`,
        ),
      )
    for (const day of ['2021-06-29', '2026-11-20']) expect(readWith({ day })).toMatchObject({ day })
  })

  test('the bundle refuses hostile ones in one sentence and asks nothing', () =>
    onStage({ people: 10 }, async ({ run }) => {
      const hostile: readonly Readonly<Record<string, string>>[] = [
        { organization: 'acme/../../etc' },
        { enterprise: '\u202eacme' },
        { team: '..' },
        { reports: '__proto__' },
        { day: '2026-13-45' },
        { 'backfill-days': '٣' },
        { 'data-branch': 'refs/../main' },
        { 'data-repository': 'acme/..' },
        { 'api-url': 'file:///etc/passwd' },
        { 'user-data': 'FULL' },
        { token: 'two\nlines-of-a-token' },
        { 'dry-run': '<h1>' },
      ]
      for (const inputs of hostile) {
        const { code, errors, requests, log } = await run({ ...ordinary, ...inputs })
        expect([inputs, code, requests]).toEqual([inputs, 1, []])
        expect(errors).toHaveLength(1)
        expect(errors[0]).toMatch(/^Input [a-z-]+ (?:holds|is) .+\.$/)
        expect(log).not.toMatch(/^\s+at .+:\d+:\d+/m)
        expect(log).not.toContain('lines-of-a-token')
      }
    }))
})
