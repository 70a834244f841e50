// On its own, for the dashboard's browser code needs it too and must not carry what the definitions import.

/** Rates, percentages and shares of fewer than this say nothing. */
export const SMALL_BASE = 20
