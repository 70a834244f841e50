// A gigabyte of saved files: NDJSON reports about people, and indented arrays of the older API.
import { createWriteStream } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { userLine } from './people/files.ts'

const dayText = (first: string, offset: number): string =>
  new Date(Date.parse(first) + offset * 86_400_000).toISOString().slice(0, 10)

export type Order = 'by day' | 'by person'

function* userLines(first: string, days: number, people: number, order: Order): Generator<string> {
  const [outer, inner] = order === 'by day' ? [days, people] : [people, days]
  for (let a = 0; a < outer; a += 1) {
    const lines: string[] = []
    for (let b = 0; b < inner; b += 1) {
      const [day, person] = order === 'by day' ? [a, b] : [b, a]
      lines.push(`${userLine(person, dayText(first, day))}\n`)
    }
    yield lines.join('')
  }
}

export interface People {
  readonly first: string
  readonly days: number
  readonly people: number
  readonly order: Order
}

/** One file of all days, as lines, gzipped when its name says so. */
export async function writeUserDays(file: string, { first, days, people, order }: People): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true })
  const lines = Readable.from(userLines(first, days, people, order))
  const sink = createWriteStream(file)
  if (file.endsWith('.gz')) await pipeline(lines, createGzip({ level: 1 }), sink)
  else await pipeline(lines, sink)
}

const model = (number: number) => ({
  name: `model-${number}`,
  is_custom_model: false,
  languages: Array.from({ length: 40 }, (_, language) => ({
    name: `language-${language}`,
    total_engaged_users: (number * language) % 90,
    total_code_suggestions: (number * language * 31) % 9000,
    total_code_acceptances: (number * language * 17) % 3000,
    total_code_lines_suggested: (number * language * 53) % 20_000,
    total_code_lines_accepted: (number * language * 29) % 8000,
  })),
})

const olderDay = (date: string) => ({
  date,
  total_active_users: 900,
  total_engaged_users: 800,
  copilot_ide_code_completions: {
    total_engaged_users: 700,
    editors: ['vscode', 'jetbrains', 'neovim', 'xcode'].map((name) => ({
      name,
      total_engaged_users: 300,
      models: Array.from({ length: 2 }, (_, number) => model(number + 1)),
    })),
  },
})

/** The saved daily answers of the older API: files of 28 days, each an indented array, one day later than the previous file. */
export async function writeOlderDays(folder: string, first: string, files: number): Promise<void> {
  await mkdir(folder, { recursive: true })
  for (let file = 0; file < files; file += 1) {
    const days = Array.from({ length: 28 }, (_, day) => olderDay(dayText(first, file + day)))
    await writeFile(path.join(folder, `${dayText(first, file + 27)}.json`), JSON.stringify(days, null, 2))
  }
}
