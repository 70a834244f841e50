// Text from outside (names of teams, repositories, models; GitHub's messages) → inert Markdown. Nothing else may pass it.

const LONGEST_NAME = 120

/** Kept as they are: they mean nothing to Markdown inside a line. */
const HARMLESS = new Set('-.,/+%=;?()\'"')

const entity = (char: string): string => `&#${char.codePointAt(0)};`

/**
 * An invisible word joiner. An entity alone does not disarm `@`, `#`, `:` and `www.`: mentions, references, emoji codes
 * and bare addresses are found in the text after entities are resolved.
 */
const JOINER = '&#8288;'

/** What GitHub links without any mark: https://docs.github.com/get-started/writing-on-github/working-with-advanced-formatting/autolinked-references-and-urls */
const REFERENCE = /(?<!\w)(GH|CVE|GHSA)-(?=\w)/gi
const COMMIT = /(?<![\w&#])(?=[0-9a-f]*[a-f])(?=[0-9a-f]*\d)[0-9a-f]{7,40}(?!\w)/gi

function encode(char: string, at: number, line: string): string {
  const endsClause = char === ':' && (at + 1 === line.length || line[at + 1] === ' ')
  if (endsClause || HARMLESS.has(char)) return char
  return '@#:$'.includes(char) ? `${entity(char)}${JOINER}` : entity(char)
}

/** What is left of a text when it is put on one line, without characters that hide or turn others. */
export function plain(text: string, longest = LONGEST_NAME): string {
  const line = text
    .toWellFormed()
    .normalize('NFC')
    .replaceAll(/\s+/gu, ' ')
    .replaceAll(/[\p{Cc}\p{Cf}\p{Co}\p{Cn}\u{fffd}\u{115f}\u{1160}\u{3164}\u{ffa0}]/gu, '')
    .replaceAll(/(\p{M}{2})\p{M}+/gu, '$1')
    .replaceAll(/ +/g, ' ')
    .trim()
  const characters = Array.from(line)
  return characters.length > longest ? `${characters.slice(0, longest - 1).join('')}…` : line
}

/** The text as inline Markdown that cannot make a cell, tag, link, mention, heading or fence. */
export function escape(text: string, longest = LONGEST_NAME): string {
  const encoded = plain(text, longest)
    .replaceAll(/[!-/:-@[-`{-~]/g, encode)
    .replaceAll(/www\./gi, (found) => `${found.slice(0, 3)}${JOINER}.`)
    .replaceAll(REFERENCE, `$1-${JOINER}`)
    .replaceAll(COMMIT, (found) => `${found.slice(0, 4)}${JOINER}${found.slice(4)}`)
  // At the start of a block these would begin a list, a quote or a rule.
  const safe = encoded.replace(
    /^(\d*)([-+.=)/;?%,])/,
    (_, digits: string, char: string) => digits + entity(char),
  )
  return safe === '' ? '(no name)' : safe
}
