// Specs to start from, and ways to read the images made from them.
import type { Trend } from '../../../src/pages/chart/spec.ts'

/** Three weeks of one series; a test changes what it is about. */
export const trend = (part: Partial<Trend> = {}): Trend => ({
  id: 'people',
  kind: 'lines',
  title: 'People',
  description: 'Three weeks',
  width: 400,
  height: 100,
  periods: ['2026-11-01', '2026-11-08', '2026-11-15'],
  series: [{ name: 'Active', values: [10, 20, 30], colour: 0 }],
  unit: 'count',
  marks: [],
  incomplete: [],
  lettering: 'inside',
  ...part,
})

/** All numbers of an image's geometry. */
export const numbersOf = (svg: string): number[] =>
  [...svg.matchAll(/ (?:d|x|y|width|height|viewBox)="([^"]*)"/g)].flatMap(([, text = '']) =>
    (text.match(/-?\d+(?:\.\d+)?(?:e-?\d+)?/g) ?? []).map(Number),
  )

/** The drawn path of a series, by its colour. */
export const pathOf = (svg: string, colour: string): string =>
  svg.match(new RegExp(`<path d="([^"]*)" (?:fill="none" stroke|fill)="${colour}"`))?.[1] ?? ''

/** The texts of an image, in order. */
export const textsOf = (svg: string): string[] =>
  [...svg.matchAll(/<text[^>]*>([^<]*)</g)].map(([, text = '']) => text)
