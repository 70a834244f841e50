// A table as data. Reports make it; Markdown and HTML are written of it, and escape what came from outside.
import type { Day } from './day.ts'

/** A piece of a sentence: our own words, a number, a day, a text from outside. */
export type Piece = string | number | { readonly day: Day } | { readonly outside: string }
export type Sentence = readonly Piece[]

/** A sentence as a template: our words as they are, and what is put in: a number, a day, a text from outside, a part. */
export const say = (
  words: TemplateStringsArray,
  ...values: readonly (number | string | { readonly day: Day } | Sentence)[]
): Sentence =>
  words.flatMap((text, index): Piece[] => {
    const value = values[index]
    if (value === undefined) return [text]
    if (typeof value === 'string') return [text, { outside: value }]
    return typeof value === 'number' || 'day' in value ? [text, value] : [text, ...value]
  })

/** `1 day`, `2 days`. */
export const many = (count: number, singular: string, plural: string): Sentence => [
  count,
  ` ${count === 1 ? singular : plural}`,
]

/** Two figures whose difference is shown. */
export interface Two {
  readonly current: number | null
  readonly previous: number | null
}
export type Value = number | null | Two

/** How the figures of a column are written. */
export type Unit =
  | 'count'
  | 'mean'
  | 'share'
  /** The difference of two counts. */
  | 'change'
  /** The difference of two means, and how much of the former that is. */
  | 'mean change'
  /** The difference of two shares. */
  | 'points'

export interface Column {
  readonly title: string
  readonly unit: Unit
  /** The figure that the table is about. */
  readonly isMain?: true
}

/** What a row is of. Rows whose names are written alike are told apart by their ids. */
export type Label = { readonly name: string; readonly id?: string } | { readonly said: Sentence }

export interface TableRow {
  readonly label: Label
  /** A value a column. */
  readonly values: readonly Value[]
}

export interface Table {
  /** Over the names. */
  readonly heading: string
  readonly columns: readonly Column[]
  /** The most important first. */
  readonly rows: readonly TableRow[]
  /** What stands together in one row, because it is small or may not be told apart. */
  readonly rest?: TableRow | undefined
  /** How many rows are not in it. */
  readonly more?: number
  /** How one row and several are called. */
  readonly nouns: readonly [singular: string, plural: string]
  readonly notes: readonly Sentence[]
}
