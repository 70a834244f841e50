// Only the action's own branch is written.
import { expect, test } from '@jest/globals'
import { branchOf } from './support/branch.ts'
import { scenario } from './support/scenario.ts'
import { commitFiles } from './support/somebody-else.ts'

test(
  'the default branch',
  scenario({ people: 40 }, async ({ run, repository }) => {
    const main = branchOf(repository, 'main')
    const head = await main.head()
    const { code, errors, writes, requests } = await run({ 'data-branch': 'main' })
    expect(code).toBe(1)
    expect(errors).toEqual([
      'Input data-branch is "main", the default branch of acme/copilot-archive. Name a branch of its own; it is created when absent.',
    ])
    expect(writes).toEqual([])
    expect(requests.filter(({ path }) => path.includes('/copilot/'))).toEqual([])
    expect(await main.head()).toBe(head)
  }),
)

test(
  'a branch of somebody else',
  scenario({ people: 40 }, async ({ run, repository }) => {
    const head = await commitFiles(repository, 'pages', { 'index.html': '<h1>Ours</h1>\n' })
    const { code, errors, writes, requests } = await run({ 'data-branch': 'pages' })
    expect(code).toBe(1)
    expect(errors).toEqual([
      'The branch pages of acme/copilot-archive exists but holds no archive.json: it is not an archive of this action, so nothing is written to it. Name another data-branch.',
    ])
    expect(writes).toEqual([])
    expect(requests.filter(({ path }) => path.includes('/copilot/'))).toEqual([])
    expect(await branchOf(repository, 'pages').head()).toBe(head)
  }),
)

const damaged = "archive.json on the data branch is damaged. Restore it from the branch's history."
const newer =
  'archive.json on the data branch was written by a newer version of this action. Update the action; nothing was written.'

test.each([
  ['{', damaged],
  ['[]', damaged],
  ['{"schema":2,"targets":{}}', damaged],
  ['{"schema":3,"made_by":"Copilot Metrics Archive","targets":{}}', newer],
  ['{"schema":2,"made_by":"Copilot Metrics Archive","targets":{"orgs/acme":{"definitions":1000}}}', newer],
])('an archive.json that this version does not understand: %s', async (text, sentence) => {
  await scenario({ people: 40 }, async ({ run, repository, branch }) => {
    const head = await commitFiles(repository, branch.name, { 'archive.json': text })
    const { code, errors, writes } = await run()
    expect(code).toBe(1)
    expect(errors).toEqual([sentence])
    expect(writes).toEqual([])
    expect(await branch.head()).toBe(head)
  })()
})
