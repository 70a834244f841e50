// One commit as GitHub is asked for it: which requests, how large, and what a failure of each means.
import { expect, test } from '@jest/globals'
import { RequestError } from '@octokit/request-error'
import { Paused } from '../../src/core/errors.ts'
import { blobId, type File } from '../../src/files/snapshot.ts'
import type { Client } from '../../src/github/client.ts'
import { createWriter } from '../../src/github/commit.ts'
import { Unreachable } from '../../src/github/network.ts'
import { Unwritable } from '../../src/github/repository.ts'
import { BadAnswer, Elsewhere } from '../../src/github/retry.ts'

type Kind = 'blobs' | 'trees' | 'commits' | 'refs' | 'ref' | 'commit'

interface Request {
  readonly kind: Kind
  readonly body: Readonly<Record<string, unknown>>
}

interface Entry {
  readonly path: string
  readonly content?: string
  readonly sha?: string | null
}

function refused(status: number, message = 'No.'): RequestError {
  const request = { method: 'POST', url: 'https://api.github.com/', headers: {} } as const
  const response = { status, url: request.url, headers: {}, data: { message }, retryCount: 0 }
  return new RequestError(message, status, { request, response })
}

const kinds: Readonly<Record<string, Kind>> = {
  'POST git/blobs': 'blobs',
  'POST git/trees': 'trees',
  'POST git/commits': 'commits',
  'POST git/refs': 'refs',
  'PATCH git/refs/{ref}': 'ref',
  'GET git/commits/{commit_sha}': 'commit',
}

const entriesOf = ({ body }: Request) => body['tree'] as readonly Entry[]

/** A GitHub that does as it is told, but for what `fail` says: an error, or another answer. */
function stage(fail: (request: Request, count: number) => unknown = () => undefined) {
  const requests: Request[] = []
  const request = async (route: string, body: Request['body']) => {
    const kind = kinds[route.replace('/repos/{owner}/{repo}/', '')] as Kind
    requests.push({ kind, body })
    const count = requests.filter((one) => one.kind === kind).length
    const instead = fail({ kind, body }, count)
    if (instead instanceof Error) throw instead
    if (instead !== undefined) return { status: 200, data: instead }
    const text = kind === 'blobs' ? await (body['data'] as Blob).text() : ''
    const data = {
      blobs: { sha: text === '' ? '' : blobId(Buffer.from(JSON.parse(text).content, 'base64')) },
      trees: { sha: `tree ${count}` },
      commits: { sha: `commit ${count}` },
      refs: { object: { sha: body['sha'] } },
      ref: { object: { sha: body['sha'] } },
      commit: { tree: { sha: 'tree before' } },
    }[kind]
    return { status: 200, data }
  }
  const trees = new Map<string, string>()
  const writer = createWriter({
    client: { request } as unknown as Client,
    repository: { owner: 'acme', repo: 'archive' },
    branch: 'copilot-metrics',
    trees,
  })
  return { writer, requests, trees, of: (kind: Kind) => requests.filter((one) => one.kind === kind) }
}

const small: readonly File[] = [{ path: 'a.txt', content: 'a\n' }]
const many = (count: number, bytes: number): File[] =>
  Array.from({ length: count }, (_, index) => ({ path: `file-${index}`, content: 'x'.repeat(bytes) }))

