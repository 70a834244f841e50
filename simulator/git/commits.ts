import { instantText } from '../calendar.ts'
import { type Answer, type Exchange, param, refusal } from '../exchange.ts'
import type { Route } from '../router.ts'
import { botSignature, type Commit, commitContent, isSigned, parseCommit, type Signature } from './commit.ts'
import { inRepository, isSha, pageUrl, repositoryUrl } from './git-route.ts'

/** `git/commits`. */
export const commitRoutes: readonly Route[] = [
  { method: 'POST', template: '/repos/{owner}/{repo}/git/commits', handler: inRepository(createCommit) },
  {
    method: 'GET',
    template: '/repos/{owner}/{repo}/git/commits/{commit_sha}',
    handler: inRepository(getCommit),
  },
]

interface CommitBody {
  readonly message: string
  readonly tree: string
  readonly parents?: readonly string[]
  readonly author?: Partial<Signature>
  readonly committer?: Partial<Signature>
}

async function createCommit(exchange: Exchange): Promise<Answer> {
  const { git, now } = exchange.hub
  const { message, tree, parents = [], author, committer }: CommitBody = exchange.body
  if ((isSha(tree) ? await git.info(tree) : undefined)?.type !== 'tree')
    return refusal(422, 'Tree SHA does not exist')
  for (const parent of parents) {
    if ((isSha(parent) ? await git.info(parent) : undefined)?.type !== 'commit') {
      return refusal(422, 'Parent SHA does not exist or is not a commit object')
    }
  }
  const bot = botSignature(now())
  const written: Signature = { ...bot, ...author, date: instantText(Date.parse(author?.date ?? bot.date)) }
  const commit: Commit = {
    tree,
    parents,
    author: written,
    committer: { ...written, ...committer },
    message,
  }
  const sha = await git.write('commit', commitContent(commit))
  const json = commitJson(exchange, sha, commit)
  return { status: 201, headers: { location: json.url }, json }
}

async function getCommit(exchange: Exchange): Promise<Answer> {
  const sha = param(exchange, 'commit_sha')
  const object = isSha(sha) ? await exchange.hub.git.read(sha) : undefined
  if (object?.type !== 'commit') return refusal(404, 'Not Found')
  return { status: 200, json: commitJson(exchange, sha, parseCommit(object.content)) }
}

/** A commit as the Git Data API shows it. */
export function commitJson(exchange: Exchange, sha: string, commit: Commit) {
  const url = (of: string): string => repositoryUrl(exchange, `git/commits/${of}`)
  return {
    sha,
    node_id: `C_${sha}`,
    url: url(sha),
    html_url: pageUrl(exchange, `commit/${sha}`),
    author: commit.author,
    committer: commit.committer,
    tree: { sha: commit.tree, url: repositoryUrl(exchange, `git/trees/${commit.tree}`) },
    message: commit.message,
    parents: commit.parents.map((parent) => ({
      sha: parent,
      url: url(parent),
      html_url: pageUrl(exchange, `commit/${parent}`),
    })),
    verification: verificationOf(commit),
  }
}

/** What GitHub says about a commit's signature. */
export function verificationOf(commit: Commit) {
  return isSigned(commit)
    ? {
        verified: true,
        reason: 'valid',
        signature: '-----BEGIN PGP SIGNATURE-----\n\nc2ltdWxhdG9y\n-----END PGP SIGNATURE-----\n',
        payload: `tree ${commit.tree}\n`,
        verified_at: commit.committer.date,
      }
    : { verified: false, reason: 'unsigned', signature: null, payload: null, verified_at: null }
}
