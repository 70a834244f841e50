// Mermaid's own parser, as one file without its hundred packages. It is a script for web pages and cleans labels with
// DOMPurify, which needs a window.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { runInThisContext } from 'node:vm'
import { Window } from 'happy-dom'

interface Mermaid {
  parse(source: string): Promise<{ readonly diagramType: string }>
}

const file = createRequire(import.meta.url).resolve('@mermaid-js/tiny')
const window = new Window()
Object.assign(globalThis, { window, document: window.document })
runInThisContext(readFileSync(file, 'utf8'), file)
// Other test files in this process must not see a window.
for (const name of ['window', 'document']) Reflect.deleteProperty(globalThis, name)
const { mermaid } = globalThis as unknown as { readonly mermaid: Mermaid }

export const parseDiagram = (source: string) => mermaid.parse(source)
