// Mermaid's own parser. It cleans labels with DOMPurify, which wants a window.
import { Window } from 'happy-dom'

const window = new Window()
Object.assign(globalThis, { window, document: window.document })

const { default: mermaid } = await import('mermaid')

export const parseDiagram = (source: string) => mermaid.parse(source)
