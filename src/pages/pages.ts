// THE LIST of files that are made of `archive.json` for people to look at. A new one is a row here.
import type { Page } from '../files/page.ts'

/** `url` is where people see the branch. */
export const pagesOf = (url: string): readonly Page[] => [
  async (archive) => {
    // Read when something is written: a quiet run draws nothing.
    const { frontPage } = await import('./front-page.ts')
    return frontPage(archive, url)
  },
]
