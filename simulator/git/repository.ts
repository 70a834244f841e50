import { type Answer, type Exchange, param, refusal } from '../exchange.ts'
import type { Route } from '../router.ts'
import { simpleUser } from '../world/seats.ts'
import { parseCommit } from './commit.ts'
import { verificationOf } from './commits.ts'
import { inRepository, pageUrl, repositoryUrl } from './git-route.ts'

/** The repository itself, its branches and their rules. */
export const repositoryRoutes: readonly Route[] = [
  {
    method: 'GET',
    template: '/repos/{owner}/{repo}',
    handler: inRepository(getRepository, { worksWhenEmpty: true }),
  },
  { method: 'GET', template: '/repos/{owner}/{repo}/branches/{branch}', handler: inRepository(getBranch) },
  {
    method: 'GET',
    template: '/repos/{owner}/{repo}/rules/branches/{branch}',
    handler: inRepository(({ hub }) => ({ status: 200, json: hub.settings.rules }), { worksWhenEmpty: true }),
  },
  {
    method: 'GET',
    template: '/repos/{owner}/{repo}/rulesets/{ruleset_id}',
    handler: inRepository(getRuleset, { worksWhenEmpty: true }),
  },
]

function getRuleset(exchange: Exchange): Answer {
  const ruleset = exchange.hub.settings.rulesets.find(
    ({ id }) => String(id) === param(exchange, 'ruleset_id'),
  )
  return ruleset === undefined ? refusal(404, 'Not Found') : { status: 200, json: ruleset }
}

const addresses =
  'archive assignees blobs branches collaborators comments commits compare contents contributors deployments downloads ' +
  'events forks git_commits git_refs git_tags hooks issue_comment issue_events issues keys labels languages merges ' +
  'milestones notifications pulls releases stargazers statuses subscribers subscription tags teams trees'

function getRepository(exchange: Exchange): Answer {
  const { settings, repository, now } = exchange.hub
  const [owner = '', name = ''] = repository.split('/')
  const url = repositoryUrl(exchange, '').slice(0, -1)
  const html = pageUrl(exchange, '').slice(0, -1)
  const can = settings.permissions.push
  const json = {
    id: 710_001,
    node_id: 'R_710001',
    name,
    full_name: repository,
    private: settings.private,
    visibility: settings.internal ? 'internal' : settings.private ? 'private' : 'public',
    owner: { ...simpleUser(owner, 8001), type: 'Organization' },
    html_url: html,
    description: null,
    fork: false,
    url,
    ...Object.fromEntries(
      addresses.split(' ').map((key) => [`${key}_url`, `${url}/${key.replaceAll('_', '/')}`]),
    ),
    git_url: `git://github.com/${repository}.git`,
    ssh_url: `git@github.com:${repository}.git`,
    clone_url: `${html}.git`,
    svn_url: html,
    mirror_url: null,
    homepage: null,
    language: null,
    license: null,
    size: 1,
    default_branch: settings.defaultBranch,
    ...counts('forks', 'forks_count', 'stargazers_count', 'watchers', 'watchers_count', 'open_issues'),
    ...counts('open_issues_count', 'network_count', 'subscribers_count'),
    ...flags(
      'has_issues',
      'has_projects',
      'has_wiki',
      'has_pages',
      'has_discussions',
      'archived',
      'disabled',
    ),
    pushed_at: now(),
    created_at: '2025-09-01T08:00:00Z',
    updated_at: now(),
    permissions: { admin: false, maintain: false, push: can, triage: can, pull: true },
  }
  return { status: 200, json }
}

async function getBranch(exchange: Exchange): Promise<Answer> {
  const { git } = exchange.hub
  const name = param(exchange, 'branch')
  const sha = await git.ref(`refs/heads/${name}`)
  const object = sha === undefined ? undefined : await git.read(sha)
  if (sha === undefined || object?.type !== 'commit') return refusal(404, 'Branch not found')
  const commit = parseCommit(object.content)
  const { tree, parents, author, committer, message } = commit
  const url = repositoryUrl(exchange, `commits/${sha}`)
  const user = simpleUser('github-actions[bot]', 41_898_282)
  const links = { self: repositoryUrl(exchange, `branches/${name}`), html: pageUrl(exchange, `tree/${name}`) }
  const json = {
    name,
    commit: {
      sha,
      node_id: `C_${sha}`,
      url,
      html_url: pageUrl(exchange, `commit/${sha}`),
      comments_url: `${url}/comments`,
      commit: {
        url: repositoryUrl(exchange, `git/commits/${sha}`),
        author,
        committer,
        message,
        comment_count: 0,
        tree: { sha: tree, url: repositoryUrl(exchange, `git/trees/${tree}`) },
        verification: verificationOf(commit),
      },
      author: user,
      committer: user,
      parents: parents.map((parent) => ({ sha: parent, url: repositoryUrl(exchange, `commits/${parent}`) })),
    },
    _links: links,
    protected: false,
    protection: { enabled: false },
    protection_url: `${links.self}/protection`,
  }
  return { status: 200, json }
}

function counts(...keys: string[]): Record<string, number> {
  return Object.fromEntries(keys.map((key) => [key, 0]))
}

function flags(...keys: string[]): Record<string, boolean> {
  return Object.fromEntries(keys.map((key) => [key, false]))
}
