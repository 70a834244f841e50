// Costs of runs as a table.
import type { Cost } from './measure.ts'
import type { Results } from './results.ts'

export interface Measured {
  readonly what: string
  readonly cost: Cost
}

const columns = ['', 'API requests', 'of them writes', 'downloads', 'KB', 'seconds', 'CPU s', 'peak MB']

const cells = ({ what, cost }: Measured): string[] => [
  what,
  String(cost.apiRequests),
  String(cost.writes),
  String(cost.downloads),
  ((cost.bytesIn + cost.bytesOut) / 1000).toFixed(0),
  cost.seconds.toFixed(2),
  cost.cpuSeconds.toFixed(2),
  cost.peakMegabytes.toFixed(0),
]

export const showCosts = (results: Results, caption: string, measured: readonly Measured[]): void =>
  results.table(caption, columns, measured.map(cells))
