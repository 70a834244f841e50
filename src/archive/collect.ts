// Asks many questions side by side. None holds up the others: a target that does not answer is given up, a refused series is
// not asked for again, and a token whose quota is used up asks for nothing more.
import pMap from 'p-map'
import { Paused } from '../core/errors.ts'
import type { Answer } from '../core/outcome.ts'
import { describeTarget, folderOf } from '../core/target.ts'
import { type Series, seriesKey } from '../files/series.ts'
import type { Snapshot } from '../files/snapshot.ts'
import { ask } from './ask.ts'
import type { Answered, Question } from './question.ts'
import type { Intake } from './keep.ts'
import type { Source } from './ports.ts'

/** Questions that are under way at the same time, over all targets. GitHub allows a hundred requests at once. */
const AT_ONCE = 24
/** After so many questions in a row without an answer a target is given up for this run. */
const PATIENCE = 3

const nameOf = (series: Series): string => `${folderOf(series.target)}/${seriesKey(series)}`

type Failed = Exclude<Answer<Snapshot>, { readonly state: 'ready' | 'pending' }>

/** The same failure for each series and day of a question. */
const failedAnswers = ({ series: all, days }: Question, answer: Failed): Answered[] =>
  all.flatMap((series) => days.map((day) => ({ series, day, answer })))

export interface Collector {
  /** Asks while `isFull` says no. Questions leave the queue as they are asked. */
  collect(queue: Question[], isFull: (answered: readonly Answered[]) => boolean): Promise<Answered[]>
  /** Whether GitHub gave anything of the series in this run. */
  isReadable(series: Series): boolean
  /** Why the run stopped asking for a target. */
  givenUp(folder: string): string | undefined
  /** Why nothing more is asked at all. */
  exhausted(): string | undefined
}

/** `intakeOf`: what records of a series go through. `isKnown`: whether an earlier run could read the series. */
export function createCollector(
  source: Source,
  intakeOf: (series: Series) => Intake,
  isKnown: (series: Series) => boolean,
): Collector {
  /** Series → its first question, which the others wait for. */
  const firstAnswers = new Map<string, Promise<unknown>>()
  const readable = new Set<string>()
  const refused = new Map<string, Failed>()
  const silent = new Map<string, number>()
  const givenUp = new Map<string, string>()
  let exhausted: Failed | undefined

  function knownFailure({ series }: Question): Failed | undefined {
    if (exhausted !== undefined) return exhausted
    const [first] = series
    if (first === undefined) return undefined
    const reason = givenUp.get(folderOf(first.target))
    if (reason !== undefined) return { state: 'unreachable', reason }
    return series.map((member) => refused.get(nameOf(member))).find((refusal) => refusal !== undefined)
  }

  function remember({ series, answer }: Answered): void {
    const [name, folder] = [nameOf(series), folderOf(series.target)]
    if (answer.state === 'unreachable') {
      const count = (silent.get(folder) ?? 0) + 1
      silent.set(folder, count)
      if (count >= PATIENCE)
        givenUp.set(
          folder,
          `${describeTarget(series.target)} did not answer ${PATIENCE} times in a row and is left to the next run: ${answer.reason}`,
        )
      return
    }
    silent.delete(folder)
    if (answer.state === 'exhausted') exhausted = answer
    else if (answer.state !== 'refused') readable.add(name)
    else if (!readable.has(name)) refused.set(name, answer)
  }

  /** The quota for uploads may end in the middle of a day's files; what came before can still be committed. */
  async function askPatiently(
    intake: Intake,
    question: Question,
    onAvailable: () => void,
  ): Promise<Answered[]> {
    try {
      return await ask(source, intake, question, onAvailable)
    } catch (error) {
      if (!(error instanceof Paused)) throw error
      exhausted = { state: 'exhausted', reason: error.message }
      return failedAnswers(question, exhausted)
    }
  }

  async function askOnce(question: Question, onAvailable: () => void): Promise<Answered[]> {
    const instead = knownFailure(question)
    if (instead !== undefined) return failedAnswers(question, instead)
    const [first] = question.series
    const answered = first === undefined ? [] : await askPatiently(intakeOf(first), question, onAvailable)
    answered.forEach(remember)
    return answered
  }

  /**
   * The first question about a series that was never read goes alone, until GitHub gives out a day of it: where the series is
   * refused, one refusal is enough.
   */
  async function askInTurn(question: Question): Promise<Answered[]> {
    const unknown = question.series.filter((series) => !isKnown(series)).map(nameOf)
    await Promise.all(unknown.flatMap((name) => firstAnswers.get(name) ?? []))
    const { promise: opened, resolve: open } = Promise.withResolvers<void>()
    for (const name of unknown) if (!firstAnswers.has(name)) firstAnswers.set(name, opened)
    return askOnce(question, open).finally(open)
  }

  return {
    async collect(queue, isFull) {
      const answered: Answered[] = []
      function* next() {
        while (!isFull(answered)) {
          const question = queue.shift()
          if (question === undefined) return
          yield question
        }
      }
      await pMap(
        next(),
        async (question) => {
          answered.push(...(await askInTurn(question)))
        },
        { concurrency: AT_ONCE },
      )
      return answered
    },
    isReadable: (series) => readable.has(nameOf(series)),
    givenUp: (folder) => givenUp.get(folder),
    exhausted: () => exhausted?.reason,
  }
}
