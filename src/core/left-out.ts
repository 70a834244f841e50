// What is not kept of records about people, as numbers that a log may show.

/** How much was left out, and never what: the name of a key that nobody knows may be a person's, too. */
class LeftOutCount {
  #values = 0
  readonly #keys = new Set<string>()

  /** How many values. */
  get values(): number {
    return this.#values
  }

  /** Under how many different keys. */
  get keys(): number {
    return this.#keys.size
  }

  add(key: string): void {
    this.#values += 1
    this.#keys.add(key)
  }

  /** Counts what another tally counted as well. */
  include(other: LeftOutCount): void {
    this.#values += other.#values
    for (const key of other.#keys) this.#keys.add(key)
  }
}

/** What was left out of records because this version does not know it. */
export class LeftOut {
  /** Under keys that are not documented. */
  readonly unknown = new LeftOutCount()
  /** Under documented keys, of a type that is not documented for them. */
  readonly unexpected = new LeftOutCount()

  /** Counts what was left out of other records as well; a key that both lack counts once. */
  include(other: LeftOut): void {
    this.unknown.include(other.unknown)
    this.unexpected.include(other.unexpected)
  }
}
