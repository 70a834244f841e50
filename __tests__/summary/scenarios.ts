// The runs whose summaries are kept as golden files.
import type { Day } from '../../src/core/day.ts'
import type { JsonObject } from '../../src/core/json.ts'
import type { TargetResult } from '../../src/archive/run.ts'
import { README_PATH } from '../../src/files/archive-file.ts'
import { frontPage } from '../../src/pages/front-page.ts'
import { archiveOf, enterprise, type Given, organization, render, runOf, targetOf } from './builder.ts'
import { bill, item } from '../reports/credits/bills.ts'
import { HOSTILE } from './hostile.ts'
import { ordinary } from './ordinary.ts'

const address = {
  page: 'https://github.com/acme/metrics/tree/copilot-metrics',
  repository: 'https://github.com/acme/metrics',
  branch: 'copilot-metrics',
}

const summaryOf = (given: Given): string => render(runOf(targetOf(given)), given)

const steady = [180, 182, 181, 185, 186, 188, 190, 189, 192, 195, 196, 198, 200]

/** A Thursday: everything up to Monday is published, the week before is settled. */
const thursday: Given = {
  day: '2026-11-19',
  people: steady,
  added: ['2026-11-17'],
  pending: ['2026-11-18', '2026-11-19'],
}

const firstDays: Given = {
  day: '2026-11-18',
  people: [24],
  since: '2026-11-15',
  added: ['2026-11-16', '2026-11-17', '2026-11-18'],
}

const gap: Given = { ...thursday, none: ['2026-11-11'] }

const saturdayMissing: Given = { ...thursday, none: ['2026-11-14'] }

/** Sunday morning: the week's Saturday is not published yet, so the week before it is the last complete one. */
const sunday: Given = {
  day: '2026-11-14',
  people: steady,
  added: ['2026-11-12'],
  pending: ['2026-11-13', '2026-11-14'],
}

/** GitHub counts fewer people in the week than on one of its days. */
const contradicted: Given = {
  ...thursday,
  edit: (record, of) => (of === '2026-11-14' ? { ...record, weekly_active_users: 9 } : record),
}

const restated: Given = {
  ...thursday,
  restated: {
    '2026-11-13': { daily_active_users: { from: 112, to: 118 }, loc_added_sum: { from: 20_100, to: 21_040 } },
    '2026-11-14': { daily_active_users: { from: 14, to: 13 } },
    '2026-11-16': {},
  },
}

/** Use that moves from the CLI to agents in the IDE after GitHub's notice of 6 Oct 2026. */
function moved(record: JsonObject, of: Day): JsonObject {
  const after = of >= '2026-10-08'
  const factor: Readonly<Record<string, number>> = after
    ? { copilot_cli: 0.2, chat_panel_agent_mode: 1.6 }
    : { copilot_cli: 3 }
  const rows = record['totals_by_feature'] as readonly JsonObject[]
  return {
    ...record,
    daily_active_cli_users: Math.round(Number(record['daily_active_cli_users']) * (after ? 0.5 : 1)),
    totals_by_feature: rows.map((row) => ({
      ...row,
      code_generation_activity_count: Math.round(
        Number(row['code_generation_activity_count']) * (factor[row['feature'] as string] ?? 1),
      ),
    })),
  }
}

const definitionBreak: Given = {
  day: '2026-10-15',
  people: steady,
  added: ['2026-10-14'],
  pending: ['2026-10-15'],
  edit: moved,
}

/** The app's users count as people from 28 July 2026 on; nobody works more than before. */
const peopleBreak: Given = {
  day: '2026-08-06',
  people: [150, 152, 151, 155, 156, 158, 160, 159, 162, 161, 163, 164],
  added: ['2026-08-05'],
  pending: ['2026-08-06'],
  edit: (record, of) =>
    of < '2026-07-28'
      ? record
      : {
          ...record,
          daily_active_users: Number(record['daily_active_users']) + 12,
          weekly_active_users: Number(record['weekly_active_users']) + 35,
          monthly_active_users: Number(record['monthly_active_users']) + 35,
        },
}

/** Seats that grow with the target, and bills that the included credits cover in four targets of five. */
const costOf = (index: number): Pick<Given, 'bill' | 'also'> => ({
  bill: (of) => {
    const quantity = 250 * (index + 3)
    const net = index % 5 === 0 ? 40 : 0
    return bill(
      of,
      item(
        'Claude Opus 4.8',
        [quantity, quantity - net, net],
        [quantity / 100, (quantity - net) / 100, net / 100],
      ),
    )
  },
  also: () => ({
    seats: { total: 14 * (index + 3), active_this_cycle: null, unused_28_days: index, never_active: 0 },
  }),
})

const fortyTargets = (): string => {
  const targets = Array.from({ length: 40 }, (_, index) => {
    const slug = `team-${String(index + 1).padStart(2, '0')}`
    const given: Given = {
      ...thursday,
      target: index === 0 ? enterprise('globex') : organization(slug),
      people: steady.map((people, week) =>
        Math.round((people * (index + 3)) / 20 + ((week * (index + 5)) % 7)),
      ),
      ...(index % 3 === 2 ? {} : costOf(index)),
    }
    if (index === 7) return targetOf({ ...given, people: [], refused: refusal(slug) })
    return targetOf(index % 9 === 4 ? { ...given, added: [], hasNews: false } : given)
  })
  return render(runOf(...targets), thursday)
}

