/** An entry of a git tree, with the mode as git stores it (`40000` for a folder). */
export interface TreeEntry {
  readonly mode: string
  readonly name: string
  readonly sha: string
}

/** The entries of a tree object. */
export function parseTree(content: Buffer): TreeEntry[] {
  const entries: TreeEntry[] = []
  for (let at = 0; at < content.length;) {
    const space = content.indexOf(0x20, at)
    const end = content.indexOf(0, space)
    const sha = content.toString('hex', end + 1, end + 21)
    entries.push({
      mode: content.toString('utf8', at, space),
      name: content.toString('utf8', space + 1, end),
      sha,
    })
    at = end + 21
  }
  return entries
}

/** The tree object of some entries, in git's order: folders compare as if their names ended with a slash. */
export function treeContent(entries: readonly TreeEntry[]): Buffer {
  const keyed = entries.map((entry) => ({
    entry,
    key: Buffer.from(isFolder(entry) ? `${entry.name}/` : entry.name),
  }))
  keyed.sort((a, b) => Buffer.compare(a.key, b.key))
  return Buffer.concat(
    keyed.flatMap(({ entry }) => [
      Buffer.from(`${entry.mode} ${entry.name}\0`),
      Buffer.from(entry.sha, 'hex'),
    ]),
  )
}

export function isFolder(entry: TreeEntry): boolean {
  return entry.mode === '40000'
}
