// What people are told of a figure.

/**
 * How a day that is not stored bears on it. What GitHub counted over the whole period knows all days, and what is newest
 * needs one; the others are made of the stored days, so periods compare only over days that both hold.
 */
export type Kind = 'counted' | 'newest' | 'sum' | 'mean' | 'rate'

export interface Measure {
  readonly label: string
  readonly kind: Kind
  readonly unit: string
  /** GitHub's field. */
  readonly source: string
  readonly meaning: string
  /** The first day that GitHub fills it. */
  readonly since: string
  /** What it does not say. */
  readonly limits: string
}
