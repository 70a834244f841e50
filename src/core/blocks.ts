// Many small slices as few large buffers.

/** Copies of slices, one after the other, in a buffer that is used again and again. */
class Scratch {
  #bytes = Buffer.allocUnsafe(0)

  join(slices: readonly Uint8Array[], size: number): Buffer {
    if (this.#bytes.length < size) this.#bytes = Buffer.allocUnsafe(size)
    let used = 0
    for (const slice of slices) {
      this.#bytes.set(slice, used)
      used += slice.length
    }
    return this.#bytes.subarray(0, used)
  }
}

/** Slices in groups of about `size` bytes, joined; a group is gone when the next is asked for. */
export function* inBlocks(
  slices: Iterable<Uint8Array>,
  size: number,
): Generator<{ readonly bytes: Buffer; readonly count: number }> {
  const scratch = new Scratch()
  let group: Uint8Array[] = []
  let used = 0
  for (const slice of slices) {
    group.push(slice)
    used += slice.length
    if (used < size) continue
    yield { bytes: scratch.join(group, used), count: group.length }
    group = []
    used = 0
  }
  if (group.length > 0) yield { bytes: scratch.join(group, used), count: group.length }
}
