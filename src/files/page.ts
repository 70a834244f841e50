// The files of the branch that all targets share: each a row of a list that `pages` makes and the commit loop goes through.
import type { ArchiveFile } from './archive-file.ts'
import type { File } from './snapshot.ts'

export interface PageInput {
  /** Everything that a page may be made of, so that the same archive gives the same bytes whoever commits. */
  readonly archive: ArchiveFile
  /** Folders of the targets of which this commit brings news: files of one target are made for these alone. */
  readonly changed: readonly string[]
}

/** One kind of page. It may load what it draws with, hence the promise. */
export type Page = (input: PageInput) => Promise<readonly File[]>
