// On its own, for the dashboard's browser code needs it too and must not carry what the definitions import.

/** Rates, percentages and shares of fewer than this say nothing. */
export const SMALL_BASE = 20

/** A part of a whole; null when the whole is not known, or too small for a percentage. */
export const shareOf = (part: number | null | undefined, whole: number | null | undefined): number | null =>
  part == null || whole == null || whole < SMALL_BASE ? null : part / whole
