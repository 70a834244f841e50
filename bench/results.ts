// The results of a bench: on the console as they arrive, and as Markdown for RESULTS.md.

const isNumber = (cell: string): boolean => /^[\d.,–-]+( ×| %)?$/.test(cell)

export class Results {
  readonly #blocks: string[] = []
  #broken = 0

  /** Promises that were not kept. */
  get broken(): number {
    return this.#broken
  }

  get markdown(): string {
    return `${this.#blocks.join('\n\n')}\n`
  }

  heading(text: string): void {
    this.#add(`## ${text}`)
  }

  say(text: string): void {
    this.#add(text)
  }

  promise(text: string, isKept: boolean): void {
    if (!isKept) this.#broken += 1
    this.#add(`${isKept ? '✓' : '✗'} ${text}`)
  }

  /** Aligned columns, so that the Markdown source is readable, too. */
  table(caption: string, columns: readonly string[], rows: readonly (readonly string[])[]): void {
    const all = [columns, ...rows]
    const widths = columns.map((_, index) => Math.max(3, ...all.map((cells) => cells[index]?.length ?? 0)))
    const isRight = columns.map(
      (_, index) => index > 0 && rows.every((cells) => isNumber(cells[index] ?? '')),
    )
    const line = (cells: readonly string[]) =>
      `| ${widths
        .map((width, index) => {
          const cell = cells[index] ?? ''
          return isRight[index] === true ? cell.padStart(width) : cell.padEnd(width)
        })
        .join(' | ')} |`
    const rule = widths.map((width, index) =>
      isRight[index] === true ? `${'-'.repeat(width - 1)}:` : '-'.repeat(width),
    )
    this.#add([`${caption}:`, '', line(columns), `| ${rule.join(' | ')} |`, ...rows.map(line)].join('\n'))
  }

  #add(block: string): void {
    this.#blocks.push(block)
    console.log(`\n${block}`)
  }
}
