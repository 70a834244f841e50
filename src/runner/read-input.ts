// How an input's text becomes a value, or one sentence that says what is wrong with it.
import * as core from '@actions/core'
import type { z } from 'zod'
import { Failure } from '../core/errors.ts'
import { integer, yesOrNo } from './input-values.ts'

/** A text from outside, for a sentence; without what may be a name and a password in an address. */
function quote(text: string): string {
  const shown = text.replace(/\/\/.*@/s, '//…@')
  return JSON.stringify(shown.length > 60 ? `${shown.slice(0, 60)}…` : shown)
}

/** "is empty", or what it is. */
export const tell = (text: string): string => (text === '' ? 'is empty' : `is ${quote(text)}`)

/** An input's value; `fallback` stands for an empty one, as when a workflow passes an unset variable. */
export function readInput<Output>(
  name: string,
  schema: z.ZodType<Output>,
  allowed: string,
  fallback = '',
): Output {
  const text = core.getInput(name)
  const parsed = schema.safeParse(text === '' ? fallback : text)
  if (parsed.success) return parsed.data
  throw new Failure(`Input ${name} ${tell(text)}; it must be ${allowed}.`)
}

export const readNumber = (name: string, lowest: number, highest: number, fallback: number): number =>
  readInput(name, integer(lowest, highest), `a whole number from ${lowest} to ${highest}`, String(fallback))

export const readSwitch = (name: string): boolean => readInput(name, yesOrNo, 'true or false', 'false')

/** Masks it before anything can print it. */
export function readSecret(name: string): string {
  const text = core.getInput(name)
  if (text !== '') core.setSecret(text)
  return text
}

/** A token with a line break inside would be sent as a broken header, and shown in the error. */
export function readToken(name: string): string {
  const token = readSecret(name)
  if (token !== '' && !/^[\x21-\x7e]+$/.test(token))
    throw new Failure(`Input ${name} holds characters that no token has, such as spaces or line breaks.`)
  return token
}
