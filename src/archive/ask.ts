// Asks GitHub one question. What it returns is whole, checked, and independent of the branch's head.
import pMap from 'p-map'
import { type Day, earlier, later } from '../core/day.ts'
import { Damaged } from '../core/errors.ts'
import type { JsonObject } from '../core/json.ts'
import type { Answer } from '../core/outcome.ts'
import { DocumentSize } from '../files/entity.ts'
import { describeSeries, reportOf, type Series } from '../files/series.ts'
import type { Snapshot } from '../files/snapshot.ts'
import { entitySnapshot, keepEntity, keepFor, type Intake } from './keep.ts'
import { askJoined } from './joined.ts'
import type { Answered, Question } from './question.ts'
import type { Source } from './ports.ts'

async function askLatest(source: Source, intake: Intake, series: Series, day: Day): Promise<Answered> {
  let end = day
  const answer = await source.readLatest(series, (last) => {
    end = last
    return keepFor(intake, series, last)
  })
  return { series, day: end, answer }
}

/** A day whose records came with the answer: one that cannot be kept leaves the others alone. */
async function tryToKeep(
  series: Series,
  day: Day,
  keep: () => Snapshot | Promise<Snapshot>,
): Promise<Answered> {
  try {
    return { series, day, answer: { state: 'ready', value: await keep() } }
  } catch (error) {
    if (!(error instanceof Damaged)) throw error
    const reason = `${describeSeries(series)}, ${day}: ${error.message}.`
    return { series, day, answer: { state: 'unreadable', reason } }
  }
}

/** The older API gives all days of a span in one answer; a day that it leaves out is not published. */
async function askOlderApi(
  source: Source,
  intake: Intake,
  series: Series,
  days: readonly [Day, ...Day[]],
): Promise<Answered[]> {
  const answer = await source.readOlderApi(series, {
    first: days.reduce((a, b) => earlier(a, b)),
    last: days.reduce((a, b) => later(a, b)),
  })
  if (answer.state !== 'ready') return days.map((day) => ({ series, day, answer }))
  const { first, records } = answer.value
  return pMap(
    days.filter((day) => day >= first),
    async (day) => {
      const ofDay = records.filter((record) => record[reportOf(series).dayKey] === day)
      if (ofDay.length === 0) return { series, day, answer: { state: 'pending' } }
      return tryToKeep(series, day, () => keepEntity(intake, series, day)([ofDay]))
    },
  )
}

/** The answer of a source that gives one record, which it has checked. */
const singleRecord = async (series: Series, day: Day, answer: Answer<JsonObject>): Promise<Answered> =>
  answer.state === 'ready'
    ? tryToKeep(series, day, () => {
        new DocumentSize(reportOf(series)).add(answer.value)
        return entitySnapshot(series, day, [answer.value])
      })
    : { series, day, answer }

/** Asks a question; `heard` is told once GitHub gives the day out, before it is read. Rejects only where the run has to end. */
export async function ask(
  source: Source,
  intake: Intake,
  { series, days }: Question,
  onAvailable: () => void,
): Promise<Answered[]> {
  const [first, ...others] = series
  const [day, ...rest] = days
  if (first === undefined || day === undefined) return []
  if (others.length > 0) return askJoined(source, intake, series, day)
  switch (reportOf(first).source.kind) {
    case 'joined':
      return askJoined(source, intake, series, day)
    case 'latest':
      return [await askLatest(source, intake, first, day)]
    case 'inline':
      return askOlderApi(source, intake, first, [day, ...rest])
    case 'counted':
      return [await singleRecord(first, day, await source.countSeats(first.target, day))]
    case 'billing':
      return [await singleRecord(first, day, await source.readCredits(first.target, day))]
    case 'saved':
      return []
    case 'day': {
      const keep = keepFor(intake, first, day)
      const answer = await source.readDay(first, day, (records) => {
        onAvailable()
        return keep(records)
      })
      return [{ series: first, day, answer }]
    }
  }
}
