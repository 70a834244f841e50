// All inputs of a run, as values.
import { z } from 'zod'
import { addDays, day, type Day, dayOf } from '../core/day.ts'
import { Failure } from '../core/errors.ts'
import type { UserData } from '../core/privacy.ts'
import { slug, type Target, targetsOf } from '../core/target.ts'
import { FIRST_COPILOT_DAY } from '../core/window.ts'
import type { ReportName } from '../reports/all.ts'
import { allowedNames, apiUrl, branchName, list, repositoryName, slugs } from './input-values.ts'
import { readInput, readNumber, readSwitch, readToken, tell } from './read-input.ts'
import { readReports, readUserData } from './report-inputs.ts'

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

/** What a run is told beside its inputs. */
export interface Surroundings {
  readonly now: Date
  /** `owner/name` of the repository the workflow runs in. */
  readonly repository: string
  readonly apiUrl: string
}

function readTargets(owner: string): Pick<Inputs, 'targets' | 'areTargetsNamed'> {
  const enterprises = readInput('enterprise', slugs, allowedNames)
  const named = readInput('organization', slugs, allowedNames)
  const areTargetsNamed = named.length + enterprises.length > 0
  if (!areTargetsNamed && !slug.safeParse(owner).success)
    throw new Failure(`Input organization is empty; it must be ${allowedNames}.`)
  return { targets: targetsOf(areTargetsNamed ? named : [owner.toLowerCase()], enterprises), areTargetsNamed }
}

/** Reads and checks all inputs; masks the secrets first. Throws {@link Failure} with one sentence. */
export function readInputs({ now, repository, apiUrl: runnerApiUrl }: Surroundings): Inputs {
  const token = readToken('token')
  const billingToken = readToken('billing-token')
  const dataToken = readToken('data-token')
  const workflowToken = readToken('workflow-token')
  const rebuild = readSwitch('rebuild')
  const imports = readInput('import', list, 'paths or globs in the workspace')
  if (rebuild && imports.length > 0)
    throw new Failure('Inputs import and rebuild are both set; a run can do only one of them.')
  if (token === '' && !rebuild && imports.length === 0) {
    throw new Failure(
      'Input token is empty; it must be a token that may read Copilot metrics. If it comes from a secret, the secret is not set, or not visible to this workflow (a pull request from a fork).',
    )
  }
  const server = URL.parse(runnerApiUrl)
  if (!/^https?:$/.test(server?.protocol ?? '') || `${server?.username}${server?.password}` !== '')
    throw new Failure(
      `The environment variable GITHUB_API_URL ${tell(runnerApiUrl)}; it must be an address such as https://api.github.com.`,
    )
  for (const [name, value] of Object.entries({ token, 'billing-token': billingToken }))
    if (value !== '' && value === workflowToken)
      throw new Failure(
        `Input ${name} is the workflow's own token, which cannot read Copilot metrics; it must be a token of a person or a GitHub App that may.`,
      )
  if (dataToken === '')
    throw new Failure('Input data-token is empty; it must be a token with contents: write.')
  const data = readInput('data-repository', repositoryName, 'owner/name', repository)
  const today = dayOf(now)
  const possible = day.refine((day) => FIRST_COPILOT_DAY <= day && day <= today)
  const wanted = readInput(
    'day',
    z.union([z.literal(''), possible]),
    `a day in UTC, ${FIRST_COPILOT_DAY} or later, that has begun, such as ${addDays(today, -1)}`,
  )
  const userData = readUserData()
  const minutes = readNumber('backfill-minutes', 0, 350, 15)
  return {
    token,
    billingToken: billingToken === '' ? token : billingToken,
    dataToken,
    ...readTargets(repository.split('/')[0] ?? ''),
    teams: [...new Set(readInput('team', slugs, allowedNames))],
    ...readReports(userData),
    rules: { userData, minGroupSize: readNumber('min-group-size', 1, 1000, 5) },
    day: wanted === '' ? undefined : wanted,
    backfillDays: readNumber('backfill-days', 1, 365, 365),
    backfillSeconds: minutes === 0 ? undefined : minutes * 60,
    settleDays: readNumber('settle-days', 0, 28, 4),
    repository: data,
    branch: readInput(
      'data-branch',
      branchName,
      'a branch name such as copilot-metrics, without refs/heads/',
      'copilot-metrics',
    ),
    summaryWeeks: readNumber('summary-weeks', 2, 104, 12),
    staleAfterDays: readNumber('stale-after-days', 0, 365, 7),
    imports,
    rebuild,
    dryRun: readSwitch('dry-run'),
    apiUrl: readInput('api-url', apiUrl, 'an https address such as https://api.github.com', runnerApiUrl),
  }
}
