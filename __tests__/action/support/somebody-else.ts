// Commits of somebody who is not the action.
import { branchOf } from './branch.ts'
import { git } from './git.ts'

const data = (text: string): string => `data ${Buffer.byteLength(text)}\n${text}\n`

/** Commits files to a branch, on top of its head; creates the branch if there is none. */
export async function commitFiles(
  repository: string,
  branch: string,
  files: Readonly<Record<string, string | null>>,
): Promise<string> {
  const parent = await branchOf(repository, branch).head()
  const changes = Object.entries(files).map(([path, text]) =>
    text === null ? `D ${path}\n` : `M 100644 inline ${path}\n${data(text)}`,
  )
  await git(
    repository,
    ['fast-import', '--quiet'],
    [
      `commit refs/heads/${branch}\n`,
      'committer Somebody Else <somebody@example.com> 1790000000 +0000\n',
      data('By hand'),
      parent === undefined ? '' : `from ${parent}\n`,
      ...changes,
      'done\n',
    ].join(''),
  )
  return (await branchOf(repository, branch).head()) ?? ''
}
