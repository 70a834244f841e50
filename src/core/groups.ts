// Items in groups that are not too large.

/**
 * Items in groups, in their order. A group ends before it would exceed `size` (the sum of `sizeOf`) or `count` (items); an item
 * that is too large by itself is a group of its own.
 */
export function inGroups<Item>(
  items: Iterable<Item>,
  sizeOf: (item: Item) => number,
  { size, count = Number.POSITIVE_INFINITY }: { readonly size: number; readonly count?: number },
): Item[][] {
  const groups: Item[][] = []
  let total = 0
  for (const item of items) {
    const group = groups.at(-1)
    const own = sizeOf(item)
    if (group === undefined || group.length === count || total + own > size) {
      groups.push([item])
      total = own
    } else {
      group.push(item)
      total += own
    }
  }
  return groups
}
