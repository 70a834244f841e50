import { type Counters, sevenOf, sixOf, sumOf } from './counters.ts'
import type { Cell } from './work.ts'

type Row = Readonly<Record<string, unknown>>

/** The five breakdown arrays of a record, in the order of the documentation. */
export function breakdownsOf(cells: readonly Cell[], ideExtras: (ide: string) => Row = () => ({})) {
  return {
    totals_by_ide: grouped(cells, (cell) => (cell.ide ? { ide: cell.ide } : undefined), sevenOf).map(
      (row) => ({
        ...row,
        ...ideExtras(row.ide),
      }),
    ),
    totals_by_feature: grouped(cells, (cell) => ({ feature: cell.feature }), sevenOf),
    totals_by_language_feature: grouped(cells, ({ language, feature }) => ({ language, feature }), sixOf),
    // Breakdowns by model cover chat alone.
    totals_by_language_model: grouped(
      cells,
      ({ language, model }) => (model ? { language, model } : undefined),
      sixOf,
    ),
    totals_by_model_feature: grouped(
      cells,
      ({ model, feature }) => (model ? { model, feature } : undefined),
      sevenOf,
    ),
  }
}

function grouped<D extends Row, C extends Row>(
  cells: readonly Cell[],
  dimensionsOf: (cell: Cell) => D | undefined,
  countersOf: (counters: Counters) => C,
): (D & C)[] {
  const groups = new Map<string, { dimensions: D; parts: Cell[] }>()
  for (const cell of cells) {
    const dimensions = dimensionsOf(cell)
    if (!dimensions) continue
    const key = Object.values(dimensions).join('\n')
    const group = groups.get(key)
    if (group) group.parts.push(cell)
    else groups.set(key, { dimensions, parts: [cell] })
  }
  return [...groups.values()].map(({ dimensions, parts }) => ({ ...dimensions, ...countersOf(sumOf(parts)) }))
}
