// Older open days, batch by batch: while one batch is committed, the next one is asked for. One at a time is committed, and
// no more than one waits for it, so memory and what a kill may cost stay bounded.
import type { Answered, Question } from './question.ts'
import type { Collector } from './collect.ts'
import type { Clock } from './ports.ts'

/** A batch is committed when it holds so many days of reports, … */
const BATCH_DAYS = 100
/** … or so many bytes that travel in the commit, … */
const BATCH_BYTES = 6_000_000
/** … or after so long: with the commit itself, a run that is killed loses at most a minute's work. */
const BATCH_SECONDS = 40

export interface BatchWorld {
  readonly collector: Collector
  readonly clock: Clock
  /** Whether no more days are asked for. */
  readonly isOver: () => boolean
  /** Told how many days are read, as they come in. */
  readonly tell: (done: number) => void
  /** Brings a batch onto the branch. */
  readonly land: (batch: readonly Answered[]) => Promise<void>
}

/** Bytes that travel in the commit; larger files are uploaded as they come. */
const bytesOf = ({ answer }: Answered): number =>
  answer.state !== 'ready'
    ? 0
    : answer.value.files.reduce(
        (sum, { content }) => sum + (typeof content === 'string' ? content.length : 0),
        0,
      )

const sumOf = (answered: readonly Answered[]): number => answered.reduce((sum, day) => sum + bytesOf(day), 0)

/** Collects and lands the queue. Rejects when a batch cannot be collected or committed; those before it are on the branch. */
export async function collectAndLand(queue: Question[], world: BatchWorld): Promise<void> {
  const { collector, clock, isOver, tell, land } = world
  let done = 0
  let hasFailed = false
  let landing: Promise<void> = Promise.resolve()

  function collect(): Promise<Answered[]> {
    const began = clock.seconds()
    return collector.collect(queue, (sofar) => {
      tell(done + sofar.length)
      return (
        sofar.length >= BATCH_DAYS ||
        clock.seconds() - began >= BATCH_SECONDS ||
        sumOf(sofar) >= BATCH_BYTES ||
        hasFailed ||
        isOver()
      )
    })
  }

  try {
    while (queue.length > 0 && !isOver()) {
      const batch = await collect()
      done += batch.length
      await landing
      landing = land(batch)
      landing.catch(() => (hasFailed = true))
    }
  } finally {
    // The commit under way is finished, whatever happens to the next batch.
    await landing
  }
}
