// Costs of runs as a table, with a mark for what was promised.
import type { Cost } from './measure.ts'
import { printTable } from './table.ts'

export interface Measured {
  readonly what: string
  readonly cost: Cost
}

const columns = ['', 'API requests', 'of them writes', 'downloads', 'kilobytes', 'seconds', 'peak MB']

const cells = ({ what, cost }: Measured): string[] => [
  what,
  String(cost.apiRequests),
  String(cost.writes),
  String(cost.downloads),
  (cost.bytes / 1000).toFixed(0),
  cost.seconds.toFixed(2),
  cost.peakMegabytes.toFixed(0),
]

export const printCosts = (heading: string, measured: readonly Measured[]): void =>
  printTable(heading, columns, measured.map(cells))

export const printPromise = (promise: string, isKept: boolean): void =>
  console.log(`\n${isKept ? '✓' : '✗'} ${promise}`)
