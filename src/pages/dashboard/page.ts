// The file around the view: a strict policy, the first view in plain HTML, the data behind it, the script that does the rest.
import { markup, trusted, type Markup, nothing } from './html.ts'
import { RANGES } from './state.ts'
import { dateText } from './dates.ts'
import type { TargetData } from './data.ts'
import type { Assets } from './assets.ts'

export interface PageParts {
  readonly targets: readonly Pick<TargetData, 'folder' | 'slug' | 'kind'>[]
  /** Of each target, its data as gzip in base64: no character of it needs escaping. */
  readonly blocks: readonly string[]
  readonly day: string
  readonly overview: Markup
  readonly view: Markup
}

const option = (value: string, label: string, isSelected = false): Markup =>
  markup`<option value="${value}" ${isSelected ? trusted(' selected') : nothing}>${label}</option>`

function controls({ targets }: PageParts): Markup {
  const target =
    targets.length < 2
      ? nothing
      : markup`<label>Target <select id="target">${targets.map(({ folder, slug, kind }) => option(folder, kind === 'enterprise' ? `${slug} (enterprise)` : slug))}</select></label>`
  const ranges = Object.entries(RANGES).map(([value, { label }]) => option(value, label, value === '6m'))
  return markup`<form id="controls" aria-label="What is shown" hidden>${target}<label>Range <select id="range">${ranges}</select></label><label>Step <select id="step">${option('week', 'Weeks')}${option('month', 'Months')}</select></label><label class="cursor">Point in time <input type="range" id="at" min="0" max="0" value="0" /></label><output id="at-text" for="at"></output></form>`
}

/** Where a script may not run, as in some viewers of artifacts, the page says what is missing. */
export function pageHtml(parts: PageParts, { script, style, scriptHash, styleHash }: Assets): string {
  const [first] = parts.targets
  const name = parts.targets.length === 1 ? (first?.slug ?? '') : `${parts.targets.length} targets`
  const policy = `default-src 'none'; script-src '${scriptHash}'; style-src '${styleHash}'; img-src data:; base-uri 'none'; form-action 'none'`
  return `<!doctype html>\n${
    markup`<html lang="en"><head><meta charset="utf-8" /><meta http-equiv="Content-Security-Policy" content="${trusted(policy)}" /><meta name="viewport" content="width=device-width,initial-scale=1" /><meta name="color-scheme" content="light dark" /><meta name="referrer" content="no-referrer" /><title>Copilot at ${name}</title><style>${trusted(style)}</style></head><body><header><h1>Copilot at <span id="name">${parts.targets.length === 1 ? name : (first?.slug ?? '')}</span></h1><p>Days until ${dateText(parts.day)}. A week is Sunday to Saturday, UTC.</p></header>${controls(parts)}<main>${parts.overview}<div id="view">${parts.view}</div></main><noscript><p class="note">Without scripts this is the last half year, by week. Other ranges need them.</p></noscript>${parts.blocks.map(
      (block, index) =>
        markup`<script type="text/plain" id="data-${index}" data-folder="${parts.targets[index]?.folder ?? ''}">${trusted(block)}</script> `,
    )}<script type="module">${trusted(script)}</script></body></html>`.markup
  }\n`
}