test('a first commit: no base, no parent, a new ref; a later one on top of the tree that is known', async () => {
  const { writer, requests, trees } = stage()
  expect(await writer.commit(undefined, small, 'First')).toEqual({ state: 'committed', sha: 'commit 1' })
  expect(trees.get('commit 1')).toBe('tree 1')
  await writer.commit('commit 1', [...small, { path: 'b.txt', content: null }], 'Second')
  await writer.commit('another', small, 'Third')
  const place = { owner: 'acme', repo: 'archive' }
  const entry = { path: 'a.txt', mode: '100644', type: 'blob', content: 'a\n' }
  const gone = { path: 'b.txt', mode: '100644', type: 'blob', sha: null }
  const bodies = requests.map(({ kind, body }) => ({ kind, ...body, request: undefined }))
  expect(bodies).toEqual([
    { kind: 'trees', ...place, tree: [entry] },
    { kind: 'commits', ...place, message: 'First', tree: 'tree 1', parents: [] },
    { kind: 'refs', ...place, ref: 'refs/heads/copilot-metrics', sha: 'commit 1' },
    { kind: 'trees', ...place, tree: [entry, gone], base_tree: 'tree 1' },
    { kind: 'commits', ...place, message: 'Second', tree: 'tree 2', parents: ['commit 1'] },
    { kind: 'ref', ...place, ref: 'heads/copilot-metrics', sha: 'commit 2', force: false },
    { kind: 'commit', ...place, commit_sha: 'another' },
    { kind: 'trees', ...place, tree: [entry], base_tree: 'tree before' },
    { kind: 'commits', ...place, message: 'Third', tree: 'tree 3', parents: ['another'] },
    { kind: 'ref', ...place, ref: 'heads/copilot-metrics', sha: 'commit 3', force: false },
  ])
})

test('at most a hundred entries and a megabyte a tree, each on top of the one before', async () => {
  const { writer, of } = stage()
  await writer.commit(undefined, many(101, 10), 'Many')
  expect(of('trees').map((request) => entriesOf(request).length)).toEqual([100, 1])
  expect(of('trees').map(({ body }) => body['base_tree'])).toEqual([undefined, 'tree 1'])
  expect(of('commits')[0]?.body['tree']).toBe('tree 2')
  const large = stage()
  await large.writer.commit(undefined, many(9, 240_000), 'Large')
  const sizes = large.of('trees').map((request) => JSON.stringify(entriesOf(request)).length)
  expect(large.of('trees').map((request) => entriesOf(request).length)).toEqual([4, 4, 1])
  expect(Math.max(...sizes)).toBeLessThanOrEqual(1_000_000)
  // To the byte: a list's brackets and commas are counted with its entries.
  const [shell] = [JSON.stringify({ path: 'file-0', mode: '100644', type: 'blob', content: '' }).length + 1]
  for (const [bytes, trees] of [
    [200_000 - shell, 1],
    [200_000 - shell + 1, 2],
  ] as const) {
    const exact = stage()
    await exact.writer.commit(undefined, many(5, bytes), 'Exact')
    expect(exact.of('trees')).toHaveLength(trees)
  }
})

test('a large text goes up as a blob, once, whatever becomes of the commit', async () => {
  const limit = 256 * 1024
  const text = 'é'.repeat(limit / 2)
  const { writer, of } = stage(({ kind }, count) =>
    kind === 'refs' && count === 1 ? refused(422) : undefined,
  )
  const files = [
    { path: 'fits', content: text },
    { path: 'large', content: `${text}!` },
    { path: 'again', content: `${text}!` },
  ]
  expect(await writer.commit(undefined, files, 'A')).toMatchObject({ state: 'moved', sha: 'commit 1' })
  expect(await writer.commit(undefined, files, 'B')).toMatchObject({ state: 'committed', sha: 'commit 2' })
  expect(of('blobs')).toHaveLength(1)
  const sha = blobId(`${text}!`)
  for (const request of of('trees'))
    expect(entriesOf(request).map(({ content, sha }) => sha ?? content?.length)).toEqual([
      limit / 2,
      sha,
      sha,
    ])
  // Bytes that were uploaded ahead, and what only names them.
  const bytes = Buffer.from(Array.from({ length: 100_000 }, (_, index) => index % 251))
  expect(await writer.upload(bytes)).toBe(blobId(bytes))
  expect(await writer.upload(bytes)).toBe(blobId(bytes))
  expect(of('blobs')).toHaveLength(2)
  await writer.commit(undefined, [{ path: 'named', content: { blob: blobId(bytes) } }], 'C')
  expect(entriesOf(of('trees').at(-1) as Request)).toMatchObject([{ path: 'named', sha: blobId(bytes) }])
})

