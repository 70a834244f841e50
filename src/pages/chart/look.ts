// Colours. The page gives names of CSS variables, so that light, dark and print need no second drawing.

export interface Look {
  readonly background: string
  readonly ink: string
  readonly muted: string
  readonly grid: string
  readonly shade: string
  readonly series: readonly string[]
  readonly rest: string
}

/** More parts than this are folded before they are drawn. */
export const MOST_SERIES = 7

const names = Array.from({ length: MOST_SERIES }, (_, index) => `var(--series-${index})`)

export const pageLook: Look = {
  background: 'var(--surface)',
  ink: 'var(--ink)',
  muted: 'var(--muted)',
  grid: 'var(--grid)',
  shade: 'var(--shade)',
  series: names,
  rest: 'var(--rest)',
}

/**
 * For files that GitHub shows on a light or on a dark page: an opaque ground of its own. `<picture>` follows the operating
 * system and not GitHub's theme (github.com/orgs/community/discussions/210469). Each series has a contrast of 3 : 1 or more.
 */
export const fileLook: Look = {
  background: '#ffffff',
  ink: '#1f2328',
  muted: '#59636e',
  grid: '#d1d9e0',
  shade: '#eff2f5',
  series: ['#0969da', '#bc4c00', '#1a7f37', '#8250df', '#bf3989', '#1b7c83', '#9a6700'],
  rest: '#818b98',
}

/** The colour of a series; more series than colours share them. */
export const colourOf = (look: Look, colour: number | 'rest'): string =>
  colour === 'rest' ? look.rest : (look.series[colour % look.series.length] ?? look.rest)
