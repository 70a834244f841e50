// A small line without axes. The number beside it says what it shows, so that it is an ornament for screen readers.
import { scaleLinear } from 'd3-scale'
import { line } from 'd3-shape'
import { colourOf, type Look } from './look.ts'
import type { Sparkline, Value } from './spec.ts'

const HEIGHT = 28
const MARGIN = 3

/** From the smallest to the largest value: a sparkline shows the shape, the number beside it the size. */
export function drawSparkline({ values, width }: Sparkline, look: Look): string {
  const known = values.filter((value) => value !== null)
  const [low, high] = [Math.min(...known), Math.max(...known)]
  const x = scaleLinear([0, Math.max(1, values.length - 1)], [MARGIN, width - MARGIN])
  const y = scaleLinear(low === high ? [low - 1, high + 1] : [low, high], [HEIGHT - MARGIN, MARGIN])
  const path = line<Value>()
    .defined((value) => value !== null)
    .x((_, index) => x(index))
    .y((value) => y(value ?? low))
    .digits(0)(values)
  const colour = colourOf(look, 0)
  const last = values.findLastIndex((value) => value !== null)
  const end =
    last === -1
      ? ''
      : `<circle cx="${Math.round(x(last))}" cy="${Math.round(y(values[last] ?? low))}" r="3" fill="${colour}"/>`
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${HEIGHT}" viewBox="0 0 ${width} ${HEIGHT}" aria-hidden="true"><path d="${path ?? ''}" fill="none" stroke="${colour}" stroke-width="2" stroke-linecap="round" stroke-linejoin="round"/>${end}</svg>`
}
