// The stored form of a record, implemented a second time: keys sorted, breakdowns sorted by their texts, two spaces, final newline.

type Entry = Readonly<Record<string, unknown>>

const isEntry = (value: unknown): value is Entry =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function compareEntries(a: Entry, b: Entry): number {
  const texts = (entry: Entry) => Object.keys(entry).filter((key) => typeof entry[key] === 'string')
  for (const key of texts(a).toSorted()) {
    const [left, right] = [String(a[key]), String(b[key])]
    if (left !== right) return left < right ? -1 : 1
  }
  return 0
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) {
    const items = value.map(sorted)
    return items.every(isEntry) ? items.toSorted(compareEntries) : items
  }
  if (!isEntry(value)) return value
  return Object.fromEntries(
    Object.keys(value)
      .toSorted()
      .map((key) => [key, sorted(value[key])]),
  )
}

/** The bytes that the branch must contain for a record. */
export const canonicalText = (record: unknown): string => `${JSON.stringify(sorted(record), null, 2)}\n`
