// Which tests should notice a change in a file: the quick ones first; survivors go on to those that run the action.

export interface Room {
  readonly file: string
  /** Rounds of tests; a path in `__tests__` without its ending. */
  readonly rounds: readonly (readonly string[])[]
  /** Of a file of tests that also runs the action: the names of those that are quick. */
  readonly only?: string
}

const bounds = ['files/boundaries']
const privacy = ['people/privacy', 'people/lines']
const life = ['archive/derive', 'months/months', 'months/rebuild']
const stored = ['fuzz/stored-files']
const source = ['network/source', 'fuzz/report-bodies', 'fuzz/envelopes']

export const rooms: readonly Room[] = [
  { file: 'core/canonical', rounds: [['core/canonical'], ['files/golden-bytes']] },
  { file: 'core/day', rounds: [['core/day', 'core/period'], ['files/periods']] },
  { file: 'core/decimal', rounds: [['core/decimal', 'core/canonical'], ['reports/credits']] },
  { file: 'core/figure', rounds: [['files/periods'], ['summary/story']] },
  { file: 'core/json', rounds: [['core/canonical', 'core/ndjson'], privacy] },
  { file: 'core/left-out', rounds: [['people/privacy'], ['people/allow-list']] },
  { file: 'core/ndjson', rounds: [['core/ndjson', 'fuzz/report-bodies']] },
  { file: 'core/outcome', rounds: [['network/source'], ['months/months'], ['action/failing-targets']] },
  { file: 'core/period', rounds: [['core/period'], ['files/periods']] },
  { file: 'core/privacy', rounds: [['people/privacy'], ['people/lines', 'people/pseudonyms']] },
  { file: 'core/ranking', rounds: [['reports/rankings'], ['summary/story']] },
  { file: 'core/target', rounds: [['fuzz/names'], ['fuzz/inputs']] },
  { file: 'core/window', rounds: [bounds, ['months/months']] },
  { file: 'files/day-status', rounds: [bounds, ['fuzz/stored-files'], ['months/months']] },
  { file: 'files/ledger', rounds: [['fuzz/stored-files'], ['files/versions']] },
  { file: 'files/lesson', rounds: [bounds, ['fuzz/stored-files'], ['months/months']] },
  {
    file: 'files/snapshot',
    rounds: [['archive/derive'], ['months/months', 'people/line-files'], ['people/large']],
  },
  {
    file: 'files/packing',
    rounds: [
      ['people/lines', 'people/line-files'],
      ['people/large', 'people/damaged'],
    ],
  },
  { file: 'files/lines', rounds: [['people/lines', 'people/line-files'], ['files/golden-bytes']] },
  { file: 'files/restatement', rounds: [['files/restatement', 'reports/credits'], ['action/totals']] },
  { file: 'files/versioned', rounds: [stored] },
  { file: 'files/periods', rounds: [['files/periods'], ['archive/derive']] },
  { file: 'archive/plan', rounds: [bounds, ['months/months']] },
  {
    file: 'archive/compare',
    rounds: [['months/months'], ['people/damaged', 'action/totals', 'action/broken-link']],
  },
  {
    file: 'archive/merge',
    rounds: [
      life,
      ['action/status', 'action/weekly'],
      ['people/exposed', 'action/metrics', 'action/all-reports', 'people/changed-key'],
    ],
  },
  {
    file: 'archive/problems',
    rounds: [['action/stale'], ['action/failing-targets'], ['people/changed-key', 'people/exposed']],
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
  { file: 'github/address', rounds: [['network/own-network']], only: '^addresses' },
  { file: 'github/pages', rounds: [source] },
  { file: 'github/retry', rounds: [['network/source'], ['action/lost-answers', 'action/moved-head']] },
  { file: 'github/explain', rounds: [['fuzz/envelopes', 'github/billing'], ['action/failing-targets']] },
  { file: 'github/plain', rounds: [['fuzz/envelopes'], ['faults/crash']] },
  { file: 'github/objects', rounds: [['action/reading-in-batches']] },
  { file: 'reports/teams/groups', rounds: [['people/teams'], ['people/small-teams']] },
  { file: 'reports/teams/join', rounds: [['people/teams'], ['people/small-teams']] },
  { file: 'runner/inputs', rounds: [['fuzz/inputs', 'repository/contract'], ['action/wrong-inputs']] },
]
