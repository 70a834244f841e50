// THE LIST of files that are made of `archive.json` for people to look at. A new one is a row here.
import type { Page } from '../files/page.ts'
import type { Address } from './readme/commands.ts'

/** The pages, with links to where the branch lies. */
export const pagesOf = (address: Address): readonly Page[] => [
  async (archive) => {
    // Read when something is written: a quiet run draws nothing.
    const { frontPage } = await import('./front-page.ts')
    return frontPage(archive, address)
  },
]
