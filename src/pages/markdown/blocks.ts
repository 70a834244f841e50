// The few shapes of Markdown that the summary is built of.

/** Paragraphs, tables and fences, one empty line apart; what is empty is left out. */
export const blocks = (...parts: readonly string[]): string =>
  parts.filter((part) => part !== '').join('\n\n')

export const bullets = (items: readonly string[]): string => items.map((item) => `- ${item}`).join('\n')

/** A link; the address may hold anything but a line break, for branches may be called nearly anything. */
export const link = (text: string, address: string): string =>
  `[${text}](<${address.replaceAll(/[<>\s\\]/g, (char) => encodeURIComponent(char))}>)`

/** A part that opens on a click. GitHub reads Markdown inside only after an empty line. */
export const folded = (title: string, content: string): string =>
  content === '' ? '' : `<details><summary>${title}</summary>\n\n${content}\n\n</details>`

export const fence = (language: string, content: string): string => `\`\`\`${language}\n${content}\n\`\`\``

const quote = (text: string): string =>
  text
    .split('\n')
    .map((line) => (line === '' ? '>' : `> ${line}`))
    .join('\n')

/** One sentence as it is, several as a list. */
export const said = (sentences: readonly string[]): string =>
  sentences.length < 2 ? sentences.join('') : bullets(sentences)

/** A coloured box. GitHub draws it only outside of folded parts; inside, `nested` gives a plain quote. */
export const alert = (kind: 'NOTE' | 'CAUTION', content: string, nested: boolean): string =>
  content === '' ? '' : quote(nested ? content : `[!${kind}]\n${content}`)
