// Objects with the same keys in the same order have one shape: what storing them takes is worked out once.
import type { JsonObject } from '../json.ts'
import type { Kind } from '../privacy.ts'

export interface Shape {
  /** Its number; undefined where there are so many shapes that this one is not kept. */
  readonly index: number | undefined
  /** The keys as they come. */
  readonly names: readonly string[]
  /** The keys in canonical order, and where each of them stands in `names`. */
  readonly sorted: readonly string[]
  readonly order: readonly number[]
  /** What stands before the value of each sorted key: `"name":`, in UTF-8. */
  readonly heads: readonly Uint8Array[]
  readonly kinds: readonly Kind[]
  /** The shape that each sorted key's value had last. It nearly always has it again, so it is tried first. */
  readonly inner: (Shape | undefined)[]
}

/** All shapes that begin alike: each key leads on. */
interface Branch {
  readonly next: Map<string, Branch>
  shape: Shape | undefined
}

/** Remote data chooses the keys. Where objects are used as maps, each may have a shape of its own: then no more are kept. */
const MOST_KEYS = 16_384

const emptyBranch = (): Branch => ({ next: new Map(), shape: undefined })

/** The shapes that were met. */
export class Shapes {
  readonly #root = emptyBranch()
  readonly #shapes: Shape[] = []
  readonly #kindOf: (name: string) => Kind
  /** Keys of all shapes that are kept. */
  #keys = 0
  #isFull = false

  constructor(kindOf: (name: string) => Kind = () => 'other') {
    this.#kindOf = kindOf
  }

  /** Whether there was no room for a shape. */
  get isFull(): boolean {
    return this.#isFull
  }

  /** The shape of an object; objects of one shape get the same one, if it is kept. */
  of(value: JsonObject): Shape {
    const names = Object.keys(value)
    const known = this.#find(names)
    if (known !== undefined) return known
    if (this.#keys + names.length > MOST_KEYS) {
      this.#isFull = true
      return this.#toShape(names, undefined)
    }
    const shape = this.#toShape(names, this.#shapes.length)
    this.#shapes.push(shape)
    this.#keys += names.length
    this.#grow(names).shape = shape
    return shape
  }

  /** The shape of that number. */
  at(index: number): Shape {
    return this.#shapes[index] as Shape
  }

  #find(names: readonly string[]): Shape | undefined {
    let branch: Branch | undefined = this.#root
    for (const name of names) {
      branch = branch.next.get(name)
      if (branch === undefined) return undefined
    }
    return branch.shape
  }

  #grow(names: readonly string[]): Branch {
    let branch = this.#root
    for (const name of names) {
      const next = branch.next.get(name) ?? emptyBranch()
      branch.next.set(name, next)
      branch = next
    }
    return branch
  }

  #toShape(names: readonly string[], index: number | undefined): Shape {
    const order = names
      .map((name, at) => ({ name, at }))
      .sort((a, b) => (a.name < b.name ? -1 : 1))
      .map(({ at }) => at)
    const sorted = order.map((at) => names[at] as string)
    return {
      index,
      names,
      sorted,
      order,
      heads: sorted.map((name) => Buffer.from(`${JSON.stringify(name)}:`)),
      kinds: sorted.map(this.#kindOf),
      inner: names.map(() => undefined),
    }
  }
}
