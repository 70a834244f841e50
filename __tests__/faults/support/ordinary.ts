// The ordinary run of most cases: three published days of one organization.
export const three = ['2026-11-14', '2026-11-15', '2026-11-16'] as const

export const ordinary = { reports: 'totals', day: '2026-11-16', 'backfill-days': '3' } as const

/** The same, one day later: one more day. */
export const dayLater = { ...ordinary, day: '2026-11-17', 'backfill-days': '4' } as const
