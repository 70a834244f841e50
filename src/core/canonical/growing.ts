// Bytes that are written one after the other.

/** A buffer that grows. Its fields are open to what extends it, because its writers write byte by byte. */
export class Growing {
  protected bytes: Buffer
  protected used = 0

  constructor(size: number) {
    this.bytes = Buffer.allocUnsafe(size)
  }

  /** How many bytes are written. */
  get length(): number {
    return this.used
  }

  /** What is written, for as long as nothing else is. */
  written(start = 0, end = this.used): Buffer {
    return this.bytes.subarray(start, end)
  }

  /** Forgets what is written, and keeps the room for it. */
  clear(): void {
    this.used = 0
  }

  /** Hands over what is written, and begins anew. */
  take(): Buffer {
    const taken = this.written()
    this.bytes = Buffer.allocUnsafe(this.bytes.length)
    this.used = 0
    return taken
  }

  /** Puts bytes that are written already in the place of all from `start` on. */
  replace(start: number, kept: Buffer): void {
    this.bytes.set(kept, start)
    this.used = start + kept.length
  }

  /** Makes room for `size` more bytes. */
  protected room(size: number): void {
    if (this.used + size <= this.bytes.length) return
    const larger = Buffer.allocUnsafe(Math.max(this.bytes.length * 2, this.used + size))
    larger.set(this.bytes.subarray(0, this.used))
    this.bytes = larger
  }

  /** Writes bytes for which there is room. */
  protected put(bytes: Uint8Array): void {
    this.bytes.set(bytes, this.used)
    this.used += bytes.length
  }
}
