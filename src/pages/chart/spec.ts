// What a chart shows, as data. The same spec is drawn into the dashboard, in Node and in the browser, and into the branch's files.

/** A figure that is not known is null: drawn as a gap, never as 0. */
export type Value = number | null

export type Unit = 'count' | 'share' | 'usd'

export interface Series {
  readonly name: string
  readonly values: readonly Value[]
  /** Which colour of the look; `rest` is the grey of everything that was folded. */
  readonly colour: number | 'rest'
}

/** From this period on the figures count something else. */
export interface Mark {
  /** Index of the first period that is touched. */
  readonly period: number
  /** A whole sentence. */
  readonly text: string
  /** Where sentences of several charts stand in one list: the sentence's place in it, counted from 1. */
  readonly number?: number
}

interface Base {
  /** Unique on its page: the accessible name refers to it. */
  readonly id: string
  readonly title: string
  readonly description: string
  readonly width: number
}

/** Figures over time: `lines`, or parts of a whole as stacked `areas` or `bars`, the first series at the bottom. */
export interface Trend extends Base {
  readonly kind: 'lines' | 'areas' | 'bars'
  /** Name of each period: `2026-11-08` for a day or a week, `2026-11` for a month; oldest first. */
  readonly periods: readonly string[]
  readonly series: readonly Series[]
  readonly unit: Unit
  readonly marks: readonly Mark[]
  /** Periods of which not all days are known. */
  readonly incomplete: readonly number[]
  readonly height: number
  /** The branch's files carry title and legend inside; the page has them around the image. */
  readonly lettering: 'inside' | 'outside'
  /** Period under the reader's cursor. */
  readonly cursor?: number
}

export const STATUSES = [
  'settled',
  'provisional',
  'restated',
  'pending',
  'none',
  'unreadable',
  'open',
] as const
export type Status = (typeof STATUSES)[number]

/** Days as squares, a column a week. `days` begins on a Sunday; null is a day outside of the archive. */
export interface Calendar extends Base {
  readonly kind: 'calendar'
  readonly days: readonly { readonly day: string; readonly status: Status | null }[]
}

/** A small line without axes, beside a number. */
export interface Sparkline extends Base {
  readonly kind: 'sparkline'
  readonly values: readonly Value[]
}

export type Chart = Trend | Calendar | Sparkline
