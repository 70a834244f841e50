// A day's users and user-teams are read once, and serve both the `teams` report and, where asked for, their own snapshots.
import type { Day } from '../core/day.ts'
import type { JsonObject } from '../core/json.ts'
import type { Answer, Unready } from '../core/outcome.ts'
import { check } from '../files/record.ts'
import { type ReportName, reports } from '../files/report.ts'
import type { Series } from '../files/series.ts'
import type { Snapshot } from '../files/snapshot.ts'
import { folderOf } from '../core/target.ts'
import { TeamJoin } from '../reports/teams/join.ts'
import { type CollectedDay, type CollectedSeries, plannedDays, toDay } from './ask.ts'
import { entitySnapshot, expectedOf, type Keeping, lineKeeper } from './keep.ts'
import type { Source } from './ports.ts'

export const JOINED = ['users', 'user-teams', 'teams'] as const
type Joined = (typeof JOINED)[number]

/** Reads one day of a person report, for the join and, when `stores`, for its own snapshot. */
async function readPeople(
  source: Source,
  keeping: Keeping,
  report: 'users' | 'user-teams',
  day: Day,
  stores: boolean,
  join: { begin(): void; add(record: JsonObject): void } | undefined,
): Promise<Answer<Snapshot | undefined>> {
  const { state } = keeping
  const series: Series = { target: state.target, report }
  return source.readDay(series, day, async (records) => {
    join?.begin()
    const keeper = stores ? lineKeeper(keeping, series, day) : undefined
    const expected = expectedOf(state, day)
    for await (const batch of records) {
      for (const record of batch) {
        if (keeper === undefined) check(record, reports[report], expected)
        else keeper.add(record)
        join?.add(record)
      }
    }
    return keeper?.snapshot()
  })
}

function joinedDay({ minGroupSize }: Keeping, series: Series, day: Day, join: TeamJoin): CollectedDay {
  const record = join.record(day, folderOf(series.target), minGroupSize)
  return { state: 'kept', snapshot: entitySnapshot(series, day, [record]) }
}

/** The series of one target that the join touches, `teams` among them. */
export async function collectTeams(
  source: Source,
  keeping: Keeping,
  wanted: readonly Series[],
): Promise<CollectedSeries[]> {
  const series: Series = { target: keeping.state.target, report: 'teams' }
  const plans = new Map(wanted.map((one) => [one.report, new Set(plannedDays(keeping.state, one))]))
  const isPlanned = (name: Joined, day: Day) => plans.get(name)?.has(day) === true
  const collected = new Map<ReportName, Map<Day, CollectedDay>>(JOINED.map((name) => [name, new Map()]))
  const note = (name: Joined, day: Day, one: CollectedDay) => {
    if (isPlanned(name, day)) collected.get(name)?.set(day, one)
  }
  const noteAnswer = (name: 'users' | 'user-teams', day: Day, answer: Answer<Snapshot | undefined>) => {
    if (answer.state !== 'ready') note(name, day, toDay(answer))
    else if (answer.value !== undefined) note(name, day, { state: 'kept', snapshot: answer.value })
  }

  async function collectDay(day: Day): Promise<Unready | undefined> {
    let join = new TeamJoin()
    const joins = isPlanned('teams', day)
    const membership =
      joins || isPlanned('user-teams', day)
        ? await readPeople(source, keeping, 'user-teams', day, isPlanned('user-teams', day), {
            begin: () => (join = new TeamJoin()),
            add: (record) => join.addMember(record),
          })
        : undefined
    if (membership !== undefined) noteAnswer('user-teams', day, membership)
    const canJoin = joins && membership?.state === 'ready'
    const people =
      canJoin || isPlanned('users', day)
        ? await readPeople(
            source,
            keeping,
            'users',
            day,
            isPlanned('users', day),
            canJoin
              ? { begin: () => join.forgetActivity(), add: (record) => join.addUser(record) }
              : undefined,
          )
        : undefined
    if (people !== undefined) noteAnswer('users', day, people)
    const lacking = [membership, people].find(
      (answer): answer is Unready => answer !== undefined && answer.state !== 'ready',
    )
    if (joins)
      note('teams', day, lacking === undefined ? joinedDay(keeping, series, day, join) : toDay(lacking))
    return lacking
  }

  const days = [...new Set([...plans.values()].flatMap((plan) => [...plan]))].sort()
  for (const [index, day] of days.entries()) {
    const lacking = await collectDay(day)
    // As for every report: a refusal of the first day says it all.
    if (index === 0 && lacking?.state === 'refused') return wanted.map((one) => ({ series: one, ...lacking }))
  }
  return wanted.map((one) => ({ series: one, state: 'read', days: collected.get(one.report) ?? new Map() }))
}
