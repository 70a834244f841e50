// The fixed parts of the page, which a redraw does not replace.

function lacks(selector: string): never {
  throw new Error(`The page lacks ${selector}.`)
}

export const view = document.querySelector<HTMLElement>('#view') ?? lacks('#view')
export const controls = document.querySelector<HTMLFormElement>('#controls') ?? lacks('#controls')
export const range = document.querySelector<HTMLSelectElement>('#range') ?? lacks('#range')
export const step = document.querySelector<HTMLSelectElement>('#step') ?? lacks('#step')
export const cursor = document.querySelector<HTMLInputElement>('#at') ?? lacks('#at')
export const cursorText = document.querySelector<HTMLOutputElement>('#at-text') ?? lacks('#at-text')
export const title = document.querySelector<HTMLElement>('#name') ?? lacks('#name')

/** Only if there are several targets. */
export const target = document.querySelector<HTMLSelectElement>('#target')
