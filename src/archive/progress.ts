// A line every few seconds on long work: a log that says nothing for minutes looks like a run that hangs.
import type { Clock, Log } from './ports.ts'

const SECONDS = 10

const minutes = (seconds: number): string => {
  const rounded = Math.ceil(seconds / 60)
  return `about ${rounded} ${rounded === 1 ? 'minute' : 'minutes'}`
}

export interface Progress {
  /** Called as days come in; says something only now and then. */
  report(done: number): void
}

/** `total` days are to be read, report by report. `requests` tells how many this run has made. */
export function createProgress(total: number, clock: Clock, log: Log, requests: () => number): Progress {
  const began = clock.seconds()
  let told = began
  return {
    report(done) {
      const now = clock.seconds()
      if (now - told < SECONDS || done === 0) return
      told = now
      const left = ((now - began) / done) * (total - done)
      log.info(`Older days: ${done} of ${total} read, ${requests()} requests so far, ${minutes(left)} left.`)
    },
  }
}
