// THE TABLE of the figures that rows hold: how they are called, what they are made of, and what they do not say. The
// summary, the front page and docs/figures.md are written from it. A new figure starts here.
import type { Figure } from '../core/figure.ts'
import type { monthFields, totalsFields, weekFields } from './totals/row.ts'
import type { Measure } from './measure.ts'
import { activity } from './measures/activity.ts'
import { pullRequests } from './measures/pull-requests.ts'
import { surfaces } from './measures/surfaces.ts'
import { SMALL_BASE } from './small-base.ts'
import type { seatFields } from './seats/day.ts'

/** The figures of rows that people are shown. */
export type RowField =
  keyof typeof totalsFields | keyof typeof weekFields | keyof typeof monthFields | keyof typeof seatFields

/** A field of a row, or made of two. */
export type MeasureName = RowField | 'agent_lines_share'

export const measures: Readonly<Record<MeasureName, Measure>> = {
  ...activity,
  ...pullRequests,
  ...surfaces,
}

/** Where a figure's value is looked up: a row, or sums over some days. */
export type RowFigures = Readonly<Partial<Record<RowField, Figure>>>

/** Lines by agents as a share of all; unknown on fewer lines than say anything. */
const agentShare = ({ agent_lines_added: byAgents, lines_added: all }: RowFigures): Figure =>
  byAgents == null || all == null || all < SMALL_BASE ? null : byAgents / all

/** A figure's value; null when it is not known. */
export const valueOf = (figures: RowFigures, figure: MeasureName): Figure =>
  figure === 'agent_lines_share' ? agentShare(figures) : (figures[figure] ?? null)
