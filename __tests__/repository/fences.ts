// Fenced code in Markdown.

export interface Fence {
  /** The text after the opening backticks: `yaml`, `sh jq`. */
  readonly info: string
  readonly text: string
}

export const fencesOf = (markdown: string): Fence[] =>
  [...markdown.matchAll(/^```(?<info>[^\n`]*)\n(?<text>[\s\S]*?)^```$/gm)].map(({ groups }) => ({
    info: groups?.['info']?.trim() ?? '',
    text: groups?.['text'] ?? '',
  }))
