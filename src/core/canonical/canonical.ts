// Same data, same bytes: the one spelling in which values are stored.
import type { Json } from '../json.ts'
import type { Redaction } from '../privacy.ts'
import { Packer } from './pack.ts'
import { Printer } from './print.ts'

const FIRST_BYTES = 4 * 1024
/** More than nearly all documents take. */
const KEPT_BYTES = 1024 * 1024

/** Kept from one value to the next, which nearly always has the same shapes. */
let shared = new Packer(FIRST_BYTES)

function printed(value: Json, form: 'line' | 'document', packer: Packer): string {
  packer.clear()
  const start = packer.pack(value)
  const printer = new Printer(packer.length * 4, packer.shapes)
  printer[form](packer.written(), start)
  if (shared.length > KEPT_BYTES || shared.shapes.isFull) shared = new Packer(FIRST_BYTES)
  return printer.written().toString('utf8')
}

/** A value as one canonical line, with its line end. */
export const canonicalLine = (value: Json, redaction?: Redaction): string =>
  printed(value, 'line', redaction === undefined ? shared : new Packer(FIRST_BYTES, redaction))

/** A value as a canonical document: two spaces of indent, final line end. */
export const canonicalDocument = (value: Json): string => printed(value, 'document', shared)
