// HTML in which every text is escaped, unless it was made here. No name from outside can become markup.
import { escapeXml } from '../chart/text.ts'

/** Text that is already HTML. */
export interface Markup {
  readonly markup: string
}

type Part = string | number | Markup | readonly Markup[]

const textOf = (part: Part): string => {
  if (typeof part === 'string') return escapeXml(part)
  if (typeof part === 'number') return String(part)
  return 'markup' in part ? part.markup : part.map(({ markup }) => markup).join('')
}

/**
 * A template: what is filled in is escaped, unless it is HTML. Not called `html`: Prettier would
 * reformat what it tags, and with it the bytes that the policy's hashes are of.
 */
export const markup = (texts: TemplateStringsArray, ...parts: readonly Part[]): Markup => ({
  markup: texts.reduce((all, text, index) => {
    const part = parts[index - 1]
    return all + (part === undefined ? '' : textOf(part)) + text
  }),
})

/** HTML or SVG that our own functions made: it is not escaped. */
export const trusted = (markup: string): Markup => ({ markup })

export const nothing: Markup = { markup: '' }
