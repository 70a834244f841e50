// A day's users and user-teams are read once, and serve both the `teams` report and, where asked for, their own snapshots.
import type { Day } from '../core/day.ts'
import type { JsonObject } from '../core/json.ts'
import type { Answer, Unready } from '../core/outcome.ts'
import { folderOf } from '../core/target.ts'
import { checkRecord } from '../files/record.ts'
import { type ReportName, reports } from '../reports/all.ts'
import type { Series } from '../files/series.ts'
import type { Snapshot } from '../files/snapshot.ts'
import { TeamJoin } from '../reports/teams/join.ts'
import type { Answered } from './question.ts'
import { withinBudget } from './budget.ts'
import { entitySnapshot, expectedOf, lineKeeper, type Intake } from './keep.ts'
import type { Source } from './ports.ts'

/** The reports that one reading of a day serves. */
export const JOINED: readonly ReportName[] = ['users', 'user-teams', 'teams']

type PersonReport = 'users' | 'user-teams'

interface RecordSink {
  begin(): void
  add(record: JsonObject): void
}

/** Reads one day of a person report, for the join and, when `stores`, for its own snapshot. */
async function readPeople(
  source: Source,
  intake: Intake,
  report: PersonReport,
  day: Day,
  stores: boolean,
  taker: RecordSink | undefined,
): Promise<Answer<Snapshot | undefined>> {
  const { state } = intake
  const series: Series = { target: state.target, report }
  return source.readDay(series, day, async (sent) =>
    withinBudget(intake.budget, sent, async (records) => {
      taker?.begin()
      const keeper = stores ? lineKeeper(intake, series, day) : undefined
      const expected = expectedOf(state, day)
      for await (const batch of records) {
        for (const record of batch) {
          if (keeper === undefined) checkRecord(record, reports[report], expected)
          else keeper.add(record)
          taker?.add(record)
        }
      }
      return keeper?.snapshot()
    }),
  )
}

/**
 * What one day says of the series that are asked for together. Where one of the two sources is not to be had, `teams` is
 * not either, for the same reason.
 */
export async function askJoined(
  source: Source,
  intake: Intake,
  wanted: readonly Series[],
  day: Day,
): Promise<Answered[]> {
  const byReport = new Map(wanted.map((series) => [series.report, series]))
  const answered: Answered[] = []
  const addAnswer = (report: ReportName, answer: Answer<Snapshot | undefined>) => {
    const series = byReport.get(report)
    if (series === undefined) return
    if (answer.state !== 'ready') answered.push({ series, day, answer })
    else if (answer.value !== undefined)
      answered.push({ series, day, answer: { state: 'ready', value: answer.value } })
  }
  const teams = byReport.get('teams')
  let join = new TeamJoin()

  const membership =
    teams !== undefined || byReport.has('user-teams')
      ? await readPeople(source, intake, 'user-teams', day, byReport.has('user-teams'), {
          begin: () => (join = new TeamJoin()),
          add: (record) => join.addMember(record),
        })
      : undefined
  if (membership !== undefined) addAnswer('user-teams', membership)

  const canJoin = teams !== undefined && membership?.state === 'ready'
  const userSink = { begin: () => join.forgetActivity(), add: (record: JsonObject) => join.addUser(record) }
  const people =
    canJoin || byReport.has('users')
      ? await readPeople(source, intake, 'users', day, byReport.has('users'), canJoin ? userSink : undefined)
      : undefined
  if (people !== undefined) addAnswer('users', people)

  if (teams === undefined) return answered
  const missing = [membership, people].find(
    (answer): answer is Unready => answer !== undefined && answer.state !== 'ready',
  )
  const joined = (): Answer<Snapshot> => ({
    state: 'ready',
    value: entitySnapshot(teams, day, [join.record(day, folderOf(teams.target), intake.minGroupSize)]),
  })
  addAnswer('teams', missing ?? joined())
  return answered
}
