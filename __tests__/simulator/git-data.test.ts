import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { type Fixture, repository, startFixture } from './fixture.ts'

const run = promisify(execFile)
let fixture: Fixture
beforeAll(async () => {
  fixture = await startFixture()
})
afterAll(() => fixture.close())

const git = async (...args: string[]): Promise<string> =>
  (await run('git', ['-C', fixture.repositoryPath, ...args])).stdout

async function sha(method: string, path: string, body: unknown): Promise<string> {
  const { status, json } = await fixture.ask(method, repository + path, { body })
  expect(status).toBe(201)
  return String(json.sha)
}

async function commitOn(parents: string[], files: Record<string, string>): Promise<string> {
  const entries = Object.entries(files).map(([path, content]) => ({
    path,
    mode: '100644',
    type: 'blob',
    content,
  }))
  const base = parents[0] === undefined ? {} : { base_tree: parents[0] }
  const tree = await sha('POST', '/git/trees', { ...base, tree: entries })
  return sha('POST', '/git/commits', { message: 'Add', tree, parents })
}

async function tipOf(branch: string): Promise<string> {
  const { json } = await fixture.ask('GET', `${repository}/git/ref/heads%2F${branch}`)
  return json.object.sha
}

describe('the data repository', () => {
  test('is a real one: what is written over REST is what git reads', async () => {
    const blob = await sha('POST', '/git/blobs', {
      content: Buffer.from([0, 255, 10]).toString('base64'),
      encoding: 'base64',
    })
    const tree = await sha('POST', '/git/trees', {
      tree: [
        { path: 'orgs/acme/totals.json', mode: '100644', type: 'blob', content: 'größer\n' },
        { path: 'orgs/acme.txt', mode: '100644', type: 'blob', content: 'beside\n' },
        { path: 'bytes', mode: '100644', type: 'blob', sha: blob },
      ],
    })
    const root = await sha('POST', '/git/commits', { message: 'Archive', tree })
    await fixture.ask('POST', `${repository}/git/refs`, { body: { ref: 'refs/heads/data', sha: root } })
    const second = await sha('POST', '/git/trees', {
      base_tree: tree,
      tree: [{ path: 'orgs/acme/totals.json', mode: '100644', type: 'blob', sha: null }],
    })
    const commit = await sha('POST', '/git/commits', { message: 'Take away', tree: second, parents: [root] })
    const moved = await fixture.ask('PATCH', `${repository}/git/refs/heads/data`, { body: { sha: commit } })

    expect(moved.status).toBe(200)
    expect(await git('show', 'data~1:orgs/acme/totals.json')).toBe('größer\n')
    expect((await git('ls-tree', '-r', '--name-only', 'data')).split('\n')).toEqual([
      'bytes',
      'orgs/acme.txt',
      '',
    ])
    expect(await git('log', '-1', '--format=%an %cI', 'data')).toBe(
      'github-actions[bot] 2026-11-21T06:40:00+00:00\n',
    )
    await expect(run('git', ['-C', fixture.repositoryPath, 'fsck', '--strict'])).resolves.toBeDefined()
    const raw = await fixture.ask('GET', `${repository}/contents/orgs/acme.txt?ref=data`, {
      accept: 'application/vnd.github.raw+json',
    })
    expect(raw.text).toBe('beside\n')
    expect(fixture.simulator.violations).toEqual([])
  })

  test('lets exactly one of many writers move a branch', async () => {
    const main = await tipOf('main')
    const commits = await Promise.all(
      Array.from({ length: 12 }, (_, i) => commitOn([main], { [`rival-${i}`]: 'x' })),
    )
    const answers = await Promise.all(
      commits.map((sha) => fixture.ask('PATCH', `${repository}/git/refs/heads%2Fmain`, { body: { sha } })),
    )
    const winners = commits.filter((_, i) => answers[i]?.status === 200)

    expect(winners).toEqual([await tipOf('main')])
    expect(new Set(answers.filter(({ status }) => status !== 200).map(({ json }) => json.message))).toEqual(
      new Set(['Update is not a fast forward']),
    )
  })

  test('takes a rival that a script commits between a read and the write', async () => {
    const { simulator } = fixture
    const main = await tipOf('main')
    const [mine, rival] = [await commitOn([main], { mine: '1' }), await commitOn([main], { rival: '1' })]
    const move = (sha: string) => fixture.ask('PATCH', `${repository}/git/refs/heads/main`, { body: { sha } })
    let isFirst = true
    simulator.fault(async ({ method }) => {
      if (method === 'PATCH' && isFirst) {
        isFirst = false
        await move(rival)
      }
      return undefined
    })
    expect((await move(mine)).json.message).toBe('Update is not a fast forward')
    simulator.clearFaults()
    expect(await tipOf('main')).toBe(rival)
  })

  test('lets exactly one of many writers create a branch', async () => {
    const roots = await Promise.all(Array.from({ length: 8 }, (_, i) => commitOn([], { root: String(i) })))
    const answers = await Promise.all(
      roots.map((sha) =>
        fixture.ask('POST', `${repository}/git/refs`, { body: { ref: 'refs/heads/new', sha } }),
      ),
    )
    expect(answers.map(({ status }) => status).sort((a, b) => a - b)).toEqual([
      201, 422, 422, 422, 422, 422, 422, 422,
    ])
    expect(answers.find(({ status }) => status === 422)?.json.message).toBe('Reference already exists')
  })

  test('refuses writers without permission, and an empty repository takes only its first file', async () => {
    const { settings } = fixture.simulator
    settings.permissions.push = false
    const forbidden = await fixture.ask('POST', `${repository}/git/blobs`, { body: { content: 'x' } })
    settings.permissions.push = true
    settings.emptyRepository = true
    const empty = await fixture.ask('POST', `${repository}/git/blobs`, { body: { content: 'x' } })
    const first = await fixture.ask('PUT', `${repository}/contents/README.md`, {
      body: { message: 'First', content: 'eA==' },
    })
    const then = await fixture.ask('POST', `${repository}/git/blobs`, { body: { content: 'x' } })
    expect([forbidden.status, empty.status, first.status, then.status]).toEqual([403, 409, 201, 201])
    expect(await git('rev-list', '--count', 'main')).toBe('1\n')
  })
})
