// Mermaid's own parser. It cleans labels with DOMPurify, which wants a window.
import { JSDOM } from 'jsdom'

const { window } = new JSDOM('')
Object.assign(globalThis, { window, document: window.document })

const { default: mermaid } = await import('mermaid')

export const parseDiagram = (source: string) => mermaid.parse(source)
