// Teams and repositories of the newest week. Small teams were folded before anything was stored.
import { draw } from '../chart/draw.ts'
import { pageLook } from '../chart/look.ts'
import { exact } from '../chart/number.ts'
import type { Value } from '../chart/spec.ts'
import { periodText } from './dates.ts'
import type { Groups, RepositoryRow, TeamRow } from './groups.ts'
import { markup, made, type Markup, nothing } from './html.ts'

const spark = (values: readonly Value[]): Markup =>
  made(draw({ kind: 'sparkline', id: '', title: '', description: '', width: 90, values }, pageLook))

const count = (value: Value): Markup => markup`<td>${exact(value, 'count')}</td>`

const teamRow = ({ name, members, people, interactions, lines_added }: TeamRow): Markup =>
  markup`<tr><th scope="row">${name ?? 'All others'}</th>${count(members)}${count(people.at(-1) ?? null)}${count(people.at(-2) ?? null)}<td>${spark(people)}</td>${count(interactions)}${count(lines_added)}</tr>`

const repositoryRow = ({ name, created, merged, created_by_copilot, trend }: RepositoryRow): Markup =>
  markup`<tr><th scope="row">${name ?? 'All others'}</th>${count(created)}${count(trend.at(-2) ?? null)}<td>${spark(trend)}</td>${count(created_by_copilot)}${count(merged)}</tr>`

const table = (
  id: string,
  title: string,
  columns: readonly string[],
  rows: readonly Markup[],
  notes: readonly string[],
): Markup =>
  rows.length === 0
    ? nothing
    : markup`<div class="panel" id="${id}"><h3>${title}</h3><div class="scroll" tabindex="0" role="region" aria-label="${title}"><table><thead><tr>${columns.map((column) => markup`<th scope="col">${column}</th>`)}</tr></thead><tbody>${rows}</tbody></table></div>${notes.map((note) => markup`<p class="note">${note}</p>`)}</div>`

export function groupsHtml({ week, teams, moreTeams, repositories }: Groups): Markup {
  if (week === undefined || teams.length + repositories.length === 0) return nothing
  const teamNotes = [
    'People overlap between teams and are never added. Teams below the smallest size are in “All others”.',
    ...(moreTeams > 0 ? [`${moreTeams} more teams stand on the data branch.`] : []),
  ]
  return markup`<section aria-labelledby="groups-title" id="groups"><h2 id="groups-title">Teams and repositories</h2><p class="period">${periodText(week)}</p><div class="panels">${[
    table(
      'teams',
      'Teams',
      ['Team', 'Members', 'People, mean day', 'Week before', '12 weeks', 'Prompts', 'Lines added'],
      teams.map(teamRow),
      teamNotes,
    ),
    table(
      'repositories',
      'Repositories: pull requests',
      ['Repository', 'Created', 'Week before', '12 weeks', 'By Copilot', 'Merged'],
      repositories.map(repositoryRow),
      [],
    ),
  ]}</div></section>`
}
