// Which groups of a day may be published together, so that subtracting one from another never reveals a few people.

/** People by number. */
export type People = ReadonlySet<number>

const isInside = (inner: People, outer: People): boolean => {
  if (inner.size >= outer.size) return false
  for (const person of inner) if (!outer.has(person)) return false
  return true
}

const areApart = (a: People, b: People): boolean => {
  const [smaller, larger] = a.size < b.size ? [a, b] : [b, a]
  for (const person of smaller) if (larger.has(person)) return false
  return true
}

/** How many of a group are in none of the others, or all when there are no others. */
function uncovered(size: number, parts: readonly People[]): number {
  const covered = new Set<number>()
  for (const part of parts) for (const person of part) covered.add(person)
  return size - covered.size
}

/**
 * Groups that are published beside the target as a whole. Take a group (or the target) and subtract from it a group inside it,
 * two such groups that share nobody, or all of them: what is left is nobody, or at least `few` people.
 */
export class PublishedGroups {
  readonly #groups: People[] = []
  /** People in published groups other than the target itself; counting them again for each of a thousand teams would be slow. */
  readonly #covered = new Set<number>()
  readonly #whole: number
  readonly #few: number

  constructor(peopleOfTarget: number, few: number) {
    this.#whole = peopleOfTarget
    this.#few = few
  }

  #isFew = (left: number): boolean => left > 0 && left < this.#few

  /** How many of the target are in none of the groups, nor in this one. */
  #outside(group: People): number {
    let newcomers = 0
    for (const person of group) if (!this.#covered.has(person)) newcomers += 1
    return this.#whole - this.#covered.size - newcomers
  }

  /** Whether some of `parts`, all of them inside a group of `size`, leave few of it; `added` is one of those subtracted. */
  #leaveFew(
    size: number,
    parts: readonly People[],
    added: People | undefined,
    left: () => number = () => uncovered(size, parts),
  ): boolean {
    if (parts.some((part) => this.#isFew(size - part.size))) return true
    const firsts = added === undefined ? parts : [added]
    const pair = firsts.some((a) =>
      parts.some((b) => b !== a && this.#isFew(size - a.size - b.size) && areApart(a, b)),
    )
    return pair || this.#isFew(left())
  }

  /** Adds a group, unless it would reveal a few people together with those already published. */
  add(group: People): boolean {
    if (group.size < this.#few) return false
    const isProper = (part: People) => part.size < this.#whole
    const inTarget = [...this.#groups, group].filter(isProper)
    const left = () => this.#outside(group)
    if (isProper(group) && this.#leaveFew(this.#whole, inTarget, group, left)) return false
    const inGroup = this.#groups.filter((part) => isInside(part, group))
    if (inGroup.length > 0 && this.#leaveFew(group.size, inGroup, undefined)) return false
    for (const outer of this.#groups) {
      if (!isInside(group, outer)) continue
      const parts = [...this.#groups.filter((part) => isInside(part, outer)), group]
      if (this.#leaveFew(outer.size, parts, group)) return false
    }
    this.#groups.push(group)
    if (isProper(group)) for (const person of group) this.#covered.add(person)
    return true
  }
}
