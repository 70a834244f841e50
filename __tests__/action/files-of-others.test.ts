// What somebody else put on the branch stays as it is.
import { expect, test } from '@jest/globals'
import { scenario } from './support/scenario.ts'
import { commitFiles } from './support/somebody-else.ts'

test(
  'beside, within and between our files',
  scenario({ now: '2026-11-20T06:40:00Z', people: 40 }, async ({ run, branch, repository }) => {
    await run()
    const theirs = {
      'dashboard/index.html': '<p>weeks</p>\n',
      'orgs/acme/NOTES.md': 'The freeze began in week 47.\n',
      'orgs/acme/totals/2026/11/README.md': 'Not a day.\n',
      'orgs/acme/totals/2026/11/2026-11-17.json.bak': '{}\n',
      'orgs/hooli/totals/2026/11/2026-11-17.json': '{"by":"another tool"}\n',
    }
    const head = await commitFiles(repository, branch.name, theirs)

    const quiet = await run()
    expect(quiet.code).toBe(0)
    expect(quiet.writes).toEqual([])
    expect(await branch.head()).toBe(head)

    const news = await run({}, '2026-11-21T06:40:00Z')
    expect(news.code).toBe(0)
    expect(news.outputs).toMatchObject({ 'days-added': '1', 'days-restated': '1' })
    expect((await branch.commits()).at(-1)?.parents).toEqual([head])
    for (const [path, text] of Object.entries(theirs)) expect(await branch.read(path)).toBe(text)
    expect(Object.keys(await branch.diff()).filter((path) => path in theirs)).toEqual([])
  }),
)
