// Loaded into the action's process before the bundle (`node --import`): a clock that skips waits.
//
// In an outage, the action waits for minutes before it gives up. While no request is open, only a timer can end such a
// wait, so the clock jumps to it: the action sees the same seconds pass, and decides accordingly. While a request is
// open, time passes normally.
import { subscribe } from 'node:diagnostics_channel'
import { syncBuiltinESMExports } from 'node:module'
import timersPromises from 'node:timers/promises'

/** How often to check whether the process is idle, in real milliseconds. */
const LOOK_MILLISECONDS = 4
const LOOKS = 5

const real = {
  setTimeout: globalThis.setTimeout,
  clearTimeout: globalThis.clearTimeout,
  setInterval: globalThis.setInterval,
  now: performance.now.bind(performance),
  date: Date.now,
}
let leapt = 0
const now = (): number => real.now() + leapt

/** Node's Timeout, as far as the bundle uses it. */
class Wait {
  due = 0
  #alarm: NodeJS.Timeout | undefined
  #holds = true
  readonly #milliseconds: number
  readonly #act: () => void

  constructor(act: () => void, milliseconds: number) {
    this.#act = act
    this.#milliseconds = milliseconds
    this.refresh()
  }
  refresh(): this {
    this.due = now() + this.#milliseconds
    pending.add(this)
    return this.arm()
  }
  /** Sets the real timer to the remaining time. */
  arm(): this {
    real.clearTimeout(this.#alarm)
    this.#alarm = real.setTimeout(
      () => {
        pending.delete(this)
        this.#act()
      },
      Math.max(1, this.due - now()),
    )
    if (!this.#holds) this.#alarm.unref()
    return this
  }
  close(): this {
    real.clearTimeout(this.#alarm)
    pending.delete(this)
    return this
  }
  ref(): this {
    this.#holds = true
    this.#alarm?.ref()
    return this
  }
  unref(): this {
    this.#holds = false
    this.#alarm?.unref()
    return this
  }
  hasRef(): boolean {
    return this.#holds
  }
}
const pending = new Set<Wait>()

function leap(milliseconds: number): void {
  leapt += milliseconds
  for (const wait of pending) wait.arm()
}

const underWay = new Set<unknown>()
subscribe('undici:request:create', (message) => void underWay.add((message as { request: unknown }).request))
for (const end of ['trailers', 'error'])
  subscribe(
    `undici:request:${end}`,
    (message) => void underWay.delete((message as { request: unknown }).request),
  )

/** A received file may still be inflated in another thread: idle means that nothing has happened for a while. */
let looksAtRest = 0
let before = performance.eventLoopUtilization()
real
  .setInterval(() => {
    const { utilization } = performance.eventLoopUtilization(before)
    before = performance.eventLoopUtilization()
    looksAtRest = underWay.size === 0 && utilization < 0.25 ? looksAtRest + 1 : 0
    if (looksAtRest < LOOKS) return
    const next = Math.min(...[...pending].filter((wait) => wait.hasRef()).map(({ due }) => due))
    if (next < Infinity) leap(Math.max(0, next - now()))
  }, LOOK_MILLISECONDS)
  .unref()

Object.assign(performance, { now })
Object.assign(Date, { now: () => Math.round(real.date() + leapt) })
Object.assign(globalThis, {
  setTimeout: (act: (...args: unknown[]) => void, milliseconds = 0, ...args: unknown[]) =>
    new Wait(() => act(...args), milliseconds),
  clearTimeout: (wait: unknown) =>
    wait instanceof Wait ? wait.close() : real.clearTimeout(wait as NodeJS.Timeout),
})
Object.assign(timersPromises, {
  setTimeout: (milliseconds: number, value: unknown, { signal }: { signal?: AbortSignal } = {}) =>
    new Promise((resolve, reject) => {
      signal?.throwIfAborted()
      const wait = new Wait(() => resolve(value), milliseconds)
      signal?.addEventListener('abort', () => reject(wait.close() && signal.reason), { once: true })
    }),
})
syncBuiltinESMExports()
