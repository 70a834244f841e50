// The report `seats`: how many, as of a run.
import { entity, readWhole, type Report } from '../report.ts'
import { figuresOfSeats, seatFields, seatFigures, seatsOver } from './day.ts'

export const seats = {
  ...entity,
  about: 'How many seats are assigned, and how many of them used, as of the run',
  source: { kind: 'counted' },
  isInternal: true,
  daily: { field: 'seats', shape: seatFigures, start: readWhole(figuresOfSeats) },
  row: { fields: seatFields, compute: seatsOver },
} as const satisfies Report