test.each([
  ['502', refused(502, 'Server Error')],
  ['422, timed out', refused(422, 'Sorry, your request timed out.')],
  ['422, too large', refused(422, 'Your input was too large to process.')],
])('a tree that is too much work (%s) is made in halves', async (_name, error) => {
  const { writer, of } = stage((request) =>
    request.kind === 'trees' && entriesOf(request).length > 2 ? error : undefined,
  )
  expect(await writer.commit('head', many(5, 10), 'Halves')).toMatchObject({ state: 'committed' })
  const made = of('trees').filter((request) => entriesOf(request).length <= 2)
  expect(made.map((request) => entriesOf(request).map(({ path }) => path))).toEqual([
    ['file-0', 'file-1'],
    ['file-2'],
    ['file-3', 'file-4'],
  ])
  const number = (request: Request | undefined) => `tree ${of('trees').indexOf(request as Request) + 1}`
  expect(made.map(({ body }) => body['base_tree'])).toEqual(['tree before', number(made[0]), number(made[1])])
  expect(of('commits')[0]?.body['tree']).toBe(number(made[2]))
})

test('one entry that is too much work, and any other refusal, end in a sentence', async () => {
  for (const error of [refused(502, 'Server Error'), refused(422, 'tree.path is malformed'), refused(500)]) {
    const { writer, of } = stage(({ kind }) => (kind === 'trees' ? error : undefined))
    const files = error.status === 502 ? small : many(4, 10)
    await expect(writer.commit(undefined, files, 'None')).rejects.toThrow(
      `Writing the data branch of acme/archive: GitHub answered ${error.status} "${error.message}".`,
    )
    expect(of('trees')).toHaveLength(1)
  }
})

test('what the update of the ref says: moved, or for good', async () => {
  const answer = (error: unknown) =>
    stage(({ kind }) => (kind === 'ref' || kind === 'refs' ? error : undefined)).writer.commit(
      'head',
      small,
      'A',
    )
  const silent = [
    new Unreachable('No host.'),
    new BadAnswer('cut'),
    refused(500),
    refused(502),
    {},
    { object: { sha: 'x' } },
  ]
  for (const error of silent)
    expect(await answer(error)).toEqual({
      state: 'moved',
      sha: 'commit 1',
      reason: expect.stringMatching(/^Writing the data branch of acme\/archive: /),
    })
  for (const error of [refused(409), refused(422, 'Update is not a fast forward')])
    expect(await answer(error)).toEqual({ state: 'moved', sha: 'commit 1', reason: undefined })
  for (const error of [
    refused(422, 'Repository rule violations found'),
    refused(422, 'Protected branch'),
    refused(403),
    refused(404),
  ])
    await expect(answer(error)).rejects.toThrow(`GitHub answered ${error.status} "${error.message}"`)
  await expect(answer(new Elsewhere('Away.'))).rejects.toThrow(
    'Writing the data branch of acme/archive: Away.',
  )
  await expect(answer(new Paused('Used up.'))).rejects.toThrow(Paused)
})

test('a commit without files is nobody’s wish', async () => {
  const { writer, of } = stage()
  await expect(writer.commit(undefined, [], 'None')).rejects.toThrow('A commit without files was asked for.')
  expect(of('commits')).toEqual([])
})

test('an upload that fails ends the run in a sentence, and a quota pauses it', async () => {
  const upload = (error: Error) => stage(() => error).writer.upload(Buffer.from('bytes'))
  await expect(upload(refused(403))).rejects.toThrow(Unwritable)
  await expect(upload(new Paused('Used up.'))).rejects.toThrow(Paused)
})
