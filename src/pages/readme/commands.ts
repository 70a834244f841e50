// Ready-made lines to take a target's figures away with, its real names filled in. Tests run each of them.
import { blocks, fence, folded } from '../markdown/blocks.ts'

/** Where the branch lies. */
export interface Address {
  /** The page that shows the branch. */
  readonly page: string
  /** The repository's own page, which is also what git clones. */
  readonly repository: string
  readonly branch: string
}

/** What no shell takes as it stands goes into quotes. */
const quoted = (text: string): string =>
  /^[\w./:@-]+$/.test(text) ? text : `'${text.replaceAll("'", String.raw`'\''`)}'`

/** Only this branch, without the rest of the repository. */
export const cloneLines = ({ repository, branch }: Address): string =>
  [
    `git clone --single-branch --branch ${quoted(branch)} \\`,
    `  ${quoted(`${repository}.git`)} copilot-archive`,
    'cd copilot-archive',
  ].join('\n')

/** GitHub's own names are safe in a command; another one is not written into one. */
const isSafe = (folder: string): boolean => /^(orgs|enterprises)\/[a-z0-9_-]+$/.test(folder)

/** Lines for one target, folded; empty for a name that no GitHub gives. */
export const commandsOf = (folder: string, address: Address): string =>
  isSafe(folder)
    ? folded(
        'Take these figures with you',
        blocks(
          'A clone of this branch alone, and the last four weeks with jq:',
          fence(
            'sh',
            [
              cloneLines(address),
              "jq -r '.weeks[-4:][] | [.week, .days, .active_users, .lines_added] | @tsv' \\",
              `  ${folder}/weekly.json`,
            ].join('\n'),
          ),
          'Weeks, and days, with DuckDB:',
          fence(
            'sql',
            [
              'SELECT row.week, row.active_users, row.agent_lines_added / row.lines_added AS by_agents',
              `FROM (SELECT unnest(weeks) AS row FROM read_json('${folder}/weekly.json'));`,
              '',
              'SELECT day, totals.daily_active_users, totals.loc_added_sum',
              `FROM read_json('${folder}/history/*.ndjson', union_by_name = true) ORDER BY day;`,
            ].join('\n'),
          ),
        ),
      )
    : ''
