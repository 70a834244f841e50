import { type Answer, type Exchange, param, refusal } from '../exchange.ts'
import type { Route } from '../router.ts'
import { inLines } from './blobs.ts'
import { botSignature, commitContent } from './commit.ts'
import { commitJson } from './commits.ts'
import { editTree } from './edit-tree.ts'
import { findEntry } from './find-entry.ts'
import { inRepository, pageUrl, repositoryUrl, wantsRaw } from './git-route.ts'
import { isFolder, parseTree, type TreeEntry } from './tree.ts'
import { treeSha } from './trees.ts'

/** Above this size GitHub leaves the content out of the JSON. */
const largestInJson = 1024 * 1024

/** `contents`. */
export const contentRoutes: readonly Route[] = [
  { method: 'GET', template: '/repos/{owner}/{repo}/contents/{path}', handler: inRepository(getContents) },
  {
    method: 'PUT',
    template: '/repos/{owner}/{repo}/contents/{path}',
    handler: inRepository(putContents, { worksWhenEmpty: true }),
  },
]

async function getContents(exchange: Exchange): Promise<Answer> {
  const { git, settings } = exchange.hub
  const ref = exchange.query.get('ref') ?? settings.defaultBranch
  const root = await treeSha(git, ref.replace(/^refs\/heads\//, ''))
  if (root === undefined) return refusal(404, `No commit found for the ref ${ref}`)
  const path = param(exchange, 'path').replace(/\/$/, '')
  const entry = await findEntry(git, root, path)
  if (!entry) return refusal(404, 'Not Found')
  if (isFolder(entry)) {
    const entries = parseTree((await git.read(entry.sha))?.content ?? Buffer.alloc(0))
    const listed = entries
      .slice(0, 1000)
      .map((inner) => contentJson(exchange, `${path}/${inner.name}`, inner, ref))
    return { status: 200, json: await Promise.all(listed) }
  }
  const content = (await git.read(entry.sha))?.content ?? Buffer.alloc(0)
  if (wantsRaw(exchange)) {
    return {
      status: 200,
      headers: { 'content-type': 'application/vnd.github.raw+json; charset=utf-8' },
      bytes: [content],
    }
  }
  const fits = content.length <= largestInJson
  const inJson = fits ? inLines(content.toString('base64')) : ''
  const described = await contentJson(exchange, path, entry, ref)
  return { status: 200, json: { ...described, content: inJson, encoding: fits ? 'base64' : 'none' } }
}

interface PutBody {
  readonly message: string
  readonly content: string
  readonly sha?: string
  readonly branch?: string
}

async function putContents(exchange: Exchange): Promise<Answer> {
  const { git, settings, now } = exchange.hub
  const path = param(exchange, 'path')
  const { message, content, sha, branch = settings.defaultBranch }: PutBody = exchange.body
  const ref = `refs/heads/${branch}`
  const tip = settings.emptyRepository ? undefined : await git.ref(ref)
  if (tip === undefined && !settings.emptyRepository) return refusal(404, `Branch ${branch} not found`)
  const base = tip === undefined ? undefined : await treeSha(git, tip)
  const old = base === undefined ? undefined : await findEntry(git, base, path)
  if (old && sha === undefined) return refusal(422, `Invalid request.\n\n"sha" wasn't supplied.`)
  if (old && sha !== old.sha) return refusal(409, `${path} does not match ${sha}`)
  const blob = await git.write('blob', Buffer.from(content, 'base64'))
  const tree = (await editTree(git, base, [{ path, mode: '100644', sha: blob }])) ?? ''
  const bot = botSignature(now())
  const commit = { tree, parents: tip === undefined ? [] : [tip], author: bot, committer: bot, message }
  const commitSha = await git.write('commit', commitContent(commit))
  const isMoved =
    tip === undefined ? await git.forceRef(ref, commitSha) : await git.moveRef(ref, commitSha, tip)
  if (!isMoved) return refusal(409, `is at ${(await git.ref(ref)) ?? 'nothing'} but expected ${tip}`)
  settings.emptyRepository = false
  const name = path.split('/').at(-1) ?? path
  const described = await contentJson(exchange, path, { mode: '100644', name, sha: blob }, branch)
  return {
    status: old ? 200 : 201,
    json: { content: described, commit: commitJson(exchange, commitSha, commit) },
  }
}

async function contentJson(exchange: Exchange, path: string, entry: TreeEntry, ref: string) {
  const isDirectory = isFolder(entry)
  const encoded = path.split('/').map(encodeURIComponent).join('/')
  const url = `${repositoryUrl(exchange, `contents/${encoded}`)}?ref=${encodeURIComponent(ref)}`
  const gitUrl = repositoryUrl(exchange, `git/${isDirectory ? 'trees' : 'blobs'}/${entry.sha}`)
  const htmlUrl = pageUrl(exchange, `${isDirectory ? 'tree' : 'blob'}/${encodeURIComponent(ref)}/${encoded}`)
  return {
    name: entry.name,
    path,
    sha: entry.sha,
    size: isDirectory ? 0 : ((await exchange.hub.git.info(entry.sha))?.size ?? 0),
    url,
    html_url: htmlUrl,
    git_url: gitUrl,
    download_url: isDirectory ? null : pageUrl(exchange, `raw/${encodeURIComponent(ref)}/${encoded}`),
    type: isDirectory ? 'dir' : 'file',
    _links: { self: url, git: gitUrl, html: htmlUrl },
  }
}
