import { numberOf } from '../calendar.ts'
import type { Activity } from './activity.ts'
import { type Counters, sumOf } from './counters.ts'
import type { Member } from './organization.ts'
import { type Cell, workOf } from './work.ts'

interface Used extends Cell {
  readonly person: number
  readonly ide: string
}

/** One day of the closed `/copilot/metrics` API, for these members. It had editors and pull requests, but no command line. */
export function metricsOf(seed: number, activity: Activity, members: readonly Member[], day: string) {
  const number = numberOf(day)
  const active = members.filter((member) => member.door === 'editor' && activity.member(member, number))
  const used = active.flatMap((member): Used[] =>
    workOf(seed, activity, member, number).cells.flatMap((cell) =>
      cell.ide === undefined ? [] : [{ ...cell, ide: cell.ide, person: member.person.id }],
    ),
  )
  const completions = used.filter((cell) => cell.feature === 'code_completion')
  const chats = used.filter((cell) => cell.model !== undefined)
  const dotcom = chats.filter((cell) => cell.feature === 'chat_panel_ask_mode')
  return {
    date: day,
    total_active_users: new Set(active.map((member) => member.person.id)).size,
    total_engaged_users: people(used),
    copilot_ide_code_completions: {
      total_engaged_users: people(completions),
      languages: groups(completions, (cell) => cell.language).map(([name, cells]) => engaged(name, cells)),
      editors: groups(completions, (cell) => cell.ide).map(([name, cells]) => ({
        ...engaged(name, cells),
        models: [{ ...model('default', cells), languages: languages(cells) }],
      })),
    },
    copilot_ide_chat: {
      total_engaged_users: people(chats),
      editors: groups(chats, (cell) => cell.ide).map(([name, cells]) => ({
        ...engaged(name, cells),
        models: groups(cells, (cell) => cell.model ?? 'default').map(([of, some]) => ({
          ...model(of, some),
          total_chats: sumOf(some).interactions,
          total_chat_insertion_events: Math.floor(sumOf(some).acceptances / 2),
          total_chat_copy_events: Math.ceil(sumOf(some).acceptances / 2),
        })),
      })),
    },
    copilot_dotcom_chat:
      dotcom.length === 0
        ? null
        : {
            total_engaged_users: people(dotcom),
            models: [{ ...model('default', dotcom), total_chats: sumOf(dotcom).interactions }],
          },
    copilot_dotcom_pull_requests: { total_engaged_users: 0, repositories: [] },
  }
}

function languages(cells: readonly Used[]) {
  return groups(cells, (cell) => cell.language).map(([name, some]) => {
    const sum: Counters = sumOf(some)
    return {
      ...engaged(name, some),
      total_code_suggestions: sum.generations,
      total_code_acceptances: sum.acceptances,
      total_code_lines_suggested: sum.suggested,
      total_code_lines_accepted: sum.added,
    }
  })
}

function model(name: string, cells: readonly Used[]) {
  return {
    name,
    is_custom_model: false,
    custom_model_training_date: null,
    total_engaged_users: people(cells),
  }
}

function engaged(name: string, cells: readonly Used[]) {
  return { name, total_engaged_users: people(cells) }
}

function people(cells: readonly Used[]): number {
  return new Set(cells.map((cell) => cell.person)).size
}

function groups(cells: readonly Used[], nameOf: (cell: Used) => string): [string, Used[]][] {
  return [...Map.groupBy(cells, nameOf)]
}
