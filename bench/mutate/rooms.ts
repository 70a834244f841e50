// Which tests should notice a change in a file: the quick ones first; survivors go on to those that run the action.

/** Tests that run together: paths in `__tests__` without their ending; or of these the tests with such names. */
export type Round = readonly string[] | { readonly tests: readonly string[]; readonly only: string }

export interface Room {
  readonly file: string
  readonly rounds: readonly Round[]
}

const faults = (...numbers: readonly number[]): Round => ({
  tests: ['faults/faults'],
  only: `^(?:${numbers.join('|')}) │`,
})

const bounds = ['files/boundaries']
const privacy = ['people/privacy', 'people/lines']
const life = ['archive/derive', 'months/months', 'months/rebuild']
const stored = ['fuzz/stored-files']
const source = ['network/source', 'fuzz/report-bodies', 'fuzz/envelopes']

export const rooms: readonly Room[] = [
  { file: 'core/canonical', rounds: [['core/canonical'], ['files/golden-bytes']] },
  { file: 'core/day', rounds: [['core/day', 'core/period'], ['files/rows']] },
  { file: 'core/decimal', rounds: [['core/decimal', 'core/canonical'], ['reports/credits']] },
  { file: 'core/figure', rounds: [['core/figure'], ['files/rows'], ['summary/story']] },
  { file: 'core/json', rounds: [['core/json', 'core/canonical'], ['core/ndjson'], privacy] },
  { file: 'core/left-out', rounds: [['people/privacy'], ['people/allow-list']] },
  { file: 'core/ndjson', rounds: [['core/ndjson', 'fuzz/report-bodies']] },
  {
    file: 'core/outcome',
    rounds: [['core/outcome'], ['network/source'], ['months/months'], ['action/failing-targets']],
  },
  { file: 'core/period', rounds: [['core/period'], ['files/rows']] },
  { file: 'core/privacy', rounds: [['people/privacy'], ['people/lines', 'people/pseudonyms']] },
  { file: 'core/ranking', rounds: [['reports/rankings'], ['summary/story']] },
  { file: 'core/target', rounds: [['fuzz/names'], ['fuzz/inputs']] },
  { file: 'core/window', rounds: [bounds, ['months/months']] },
  { file: 'files/day-status', rounds: [bounds, ['fuzz/stored-files'], ['months/months']] },
  { file: 'files/ledger', rounds: [['files/ledger'], ['fuzz/stored-files'], ['files/versions']] },
  { file: 'files/ledger-entry', rounds: [bounds, ['fuzz/stored-files'], ['months/months']] },
  {
    file: 'files/snapshot',
    rounds: [['files/snapshot', 'archive/compare'], ['months/months', 'people/line-files'], ['people/large']],
  },
  {
    file: 'files/packing',
    rounds: [
      ['people/lines', 'people/line-files'],
      ['people/large', 'people/damaged'],
    ],
  },
  { file: 'files/lines', rounds: [['people/lines'], ['people/line-files'], ['files/golden-bytes']] },
  { file: 'files/restatement', rounds: [['files/restatement', 'reports/credits'], ['action/totals']] },
  { file: 'files/versioned', rounds: [['files/versioned', 'files/rows'], stored] },
  { file: 'files/rows', rounds: [['files/rows'], ['archive/derive']] },
  { file: 'archive/plan', rounds: [bounds, ['months/months']] },
  {
    file: 'archive/compare',
    rounds: [
      ['archive/compare'],
      ['months/months'],
      ['people/damaged', 'action/totals', 'action/broken-link'],
    ],
  },
  {
    file: 'archive/merge',
    rounds: [
      ['archive/merge'],
      life,
      ['action/status', 'action/weekly'],
      ['people/exposed', 'action/metrics', 'action/all-reports', 'people/changed-key'],
    ],
  },
  {
    file: 'archive/commit-loop',
    rounds: [
      ['commit-loop/loop', 'commit-loop/ref-answers'],
      ['action/moved-head', 'action/lost-answers', 'action/dry-run'],
      ['commit-loop/many-writers'],
      ['faults/cancelled'],
      faults(1, 2, 3, 4, 5, 6),
    ],
  },
  {
    file: 'archive/commit',
    rounds: [['commit-loop/many-writers'], ['action/totals', 'action/refused-branches'], ['files/versions']],
  },
  {
    file: 'archive/keep',
    rounds: [['months/months'], ['people/line-files', 'people/teams'], ['people/large']],
  },
  {
    file: 'archive/update-ledger',
    rounds: [
      ['archive/update-ledger'],
      life,
      ['action/status', 'action/metrics-closed'],
      ['people/changed-key', 'action/failing-targets', 'imports/import'],
    ],
  },
  { file: 'archive/strangers', rounds: [{ tests: ['archive/strangers'], only: '^(?:batch|what)' }] },
  {
    file: 'archive/standing',
    rounds: [
      ['archive/standing'],
      ['action/metrics-closed', 'action/metrics'],
      ['action/credits', 'action/failing-targets'],
      faults(24, 26, 76, 77),
    ],
  },
  {
    file: 'archive/problems',
    rounds: [
      ['archive/problems'],
      ['action/stale'],
      ['action/failing-targets', 'people/changed-key', 'people/exposed'],
      faults(24, 25, 76, 77),
    ],
  },
  { file: 'archive/people', rounds: [['people/changed-key'], ['people/refused', 'people/pseudonyms']] },
  { file: 'archive/exposure', rounds: [['people/exposed'], ['people/refused']] },
  {
    file: 'archive/questions',
    rounds: [
      ['months/months'],
      ['action/older-days', 'action/all-reports'],
      ['action/totals-28-day', 'action/metrics'],
    ],
  },
  { file: 'github/address', rounds: [{ tests: ['network/own-network'], only: '^addresses' }] },
  {
    file: 'github/commit',
    rounds: [
      ['github/commit'],
      ['action/moved-head', 'action/lost-answers'],
      ['commit-loop/many-writers', 'people/large'],
      faults(7, 8, 9, 10, 11, 12, 14),
    ],
  },
  {
    file: 'github/preflight',
    rounds: [['github/preflight'], ['action/refused-branches'], faults(12, 13, 14, 15)],
  },
  { file: 'github/billing', rounds: [['github/billing'], ['action/credits']] },
  { file: 'github/gate', rounds: [['network/gate'], faults(25, 31, 69, 70)] },
  { file: 'github/meter', rounds: [['network/meter'], faults(20, 68)] },
  { file: 'github/paged-list', rounds: [source] },
  { file: 'github/retry', rounds: [['network/source'], ['action/lost-answers', 'action/moved-head']] },
  { file: 'github/explain', rounds: [['fuzz/envelopes', 'github/billing'], ['action/failing-targets']] },
  { file: 'core/plain', rounds: [['fuzz/envelopes'], ['faults/crash']] },
  { file: 'github/objects', rounds: [['action/reading-in-batches']] },
  { file: 'reports/teams/groups', rounds: [['people/teams'], ['people/small-teams']] },
  { file: 'reports/teams/join', rounds: [['people/teams'], ['people/small-teams']] },
  { file: 'runner/inputs', rounds: [['fuzz/inputs', 'repository/contract'], ['action/wrong-inputs']] },
]
