// A file that outlives the program that wrote it: older forms are upgraded, newer ones left alone; read leniently, written strictly.
import { z } from 'zod'
import { Failure } from '../core/errors.ts'
import { checkNesting, isObject, type JsonObject } from '../core/json.ts'

export interface Format<Value extends { readonly schema: number }> {
  /** The newest. */
  readonly schema: number
  /** Lenient: unknown keys pass, a bad row is left out, a bad figure is unknown. */
  readonly shape: z.ZodType<Value>
  /** Version n → n + 1. */
  readonly upgrades: Readonly<Record<number, (older: JsonObject) => JsonObject>>
}

export type Stored<Value> =
  | { readonly state: 'absent' | 'damaged' }
  /** Written by a newer version of the action: nothing may be written. */
  | { readonly state: 'newer'; readonly schema: number }
  | { readonly state: 'read'; readonly value: Value }

const header = z.looseObject({ schema: z.int().min(1) })

/** Undefined also for what is nested so deep that no function could walk, or write, it again. */
function parsed(text: string): JsonObject | undefined {
  try {
    const value = JSON.parse(text) as JsonObject
    checkNesting(value)
    return isObject(value) ? value : undefined
  } catch {
    return undefined
  }
}

/** The sentence that ends a run which would overwrite what a newer version made. */
export const writtenByNewer = (path: string): Failure =>
  new Failure(
    `${path} on the data branch was written by a newer version of this action. Update the action; nothing was written.`,
  )

/** The stored file in its newest form. */
export function readStored<Value extends { readonly schema: number }>(
  text: string | undefined,
  format: Format<Value>,
): Stored<Value> {
  if (text === undefined) return { state: 'absent' }
  const found = header.safeParse(parsed(text))
  if (!found.success) return { state: 'damaged' }
  const { schema } = found.data
  if (schema > format.schema) return { state: 'newer', schema }
  let file = found.data as JsonObject
  for (let from = schema; from < format.schema; from += 1)
    file = { ...format.upgrades[from]?.(file), schema: from + 1 }
  const value = format.shape.safeParse(file)
  return value.success ? { state: 'read', value: value.data } : { state: 'damaged' }
}

/** A list whose bad rows are left out: a damaged row costs that row. */
export const rowsOf = <Row>(row: z.ZodType<Row>) =>
  z.array(z.unknown()).transform((all) => all.flatMap((sent) => row.safeParse(sent).data ?? []))

/** A document as it is written: two spaces, final newline. */
export const documentText = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`
