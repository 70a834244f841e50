// Same data, same bytes: the one spelling in which values are stored.
import type { Json } from '../json.ts'
import { Packer } from './pack.ts'
import { Printer } from './print.ts'
import type { Redaction } from '../privacy.ts'

function printed(value: Json, form: 'line' | 'document', redaction?: Redaction): string {
  const packer = new Packer(1024, redaction)
  const start = packer.pack(value)
  const printer = new Printer(2048, packer.shapes)
  printer[form](packer.written(), start)
  return printer.written().toString('utf8')
}

/** A value as one canonical line, with its line end. */
export const canonicalLine = (value: Json, redaction?: Redaction): string => printed(value, 'line', redaction)

/** A value as a canonical document: two spaces of indent, final line end. */
export const canonicalDocument = (value: Json): string => printed(value, 'document')