const refusal = (slug: string): string =>
  `totals of organization ${slug}: GitHub answered 403 "Resource not accessible by integration". A GitHub App or fine-grained token needs the organization permission "Organization Copilot metrics: read".`

const olderAlone: Given = {
  day: '2026-03-19',
  older: {
    from: '2026-02-02',
    active: Array.from({ length: 46 }, (_, index) => (index % 7 < 5 ? 80 + ((index * 7) % 11) : 9)),
  },
}

/** The older API answered in the weeks before the newer reports began. */
const olderBeside: Given = {
  ...thursday,
  people: steady.slice(-4),
  older: {
    from: '2026-10-05',
    active: Array.from({ length: 21 }, (_, index) => (index % 7 < 5 ? 70 + ((index * 7) % 11) : 9)),
  },
}

const rows = (key: string, names: readonly string[]) =>
  names.map((name, index) => ({
    [key]: name,
    user_initiated_interaction_count: 10,
    code_generation_activity_count: Math.max(1, 1000 - index),
    code_acceptance_activity_count: 3,
    loc_added_sum: 50,
    loc_deleted_sum: 1,
  }))

const hostile: Given = {
  ...thursday,
  failed: { '2026-11-16': `totals of organization acme: GitHub answered 500 "${HOSTILE.join(' ')}".` },
  edit: (record) => ({
    ...record,
    totals_by_feature: rows('feature', HOSTILE),
    totals_by_ide: rows('ide', HOSTILE),
    totals_by_language_feature: rows('language', HOSTILE),
    totals_by_model_feature: rows('model', HOSTILE),
  }),
  also: () => ({
    teams: {
      other: null,
      rest: null,
      withheld: null,
      rows: HOSTILE.map((team, index) => ({
        team_id: String(index),
        team,
        members: 9,
        people: 6,
        interactions: 1,
        generations: 1,
        acceptances: 1,
        lines_added: 1,
      })),
    },
    repositories: {
      rest: null,
      rows: HOSTILE.map((repository) => ({
        repository,
        pull_requests_created: 1,
        pull_requests_merged: 1,
        pull_requests_created_by_copilot: 1,
      })),
    },
  }),
}

const manyModels: Given = {
  ...thursday,
  edit: (record) => ({
    ...record,
    totals_by_model_feature: rows(
      'model',
      Array.from({ length: 5000 }, (_, index) => `model-${String(index).padStart(4, '0')}`),
    ),
  }),
}

const cutShort = (slug: string): string =>
  `totals of organization ${slug}: a file of the day ends inside a record. Run again later; the days stay on the list.`

const failedOf = (slug: string): Given => ({
  ...thursday,
  target: organization(slug),
  failed: {
    '2026-11-12': `totals of organization ${slug}: a download link expired twice. Run again later; the days stay on the list.`,
    '2026-11-13': cutShort(slug),
    '2026-11-16': cutShort(slug),
  },
})

const refused: Given = { day: '2026-11-19', refused: refusal('acme') }

const quiet: Given = { ...thursday, added: [], hasNews: false }

const severalTargets = (): string =>
  render(
    runOf(
      targetOf(thursday),
      targetOf(failedOf('umbrella')),
      targetOf({ ...quiet, target: enterprise('globex') }),
    ),
    thursday,
  )

/** The branch's front page, made from the archive of these runs. */
const readmeOf = (...targets: readonly TargetResult[]): string => {
  const page = frontPage(archiveOf(...targets), address).find(({ path }) => path === README_PATH)
  if (typeof page?.content !== 'string') throw new Error('The archive has no front page')
  return page.content
}

const twoTargetsReadme = (): string =>
  readmeOf(
    targetOf({ ...ordinary, day: '2026-11-19', failed: { '2026-11-16': cutShort('acme') } }),
    targetOf({ ...olderBeside, target: enterprise('globex'), people: [612, 604, 633, 641] }),
  )

/** File name → its Markdown. */
export const scenarios: Readonly<Record<string, () => string>> = {
  'ordinary-week': () => summaryOf(ordinary),
  'first-days': () => summaryOf(firstDays),
  gap: () => summaryOf(gap),
  'saturday-missing': () => summaryOf(saturdayMissing),
  'saturday-pending': () => summaryOf(sunday),
  'contradicted-week': () => summaryOf(contradicted),
  restated: () => summaryOf(restated),
  'definition-break': () => summaryOf(definitionBreak),
  'people-redefined': () => summaryOf(peopleBreak),
  'several-targets': severalTargets,
  'forty-targets': fortyTargets,
  'older-api-alone': () => summaryOf(olderAlone),
  'older-api-beside': () => summaryOf(olderBeside),
  'hostile-names': () => summaryOf(hostile),
  'many-models': () => summaryOf(manyModels),
  'failed-days': () => summaryOf(failedOf('acme')),
  'refused-target': () => summaryOf(refused),
  quiet: () => summaryOf(quiet),
  'dry-run': () => render(runOf(targetOf(thursday)), thursday, { dryRun: true }),
  'two-years': () =>
    render(
      runOf(
        targetOf({
          ...thursday,
          people: Array.from({ length: 60 }, (_, week) => 120 + week + ((week * 5) % 9)),
        }),
      ),
      thursday,
      { weeks: 60 },
    ),
  readme: twoTargetsReadme,
  'readme-redefined': () => readmeOf(targetOf(peopleBreak)),
  'readme-empty': () => readmeOf(),
}
