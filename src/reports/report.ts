// What a report is: how it is read, what a day of it says, what it adds to a row, and which tables it shows. Each stands in
// its folder, `reports/NAME/report.ts`, and in the list, `all.ts`; everything else loops over that.
import type { z } from 'zod'
import type { Day } from '../core/day.ts'
import type { JsonObject } from '../core/json.ts'
import type { Fields } from '../core/privacy.ts'
import type { Table } from '../core/table.ts'
import type { TargetKind } from '../core/target.ts'

/** The last part of the REST path, by kind of target. */
type Endpoint = Readonly<Record<TargetKind, string>>

/** Where a report comes from. */
export type Source =
  /** Links to the files of one day. */
  | { readonly kind: 'day'; readonly endpoint: Endpoint }
  /** Links to the files of the latest 28 days; the answer says which. */
  | { readonly kind: 'latest'; readonly endpoint: Endpoint }
  /** The older API: days inline in the answer, in pages. */
  | { readonly kind: 'inline' }
  /** Made here, of a day's `users` and `user-teams`. */
  | { readonly kind: 'joined' }
  /** Counted here, over the pages of the seats API, as of the run. */
  | { readonly kind: 'counted' }
  /** One day of the billing platform. */
  | { readonly kind: 'billing' }
  /** GitHub gives it no more: it comes by `import` alone. */
  | { readonly kind: 'saved' }

/** Takes a day's records in, one by one, for they may not all fit into memory. */
export interface Reading<Figures> {
  add(record: JsonObject): void
  /** Undefined where the records say nothing that can be used. */
  figures(): Figures | undefined
}

/** What trends need of a day: a field of its line in `history/`. */
export interface Daily<Field extends string = string, Figures = unknown> {
  readonly field: Field
  readonly shape: z.ZodType<Figures>
  start(): Reading<Figures>
}

/** Days, and the days that they are held against; none where there is nothing to compare with. */
export interface Pair<Figures> {
  readonly days: readonly Day[]
  readonly before: readonly Day[]
  readonly figures: (day: Day) => Figures | undefined
  /** Of the newest stored day, whose rules decide what may be shown of all. */
  readonly latest?: Figures | undefined
}

/** Names that somebody asked for; empty: all. */
export interface Filter {
  readonly teams: readonly string[]
}

/** A table of a week, in the summary and on the dashboard. */
export interface WeeklyTable<Figures = unknown, Name extends string = string> {
  /** Over it. */
  readonly title: string
  /** How the summary calls it where it has to leave it out. */
  readonly name: Name
  /** A summary that is too large leaves out the lowest rank first: `pages/markdown/budget.ts`. */
  readonly rank: number
  /** The folded part of the summary that it stands in; one of its own when undefined. */
  readonly part?: 'mix' | 'pull requests'
  /** Rows that the summary shows. */
  readonly most: number
  /** The dashboard draws it as a chart, and needs no table. */
  readonly isCharted?: true
  make(pair: Pair<Figures>, filter: Filter): Table | undefined
}

/** The rows of a week that the branch's front page shows; `archive.json` holds them below the field of the history. */
export interface Leading<Figures = unknown, Held = unknown> {
  readonly title: string
  /** Optional, unless each `archive.json` has had it from the first version on. */
  readonly shape: z.ZodType<Held>
  /** `first` takes the first rows, and counts the others. */
  select(pair: Pair<Figures>, first: First): Held
  /** Undefined where there is nothing to show. */
  table(held: Held): Table | undefined
}
export type First = <Row>(rows: readonly Row[]) => { rows: Row[]; more: number }

/** Fields of a week's or a month's row, of what its days say, oldest first. */
export interface RowPart<Figures = unknown, Row extends object = object> {
  readonly fields: Readonly<Record<keyof Row, z.ZodType>>
  compute(days: readonly Figures[]): Row
}

export interface Report<Field extends string = string, Figures = unknown> {
  /** What it says, for README, the docs and the branch's front page; Markdown of our own. */
  readonly about: string
  readonly source: Source
  /** `entity`: a JSON document about the whole target. `lines`: one record a line about people, teams or repositories. */
  readonly form: 'entity' | 'lines'
  /** Keys that, with the day, make a record unique. */
  readonly ids: readonly string[]
  /** The key that holds a record's day. */
  readonly dayKey: string
  /** Keys that are stored elsewhere already and therefore left out of the snapshot. */
  readonly dropped: readonly string[]
  /** What may be stored of its records with `user-data: pseudonymous`; undefined where no record is about a single person. */
  readonly personal: Fields | undefined
  /** An organization's records name it, and an enterprise's name no organization: a record tells which it is of. */
  readonly tellsKind?: true
  /** About groups, names of repositories or money: readers of the repository may know it, the public should not. */
  readonly isInternal: boolean
  /** The figures whose change tells a restatement, for records that have none at their top. */
  readonly summed?: (record: JsonObject) => JsonObject
  /** `optional`: asked for unless somebody names reports, and no problem where it is refused. */
  readonly default: 'on' | 'optional' | 'off'
  /** Without it, the report is only stored. */
  readonly daily?: Daily<Field, Figures>
  readonly row?: RowPart<Figures>
  readonly tables?: readonly WeeklyTable<Figures>[]
  readonly leading?: Leading<Figures>
}

const plain = { dayKey: 'day', dropped: [], personal: undefined, isInternal: false, default: 'off' } as const

/** What most documents about a whole target, and most reports with a record a line, have in common. */
export const entity = { ...plain, form: 'entity', ids: ['enterprise_id', 'organization_id'] } as const
export const lines = { ...plain, form: 'lines' } as const

/** Links to files, below the same name for organizations and enterprises. */
export const linksOf = <Kind extends 'day' | 'latest'>(kind: Kind, endpoint: string) =>
  ({ kind, endpoint: { organization: endpoint, enterprise: endpoint } }) as const

/** Figures of documents, which are few: they are read when all have come. */
export const readWhole =
  <Figures>(figuresOf: (records: readonly JsonObject[]) => Figures | undefined) =>
  (): Reading<Figures> => {
    const records: JsonObject[] = []
    return { add: (record) => records.push(record), figures: () => figuresOf(records) }
  }
