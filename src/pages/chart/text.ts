// Text in an image: escaped, measured, broken into lines. Nothing is written smaller than 11 pixels.

const FONT_SIZE = 12
export const LINE_HEIGHT = 17
const FONT = '-apple-system,BlinkMacSystemFont,Segoe UI,Noto Sans,Helvetica,Arial,sans-serif'

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Any text as content or attribute of XML or HTML. What XML 1.0 cannot hold (2.2, Char) becomes U+FFFD. */
export const escapeXml = (text: string): string =>
  text
    .toWellFormed()
    // oxlint-disable-next-line no-control-regex
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '\ufffd')
    .replace(/[&<>"']/g, (character) => entities[character] ?? '')

/** About how wide a text is: no font can be asked here, and a few pixels do not matter. */
export const widthOf = (text: string): number => Math.ceil(text.length * FONT_SIZE * 0.56)

/** The text cut to a width, with an ellipsis. */
export function cut(text: string, width: number): string {
  const most = Math.max(1, Math.floor(width / (FONT_SIZE * 0.56)))
  const characters = [...text]
  return characters.length <= most ? text : `${characters.slice(0, most - 1).join('')}…`
}

export interface TextPlace {
  readonly x: number
  readonly y: number
  /** Left to the group around it where there is none. */
  readonly fill?: string
  readonly anchor?: 'start' | 'middle' | 'end'
  readonly weight?: 600
}

/** A text element; the text is escaped. */
export function svgText(text: string, { x, y, fill, anchor, weight }: TextPlace): string {
  const extra = [
    fill === undefined ? '' : ` fill="${fill}"`,
    anchor === undefined ? '' : ` text-anchor="${anchor}"`,
    weight === undefined ? '' : ` font-weight="${weight}"`,
  ].join('')
  return `<text x="${x}" y="${y}"${extra}>${escapeXml(text)}</text>`
}

/** The image around its parts, with a name and a description for those who do not see it. */
export function svg(
  {
    id,
    title,
    description,
    width,
  }: { readonly id: string; readonly title: string; readonly description: string; readonly width: number },
  height: number,
  parts: readonly string[],
): string {
  const name = escapeXml(id)
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="${name}-title ${name}-desc" font-family="${FONT}" font-size="${FONT_SIZE}">`,
    `<title id="${name}-title">${escapeXml(title)}</title><desc id="${name}-desc">${escapeXml(description)}</desc>`,
    ...parts.filter((part) => part !== ''),
    '</svg>',
  ].join('\n')
}
