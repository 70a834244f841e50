// Kills running actions with SIGKILL at moments that a seed decides: after a while, or while the branch is being written.

export interface Process {
  kill(signal: NodeJS.Signals): void
}

export class Killer {
  kills = 0
  readonly #random: () => number
  readonly #running = new Set<Process>()
  #isOver = false

  constructor(random: () => number) {
    this.#random = random
  }

  /** Every second run gets a moment within its usual life. */
  started(child: Process): void {
    this.#running.add(child)
    if (this.#random() < 0.5) setTimeout(() => this.#kill(child), this.#random() * 6000).unref()
  }

  ended(child: Process): void {
    this.#running.delete(child)
  }

  /** Called at every write to the repository: one in eight kills a run, perhaps the one that writes. */
  written(): void {
    if (this.#random() > 0.12) return
    const victims = [...this.#running]
    const victim = victims[Math.floor(this.#random() * victims.length)]
    if (victim !== undefined) this.#kill(victim)
  }

  /** From now on nothing is killed. */
  stop(): void {
    this.#isOver = true
  }

  #kill(child: Process): void {
    if (this.#isOver || !this.#running.delete(child)) return
    this.kills += 1
    child.kill('SIGKILL')
  }
}
