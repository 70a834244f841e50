/** A source of numbers in [0, 1) that depends only on its keys (mulberry32 over a mix of the keys). */
export function randomOf(...keys: number[]): () => number {
  let state = mix(keys)
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

/** One number in [0, 1) for these keys. */
export function chanceOf(...keys: number[]): number {
  return mix(keys) / 4294967296
}

/** A number for a text, to be used as a key (FNV-1a). */
export function keyOf(text: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return hash >>> 0
}

/** The same elements in an order that depends on the random source. */
export function shuffled<T>(elements: readonly T[], random: () => number): T[] {
  const keyed = elements.map((element) => ({ element, key: random() }))
  return keyed.sort((a, b) => a.key - b.key).map(({ element }) => element)
}

/** One of the elements; the earlier ones come more often. */
export function pick<T>(elements: readonly [T, ...T[]], random: () => number): T {
  return elements[Math.floor(random() ** 1.8 * elements.length)] ?? elements[0]
}

function mix(keys: readonly number[]): number {
  let hash = 0x9e3779b9
  for (const key of keys) {
    hash = Math.imul(hash ^ key, 0x85ebca6b)
    hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
    hash ^= hash >>> 16
  }
  return hash >>> 0
}
