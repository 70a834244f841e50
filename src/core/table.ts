// A table as data. Reports make it; Markdown and HTML are written of it, and escape what came from outside.
import type { Day } from './day.ts'

/** A piece of a sentence: our own words, a number, a day, a text from outside. */
type Piece = string | number | { readonly day: Day } | { readonly outside: string }
export type Sentence = readonly Piece[]

/** A sentence as a template: our words as they are, and what is put in as a number, a day or a text from outside. */
export const say = (
  words: TemplateStringsArray,
  ...values: readonly (number | string | { readonly day: Day })[]
): Sentence =>
  words.flatMap((text, index) => {
    const value = values[index]
    if (value === undefined) return [text]
    return [text, typeof value === 'string' ? { outside: value } : value]
  })

/** Two figures whose difference is shown. */
export interface Two {
  readonly now: number | null
  readonly was: number | null
}
export type Value = number | null | Two

/**
 * How the figures of a column are written. A `change` is of two numbers, its difference alone; a `mean change` says also
 * how much that is of the former. `points` are the difference of two shares.
 */
export type Unit = 'count' | 'mean' | 'share' | 'change' | 'mean change' | 'points'

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
  readonly of: string
  readonly columns: readonly Column[]
  /** The most important first. */
  readonly rows: readonly TableRow[]
  /** What stands together in one row, because it is small or may not be told apart. */
  readonly rest: TableRow | undefined
  /** Rows that are not in it, and how one and several of them are called. */
  readonly more: number
  readonly nouns: readonly [one: string, many: string]
  readonly notes: readonly Sentence[]
}

/** The column of the figure that the table is about. */
export const mainColumn = ({ columns }: Pick<Table, 'columns'>): number =>
  Math.max(
    0,
    columns.findIndex(({ isMain }) => isMain),
  )
