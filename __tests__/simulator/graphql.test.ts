import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { schema } from '@octokit/graphql-schema'
import { buildSchema, findBreakingChanges } from 'graphql'
import { readSchema } from '../../simulator/graphql/graphql-api.ts'
import { git } from '../action/support/git.ts'
import { type Fixture, startFixture } from './fixture.ts'

let fixture: Fixture
beforeEach(async () => {
  fixture = await startFixture({ people: 40 })
})
afterEach(() => fixture.close())

const dataToken = 'ghs_simulatedArchiveToken000000000000001'

async function query(objects: string, variables: object = {}, declared = '') {
  const body = {
    query: `query ($owner: String!, $repo: String!${declared}) { repository(owner: $owner, name: $repo) { ${objects} } }`,
    variables: { owner: 'acme', repo: 'copilot-archive', ...variables },
  }
  return fixture.ask('POST', '/graphql', { body, token: dataToken })
}

test('the kept schema is a part of the one that GitHub publishes: what is valid here is valid there', () => {
  // Not strictly valid: it defines two fields twice.
  expect(findBreakingChanges(readSchema(), buildSchema(schema.idl, { assumeValidSDL: true }))).toEqual([])
})

test('objects come as git has them; what is not there is null', async () => {
  const head = (await git(fixture.repositoryPath, ['rev-parse', 'main'])).trim()
  const ids = (await git(fixture.repositoryPath, ['rev-parse', 'main:', 'main:README.md'])).trim().split('\n')
  const { json, headers } = await query(
    `commit: object(oid: $commit) { __typename oid }
     file: object(expression: $file) { oid ... on Blob { text byteSize isBinary isTruncated } }
     root: object(expression: "main:") { oid ... on Tree { entries { name type oid mode size } } }
     absent: object(expression: "main:no/such/file") { oid }
     unknown: object(oid: "${'0'.repeat(40)}") { oid }
     nowhere: object(expression: "${'0'.repeat(40)}:README.md") { oid }`,
    { commit: head, file: `${head}:README.md` },
    ', $commit: GitObjectID!, $file: String!',
  )
  const text = '# copilot-archive\n'
  expect(json).toEqual({
    data: {
      repository: {
        commit: { __typename: 'Commit', oid: head },
        file: { oid: ids[1], text, byteSize: 18, isBinary: false, isTruncated: false },
        root: {
          oid: ids[0],
          entries: [{ name: 'README.md', type: 'blob', oid: ids[1], mode: 0o100644, size: 18 }],
        },
        absent: null,
        unknown: null,
        nowhere: null,
      },
    },
  })
  expect(headers.get('x-ratelimit-resource')).toBe('graphql')
  expect(fixture.simulator.violations).toEqual([])
})

test('text is cut at 512,000 bytes, missing for a binary file, and replaced where it is no UTF-8', async () => {
  const put = async (path: string, content: Buffer) =>
    fixture.ask('PUT', `/repos/acme/copilot-archive/contents/${path}`, {
      body: { message: path, content: content.toString('base64') },
    })
  await put('large.txt', Buffer.from('é'.repeat(256_001)))
  await put('binary.gz', Buffer.from([31, 139, 0, 1]))
  await put('latin.txt', Buffer.from([0x6e, 0xe9]))
  const { json } = await query(
    ['large.txt', 'binary.gz', 'latin.txt']
      .map(
        (path, index) =>
          `f${index}: object(expression: "main:${path}") { ... on Blob { text isTruncated isBinary } }`,
      )
      .join('\n'),
  )
  expect(json.data.repository).toEqual({
    f0: { text: 'é'.repeat(256_000), isTruncated: true, isBinary: false },
    f1: { text: null, isTruncated: false, isBinary: true },
    f2: { text: 'n\u{fffd}', isTruncated: false, isBinary: false },
  })
})

test('what GitHub would refuse is noted and answered with errors alone', async () => {
  const asked = [
    await query('object(expression: "main:") { entries { name } }'),
    await query('object(expression: $path) { oid }', {}, ', $path: String!'),
    await query('object(oid: 7'),
    await fixture.ask('POST', '/graphql', { body: { text: 'no query' }, token: dataToken }),
  ]
  for (const { status, json } of asked) expect([status, Object.keys(json)]).toEqual([200, ['errors']])
  expect(fixture.simulator.violations).toEqual([
    expect.stringContaining('Cannot query field "entries" on type "GitObject"'),
    expect.stringContaining('"$path" of required type "String!" was not provided'),
    expect.stringContaining('Syntax Error'),
    expect.stringContaining('A query attribute must be specified'),
  ])
})

test('a token that may not see the repository is told that there is none; a wrong one gets 401', async () => {
  const ask = (token: string) =>
    fixture.ask('POST', '/graphql', {
      body: { query: '{ repository(owner: "acme", name: "copilot-archive") { name } }' },
      token,
    })
  const hidden = await ask(fixture.simulator.metricsToken)
  expect([hidden.status, hidden.json.data]).toEqual([200, { repository: null }])
  expect(hidden.json.errors).toEqual([
    expect.objectContaining({
      type: 'NOT_FOUND',
      path: ['repository'],
      message: expect.stringMatching(/^Could not/),
    }),
  ])
  expect((await ask('nobody')).status).toBe(401)
})
