// Markdown as github.com shows it: GitHub-flavoured, and through GitHub's own HTML sanitiser.
import type { Element, Root } from 'hast'
import { defaultSchema, sanitize } from 'hast-util-sanitize'
import rehypeRaw from 'rehype-raw'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import remarkRehype from 'remark-rehype'
import { unified } from 'unified'
import { visit } from 'unist-util-visit'

const processor = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(remarkRehype, { allowDangerousHtml: true })
  .use(rehypeRaw)

/** The page before it is sanitised. */
export const parse = (markdown: string): Root => processor.runSync(processor.parse(markdown))

/** The page that is shown. */
export const show = (written: Root): Root => sanitize(written, defaultSchema) as Root

export function elements(tree: Root): Element[] {
  const found: Element[] = []
  visit(tree, 'element', (node) => {
    found.push(node)
  })
  return found
}

export function textOf(tree: Root | Element): string {
  let text = ''
  visit(tree, 'text', (node) => {
    text += node.value
  })
  return text
}

/** Counts elements and their attributes: what the sanitiser removes shows as a difference. */
export function census(tree: Root): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const { tagName, properties } of elements(tree)) {
    for (const key of [tagName, ...Object.keys(properties).map((name) => `${tagName}[${name}]`)]) {
      counts[key] = (counts[key] ?? 0) + 1
    }
  }
  return counts
}

/** The sources of the diagrams. */
export const diagrams = (tree: Root): string[] =>
  elements(tree)
    .filter(({ properties }) => String(properties['className']).includes('language-mermaid'))
    .map(textOf)
