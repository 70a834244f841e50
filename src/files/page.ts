// The files of the branch that are made for people to look at: rows of a list that `pages` makes and each commit goes through.
import type { ArchiveFile } from './archive-file.ts'
import type { File } from './snapshot.ts'

/**
 * Files made of `archive.json` alone: the same archive gives the same bytes, whoever commits. A page may load what it
 * draws with, hence the promise.
 */
export type Page = (archive: ArchiveFile) => Promise<readonly File[]>
