// THE chart function: a spec in, SVG text out, nothing else looked at. Scales, ticks and shapes are d3's.
import { drawCalendar } from './calendar.ts'
import type { Look } from './look.ts'
import { drawSparkline } from './sparkline.ts'
import type { Chart } from './spec.ts'
import { drawTrend } from './trend.ts'

/** The chart as SVG text: the same spec and look, the same bytes. */
export function draw(chart: Chart, look: Look): string {
  switch (chart.kind) {
    case 'sparkline':
      return drawSparkline(chart, look)
    case 'calendar':
      return drawCalendar(chart, look)
    case 'lines':
    case 'areas':
    case 'bars':
      return drawTrend(chart, look)
  }
}
