// How many bytes of what is being read may be in memory at once. A day of a large company is hundreds of megabytes when parsed,
// a day of most others is nearly nothing: a fixed number of readers would be too many for the one, or too few for the others.
import type { JsonObject } from '../core/json.ts'
import type { Consume } from '../core/outcome.ts'

/** A record takes about so many bytes in memory, until it is a line of text. */
const BYTES_OF_RECORD = 2048

interface Reader {
  /** Resolves when `bytes` more may be taken in. */
  take(bytes: number): Promise<void>
  /** Everything taken in is out of memory again. */
  end(): void
}

export interface Budget {
  enter(): Reader
}

interface Waiting {
  readonly bytes: number
  readonly go: () => void
}

/** A budget of bytes for readers that run side by side. The one that came first always goes on, so nobody waits for ever. */
export function createBudget(limit: number): Budget {
  const inside = new Map<symbol, number>()
  const waiting = new Map<symbol, Waiting>()

  const isAllowed = (reader: symbol, bytes: number): boolean => {
    const [first] = inside.keys()
    const total = [...inside.values()].reduce((sum, held) => sum + held, 0)
    return reader === first || total + bytes <= limit
  }
  function admit(reader: symbol, bytes: number): void {
    inside.set(reader, (inside.get(reader) ?? 0) + bytes)
  }

  return {
    enter() {
      const reader = Symbol('reader')
      inside.set(reader, 0)
      return {
        async take(bytes) {
          if (!isAllowed(reader, bytes)) {
            await new Promise<void>((go) => waiting.set(reader, { bytes, go }))
            waiting.delete(reader)
          }
          admit(reader, bytes)
        },
        end() {
          inside.delete(reader)
          for (const [other, { bytes, go }] of waiting) if (isAllowed(other, bytes)) go()
        },
      }
    },
  }
}

/** Hands records on as the budget allows. Its share is given back when all are consumed, or when the reading failed. */
export async function withinBudget<Kept>(
  budget: Budget,
  records: AsyncIterable<readonly JsonObject[]>,
  consume: Consume<Kept>,
): Promise<Kept> {
  const reader = budget.enter()
  async function* admitted() {
    for await (const batch of records) {
      await reader.take(batch.length * BYTES_OF_RECORD)
      yield batch
    }
  }
  try {
    return await consume(admitted())
  } finally {
    reader.end()
  }
}
