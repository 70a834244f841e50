// The only reader of inputs. Every text becomes a value here, or one sentence that says what is wrong with it.
import * as core from '@actions/core'
import { z } from 'zod'
import { addDays, day, type Day, dayOf } from '../core/day.ts'
import { Failure } from '../core/errors.ts'
import type { UserData } from '../core/privacy.ts'
import { type ReportName, askedNames, reports } from '../reports/all.ts'
import { slug, type Target, targetsOf } from '../core/target.ts'

export interface Inputs {
  /** Empty where no metrics are asked for. */
  readonly token: string
  /** Reads what Copilot costs: `token` where none is given. */
  readonly billingToken: string
  readonly targets: readonly Target[]
  /** Whether the inputs name them: else they are the repository's owner, or in a rebuild all that the archive holds. */
  readonly areTargetsNamed: boolean
  readonly teams: readonly string[]
  readonly reports: readonly ReportName[]
  /** Those of them that nobody named: a refusal is no problem. */
  readonly optional: ReadonlySet<ReportName>
  /** Undefined: yesterday, by GitHub's clock. */
  readonly day: Day | undefined
  readonly backfillDays: number
  /** Seconds for days older than the settle window; undefined: no limit. */
  readonly backfillSeconds: number | undefined
  readonly settleDays: number
  readonly repository: { readonly owner: string; readonly repo: string }
  readonly branch: string
  readonly dataToken: string
  readonly rules: { readonly userData: UserData; readonly minGroupSize: number }
  readonly summaryWeeks: number
  readonly staleAfterDays: number
  /** Paths and globs of files to take in. */
  readonly imports: readonly string[]
  readonly rebuild: boolean
  readonly dryRun: boolean
  readonly apiUrl: string
}

/** What the runner knows of itself. */
export interface Surroundings {
  readonly now: Date
  /** `owner/name` of the repository the workflow runs in. */
  readonly repository: string
  readonly apiUrl: string
}

const quote = (held: string): string =>
  held === '' ? 'nothing' : JSON.stringify(held.length > 60 ? `${held.slice(0, 60)}…` : held)

/** An input's value; `fallback` stands for an empty one, as when a workflow passes an unset variable. */
function read<Output>(name: string, schema: z.ZodType<Output>, allowed: string, fallback = ''): Output {
  const held = core.getInput(name)
  const parsed = schema.safeParse(held === '' ? fallback : held)
  if (parsed.success) return parsed.data
  throw new Failure(`Input ${name} holds ${quote(held)}; allowed is ${allowed}.`)
}

function secret(name: string): string {
  const held = core.getInput(name)
  if (held !== '') core.setSecret(held)
  // A token with a line break inside would be sent as a broken header, and shown in the error.
  if (held !== '' && !/^[\x21-\x7e]+$/.test(held)) {
    throw new Failure(`Input ${name} holds characters that no token has, such as spaces or line breaks.`)
  }
  return held
}

const list = z.string().transform((text) =>
  text
    .split(/[\n,]/)
    .map((item) => item.trim())
    .filter((item) => item !== ''),
)
const slugs = list.pipe(z.array(slug))
const names =
  'names as in the address bar of GitHub (letters, digits, hyphens), separated by commas or new lines'

const integer = (lowest: number, highest: number) =>
  z.string().regex(/^\d+$/).transform(Number).pipe(z.number().min(lowest).max(highest))

const number = (name: string, lowest: number, highest: number, fallback: number): number =>
  read(name, integer(lowest, highest), `a whole number from ${lowest} to ${highest}`, String(fallback))

const reportList = z.union([
  z.literal('').transform((): readonly ('all' | ReportName)[] => []),
  list.pipe(z.array(z.enum(['all', ...askedNames])).min(1)),
])

interface Reports {
  readonly reports: readonly ReportName[]
  readonly optional: ReadonlySet<ReportName>
}

const byDefault = (wanted: 'on' | 'optional'): ReportName[] =>
  askedNames.filter((name) => reports[name].default === wanted)

/** `all` means all that may be stored; a report that is named and may not be stored is an error. */
function readReports({ mode }: UserData): Reports {
  const named = read('reports', reportList, `"all" or some of ${askedNames.join(', ')}`)
  if (named.length === 0) {
    const optional = byDefault('optional')
    return { reports: [...byDefault('on'), ...optional], optional: new Set(optional) }
  }
  const mayStore = (name: ReportName) => mode !== 'none' || !reports[name].personal
  const refused = named.filter((name) => name !== 'all' && !mayStore(name))
  if (refused.length > 0) {
    throw new Failure(
      `Input reports holds ${refused.join(', ')}, which contain personal data, while user-data is "none"; allowed with it is user-data "pseudonymous" or "full". The report teams needs neither.`,
    )
  }
  return {
    reports: askedNames.filter((name) => (named.includes('all') ? mayStore(name) : named.includes(name))),
    optional: new Set(),
  }
}

