// Parses the summary's Markdown: its tables and lines, without bold, folding and non-breaking characters.

const plain = (text: string): string =>
  text.replaceAll('\u00a0', ' ').replaceAll('\u2060', '').replaceAll('**', '').replaceAll('\\', '')

export type Table = readonly (readonly string[])[]

/** The first table of a text: its head, then its rows. */
export function tableIn(text: string): Table {
  const lines = text.split('\n')
  const start = lines.findIndex((line) => line.startsWith('| '))
  if (start === -1) return []
  const length = lines.slice(start).findIndex((line) => !line.startsWith('| '))
  return lines
    .slice(start, length === -1 ? undefined : start + length)
    .filter((line) => !/^\| (?::--|--:)/.test(line))
    .map((line) =>
      line
        .slice(2, -2)
        .split(' | ')
        .map((cell) => plain(cell)),
    )
}

/** The section that opens with a click on `title`, or the part under that heading if several tables open together. */
export function foldedIn(page: string, title: string): string {
  const [, whole] = page.split(`<details><summary>${title}</summary>\n\n`)
  const [, part = ''] = page.split(`\n\n**${title}**\n\n`)
  return (whole ?? part).split(whole === undefined ? /\n\n(?:<\/details>|\*\*)/ : '\n\n</details>')[0] ?? ''
}

/** The first line that contains the text. */
export const lineWith = (page: string, text: string): string =>
  plain(page.split('\n').find((line) => line.includes(text)) ?? '')
