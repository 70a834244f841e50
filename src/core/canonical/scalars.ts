// Texts, numbers and words, packed: the length of the canonical text, then the text.
import { spelled } from '../json.ts'
import { Growing } from './growing.ts'
import { LONG, LONGEST_SHORT } from './tag.ts'

const code = (character: string): number => character.charCodeAt(0)
const [QUOTE, BACKSLASH, ZERO, SPACE, LAST_PLAIN] = [code('"'), code('\\'), code('0'), code(' '), code('~')]
const [NULL, TRUE, FALSE] = ['null', 'true', 'false'].map((word) =>
  Buffer.from([word.length, ...Buffer.from(word)]),
) as [Buffer, Buffer, Buffer]

/** Packs scalars. The caller has made room for a short one. */
export class Scalars extends Growing {
  protected word(value: boolean | null): void {
    this.put(value === null ? NULL : value ? TRUE : FALSE)
  }

  protected number(value: number): void {
    // Counts below 2^31 are written digit by digit: a text each would be garbage a moment later.
    if ((value | 0) !== value || value < 0) {
      this.text(spelled(value))
      return
    }
    const start = this.used
    let end = start + 2
    for (let power = 10; value >= power; power *= 10) end += 1
    this.bytes[start] = end - start - 1
    this.used = end
    let rest = value
    do {
      const tenth = (rest / 10) | 0
      this.bytes[--end] = ZERO + rest - tenth * 10
      rest = tenth
    } while (rest > 0)
  }

  protected string(text: string): void {
    const size = text.length + 2
    if (size > LONGEST_SHORT) {
      this.text(JSON.stringify(text))
      return
    }
    const { bytes } = this
    let { used } = this
    bytes[used++] = size
    bytes[used++] = QUOTE
    for (let at = 0; at < text.length; at += 1) {
      const unit = text.charCodeAt(at)
      if (unit < SPACE || unit > LAST_PLAIN || unit === QUOTE || unit === BACKSLASH) {
        this.text(JSON.stringify(text))
        return
      }
      bytes[used++] = unit
    }
    bytes[used++] = QUOTE
    this.used = used
  }

  /** A scalar of which the canonical text is known, of any length. */
  protected text(text: string): void {
    const size = Buffer.byteLength(text)
    this.tag(LONG, size)
    this.room(size)
    this.used += this.bytes.write(text, this.used)
  }

  /** How a value begins, with a number of bytes or of values. */
  protected tag(tag: number, count: number): void {
    this.room(5)
    this.bytes[this.used] = tag
    this.used = this.bytes.writeUInt32LE(count, this.used + 1)
  }
}
