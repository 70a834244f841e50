// THE LIST of files that are made of `archive.json` for people to look at. A new one is a row here.
import { README_PATH } from '../files/archive-file.ts'
import type { Page } from '../files/page.ts'
import { renderReadme } from './readme/readme.ts'

const readme: Page = ({ archive }) => Promise.resolve([{ path: README_PATH, content: renderReadme(archive) }])

export const pages: readonly Page[] = [readme]
