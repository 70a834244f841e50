/** How the files of a report are written. `gzip` has no `content-encoding`, `gzip-encoded` has it. */
export type BodyForm =
  | 'ndjson'
  | 'array'
  | 'pretty'
  | 'crlf'
  | 'bom'
  | 'blank-lines'
  | 'no-final-newline'
  | 'gzip'
  | 'gzip-encoded'

/** What a test or a user may change while the simulator runs. */
export interface Settings {
  /** The policy "Copilot usage metrics". */
  policy: 'on' | 'off'
  metricsApi: 'open' | 'closed'
  /** What the metrics token gets from the billing paths: an answer, 403 or 404. */
  billing: 'open' | 'forbidden' | 'hidden'
  private: boolean
  /** Readable by the whole enterprise; GitHub also calls such a repository private. */
  internal: boolean
  defaultBranch: string
  repositoryExists: boolean
  /** Git data calls answer 409, as for a repository without any commit. */
  emptyRepository: boolean
  permissions: { push: boolean }
  /** Whether the token is refused by GraphQL only. */
  graphql: 'open' | 'refused'
  /** What `GET rules/branches/BRANCH` answers. */
  rules: unknown[]
  /** The rulesets that those rules come from. */
  rulesets: { readonly id: number; readonly [key: string]: unknown }[]
  linksPerReport: number
  bodyForm: BodyForm
  /** Another number gives the same rows in another order. */
  rowOrder: number
  pageSizeLimit: number
  /** GitHub truncates a recursive tree above this many entries. */
  treeLimit: number
}

/** The settings of a fresh simulator. */
export function defaultSettings(options: { private: boolean; metricsApi: Settings['metricsApi'] }): Settings {
  return {
    policy: 'on',
    metricsApi: options.metricsApi,
    billing: 'forbidden',
    private: options.private,
    internal: false,
    defaultBranch: 'main',
    repositoryExists: true,
    emptyRepository: false,
    permissions: { push: true },
    graphql: 'open',
    rules: [],
    rulesets: [],
    linksPerReport: 1,
    bodyForm: 'ndjson',
    rowOrder: 0,
    pageSizeLimit: 100,
    treeLimit: 100_000,
  }
}