function readUserData(): UserData {
  const mode = read(
    'user-data',
    z.enum(['none', 'pseudonymous', 'full']),
    'none, pseudonymous or full',
    'none',
  )
  const key = core.getInput('pseudonym-key')
  if (key !== '') core.setSecret(key)
  if (mode !== 'pseudonymous') return { mode }
  if (key.length >= 32) return { mode, key }
  throw new Failure(
    `Input pseudonym-key holds ${key.length} characters; allowed with user-data "pseudonymous" is a secret of at least 32, such as the output of "openssl rand -hex 32".`,
  )
}

/** A careful subset of `git check-ref-format`. */
const branchName = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9._/-]{0,99}$/)
  .refine((name) => !/^HEAD$|^refs\/|\.\.|\/\/|\/\.|[./]$|\.lock(\/|$)/.test(name))

/** Names of managed users hold an underscore: `mona_acme`. */
const repositoryName = z
  .string()
  .regex(/^[A-Za-z0-9_-]+\/[A-Za-z0-9._-]+$/)
  .transform((text) => {
    const [owner = '', repo = ''] = text.split('/')
    return { owner, repo }
  })
  .refine(({ repo }) => repo !== '.' && repo !== '..')

const isLoopbackUrl = (url: URL) => ['127.0.0.1', 'localhost', '[::1]'].includes(url.hostname)

const apiUrl = z
  .url()
  .transform((text) => new URL(text))
  .refine((url) => url.protocol === 'https:' || isLoopbackUrl(url))
  .refine((url) => url.username === '' && url.search === '' && url.hash === '')
  .transform((url) => url.href.replace(/\/$/, ''))

function readTargets(owner: string): Pick<Inputs, 'targets' | 'areTargetsNamed'> {
  const enterprises = read('enterprise', slugs, names)
  const named = read('organization', slugs, names)
  const areTargetsNamed = named.length + enterprises.length > 0
  if (!areTargetsNamed && !slug.safeParse(owner).success)
    throw new Failure(`Input organization holds nothing; allowed is ${names}.`)
  return { targets: targetsOf(areTargetsNamed ? named : [owner.toLowerCase()], enterprises), areTargetsNamed }
}

const yesOrNo = z.enum(['true', 'false']).transform((text) => text === 'true')

/** Reads and checks all inputs; masks the secrets first. Throws {@link Failure} with one sentence. */
export function readInputs({ now, repository, apiUrl: runnerApiUrl }: Surroundings): Inputs {
  const token = secret('token')
  const billingToken = secret('billing-token')
  const dataToken = secret('data-token')
  const workflowToken = secret('workflow-token')
  const rebuild = read('rebuild', yesOrNo, 'true or false', 'false')
  const imports = read('import', list, 'paths or globs in the workspace')
  if (rebuild && imports.length > 0)
    throw new Failure('Inputs import and rebuild are both set; allowed is one of them in a run.')
  if (token === '' && !rebuild && imports.length === 0) {
    throw new Failure(
      'Input token holds nothing; allowed is a token that may read Copilot metrics. If it comes from a secret, the secret is not set, or not visible to this workflow (a pull request from a fork).',
    )
  }
  if (!/^https?:$/.test(URL.parse(runnerApiUrl)?.protocol ?? ''))
    throw new Failure(
      `The environment variable GITHUB_API_URL holds ${quote(runnerApiUrl)}; allowed is an address such as https://api.github.com.`,
    )
  for (const [name, held] of Object.entries({ token, 'billing-token': billingToken }))
    if (held !== '' && held === workflowToken)
      throw new Failure(
        `Input ${name} holds the workflow's own token, which cannot read Copilot metrics; allowed is a token of a person or a GitHub App that may.`,
      )
  if (dataToken === '')
    throw new Failure('Input data-token holds nothing; allowed is a token with contents: write.')
  const data = read('data-repository', repositoryName, 'owner/name', repository)
  const today = dayOf(now)
  const notFuture = day.refine((day) => day <= today)
  const wanted = read(
    'day',
    z.union([z.literal(''), notFuture]),
    `a day in UTC that has begun, such as ${addDays(today, -1)}`,
  )
  const userData = readUserData()
  const minutes = number('backfill-minutes', 0, 350, 15)
  return {
    token,
    billingToken: billingToken === '' ? token : billingToken,
    dataToken,
    ...readTargets(repository.split('/')[0] ?? ''),
    teams: [...new Set(read('team', slugs, names))],
    ...readReports(userData),
    rules: { userData, minGroupSize: number('min-group-size', 1, 1000, 5) },
    day: wanted === '' ? undefined : wanted,
    backfillDays: number('backfill-days', 1, 365, 365),
    backfillSeconds: minutes === 0 ? undefined : minutes * 60,
    settleDays: number('settle-days', 0, 28, 4),
    repository: data,
    branch: read(
      'data-branch',
      branchName,
      'a branch name such as copilot-metrics, without refs/heads/',
      'copilot-metrics',
    ),
    summaryWeeks: number('summary-weeks', 2, 104, 12),
    staleAfterDays: number('stale-after-days', 0, 365, 7),
    imports,
    rebuild,
    dryRun: read('dry-run', yesOrNo, 'true or false', 'false'),
    apiUrl: read('api-url', apiUrl, 'an https address such as https://api.github.com', runnerApiUrl),
  }
}
