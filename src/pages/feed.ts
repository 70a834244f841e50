// `feed.xml`: an Atom feed (RFC 4287) with an entry a week and target. Times follow from the weeks, never from a clock, so
// that a run without news makes no other bytes. Red notes are what the ledger knows of unreadable days: it changes, and so
// is committed, in the run that notices them. What leaves no trace on the branch, a refused token say, makes no note.
import { addDays, type Day } from '../core/day.ts'
import { folderOf, type Target } from '../core/target.ts'
import { exact } from './chart/number.ts'
import { escapeXml } from './chart/text.ts'
import { dateText } from './dashboard/dates.ts'
import type { DefinitionChange, PeriodRow } from './dashboard/input.ts'
import { changeText } from './dashboard/ratio.ts'
import { shareOf } from '../reports/small-base.ts'

/** As many as images show. */
const WEEKS = 10
/** Of all targets together. Readers of feeds look at what is new. */
const MOST_WEEKLY = 1000
const MOST_PROBLEMS = 50

/** What could not be read, by the day since when. */
export interface FeedProblem {
  readonly since: Day
  readonly text: string
}

export interface FeedInput {
  /** Where people see the branch; ids are made of it. */
  readonly url: string
  readonly targets: readonly {
    readonly target: Target
    /** Oldest first. */
    readonly weeks: readonly PeriodRow[]
    /** At most one a day. */
    readonly problems: readonly FeedProblem[]
  }[]
  readonly definitions: readonly DefinitionChange[]
  /** The last day that GitHub no longer revises: a week that ends later would change in each run. */
  readonly until: Day
}

interface Entry {
  readonly id: string
  readonly title: string
  readonly updated: string
  readonly text: string
}

const midnight = (day: Day): string => `${day}T00:00:00Z`

/** How people active compare with the week before; nothing where they do not. */
function growth(week: PeriodRow, before: PeriodRow | undefined, { definitions }: FeedInput): string {
  const [current, previous] = [week.active_users ?? null, before?.active_users ?? null]
  const change = changeText(current, previous)
  if (change === undefined || before === undefined) return ''
  const isRedefined = definitions.some(
    ({ day, touches }) => touches.includes('active_users') && before.start < day && day <= week.end,
  )
  return isRedefined ? ' (not comparable: GitHub changed what it counts)' : ` (${change})`
}

function sentence(week: PeriodRow, before: PeriodRow | undefined, input: FeedInput): string {
  const { active_users = null, seats = null, lines_added = null, agent_lines_added = null } = week
  const { credits = null, net_amount = null, days } = week
  const share = shareOf(agent_lines_added, lines_added)
  return [
    active_users === null
      ? 'People active: not known'
      : `${exact(active_users, 'count')} people active${growth(week, before, input)}${seats === null ? '' : ` of ${exact(seats, 'count')} seats`}`,
    ...(share === null ? [] : [`${exact(share, 'share')} of lines added by agents`]),
    ...(credits === null ? [] : [`${exact(credits, 'count')} AI credits`]),
    ...(net_amount === null ? [] : [`${exact(net_amount, 'usd')} billed`]),
    ...(days < 7 ? [`${days} of 7 days stored`] : []),
  ].join('; ')
}

const idOf = (target: Target, { url }: FeedInput): string => `${url}#${folderOf(target)}`

function weeklyOf({ target, weeks }: FeedInput['targets'][number], input: FeedInput): Entry[] {
  const closed = weeks.filter(({ end }) => end <= input.until)
  return closed.slice(-WEEKS).map((week): Entry => {
    const before = closed[closed.indexOf(week) - 1]
    return {
      id: `${idOf(target, input)}/${week.start}`,
      title: `Copilot at ${target.slug}, week of ${dateText(week.start)}`,
      updated: midnight(addDays(week.end, 1)),
      text: `${sentence(week, before, input)}.`,
    }
  })
}

const redOf = ({ target, problems }: FeedInput['targets'][number], input: FeedInput): Entry[] =>
  problems.map(({ since, text }) => ({
    id: `${idOf(target, input)}/problem/${since}`,
    title: `🔴 Copilot at ${target.slug}: a problem since ${dateText(since)}`,
    updated: midnight(since),
    text,
  }))

const byNewest = (a: Entry, b: Entry): number =>
  a.updated === b.updated ? (a.id < b.id ? -1 : 1) : a.updated < b.updated ? 1 : -1

const entryXml = ({ id, title, updated, text }: Entry, url: string): string =>
  `  <entry>
    <id>${escapeXml(id)}</id>
    <title>${escapeXml(title)}</title>
    <updated>${updated}</updated>
    <link href="${escapeXml(url)}"/>
    <summary>${escapeXml(text)}</summary>
  </entry>`

/**
 * The feed, newest first; undefined before the first week is closed: a feed of red notes alone would stay as it is when the
 * last of them goes.
 */
export function feedFile(input: FeedInput): { readonly path: string; readonly text: string } | undefined {
  const newestOf = (all: readonly Entry[], most: number): Entry[] => all.toSorted(byNewest).slice(0, most)
  const red = input.targets.flatMap((target) => redOf(target, input))
  const weekly = input.targets.flatMap((target) => weeklyOf(target, input))
  const entries = [...newestOf(red, MOST_PROBLEMS), ...newestOf(weekly, MOST_WEEKLY)].sort(byNewest)
  const [newest] = entries
  const hasWeek = input.targets.some(({ weeks }) => weeks.some(({ end }) => end <= input.until))
  if (newest === undefined || !hasWeek) return undefined
  const url = escapeXml(input.url)
  return {
    path: 'feed.xml',
    text: `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
  <id>${url}</id>
  <title>Copilot metrics</title>
  <updated>${newest.updated}</updated>
  <author><name>Copilot Metrics Archive</name></author>
  <link href="${url}"/>
${entries.map((entry) => entryXml(entry, input.url)).join('\n')}
</feed>
`,
  }
}
