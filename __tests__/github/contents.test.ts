// What REST hands over of a stored file is that file, to the byte, or nothing.
import { expect, test } from '@jest/globals'
import { blobId } from '../../src/files/snapshot.ts'
import type { Client } from '../../src/github/client.ts'
import { createContents } from '../../src/github/contents.ts'

/** A blob's text as REST has it. */
const blobOf = (text: string, sha = blobId(text)) => ({
  sha,
  content: Buffer.from(text).toString('base64'),
  encoding: 'base64',
})

function contentsOf(data: unknown) {
  const client = { request: () => Promise.resolve({ status: 200, data }) } as unknown as Client
  return createContents(client, { owner: 'acme', repo: 'archive' })
}

test('a blob is the one that was asked for', async () => {
  const id = blobId('ours')
  expect(Buffer.from(await contentsOf(blobOf('ours')).readBlob(id)).toString()).toBe('ours')
  // Another one under its own id, and under ours.
  for (const answer of [blobOf('other'), blobOf('other', id)])
    await expect(contentsOf(answer).readBlob(id)).rejects.toThrow()
})
