// The data of a target: base64 of gzip of JSON, unpacked when it is first shown.
import type { TargetData } from '../src/pages/dashboard/data.ts'

const bytesOf = (base64: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))

const unpacked = new Map<string, Promise<TargetData>>()

async function unpack(base64: string): Promise<TargetData> {
  const stream = new Blob([bytesOf(base64)]).stream().pipeThrough(new DecompressionStream('gzip'))
  return (await new Response(stream).json()) as TargetData
}

const blocks = [...document.querySelectorAll<HTMLScriptElement>('script[data-folder]')]

/** Of all targets, in the page's order. */
const folders: readonly string[] = blocks.map(({ dataset }) => dataset['folder'] ?? '')

/** The data of a target, or of the first target if there is none of that name. Undefined on a page without targets. */
export function dataOf(folder: string): Promise<TargetData> | undefined {
  const block = blocks[Math.max(0, folders.indexOf(folder))]
  const name = block?.dataset['folder']
  if (block === undefined || name === undefined) return undefined
  const found = unpacked.get(name) ?? unpack(block.textContent ?? '')
  unpacked.set(name, found)
  return found
}
