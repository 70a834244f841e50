// Runs the commands for reading and erasing that the documentation and the branch's front page give, in a clone of an archive.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { execFile } from 'node:child_process'
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { gunzipSync, gzipSync } from 'node:zlib'
import { DuckDBInstance } from '@duckdb/node-api'
import { raw } from 'jq-wasm'
import { runAction } from '../../simulator/action-runner.ts'
import { startSimulator } from '../../simulator/server.ts'
import { git } from '../action/support/git.ts'
import { fencesOf } from './fences.ts'
import { read } from './files.ts'

let folder: string
let clone: string

/** An archive of two organizations over two months, with everything that the examples query. */
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'reading-'))
  clone = path.join(folder, 'clone')
  const repository = path.join(folder, 'data.git')
  const simulator = await startSimulator({
    repositoryPath: repository,
    now: '2026-11-20T06:40:00Z',
    people: 40,
  })
  try {
    for (const now of ['2026-11-20T06:40:00Z', '2026-11-21T06:40:00Z']) {
      simulator.setNow(now)
      const { code, log } = await runAction({
        apiUrl: simulator.apiUrl,
        dataToken: simulator.dataToken,
        with: {
          token: simulator.metricsToken,
          organization: 'acme, globex',
          reports: 'totals, users, teams',
          'user-data': 'full',
          'backfill-days': '25',
        },
      })
      if (code !== 0) throw new Error(log)
    }
    await git(folder, ['clone', '--quiet', '--branch', 'copilot-metrics', repository, clone])
  } finally {
    await simulator.close()
  }
})

afterAll(() => rm(folder, { recursive: true, force: true, maxRetries: 9 }))

interface Example {
  readonly title: string
  readonly command: string
}

/** A comment, then its command. */
const examplesIn = (fence: string, comment: string, end: RegExp): Example[] =>
  fence
    .split(end)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => {
      const [title = '', ...lines] = part.split('\n')
      if (!title.startsWith(comment)) throw new Error(`An example without a comment: ${title}`)
      return { title: title.slice(comment.length).trim(), command: lines.join('\n') }
    })

async function jq(command: string): Promise<string> {
  const parts = /^jq (?:-(?<flags>\w+) )?'(?<filter>[^']+)' (?<file>\S+)$/.exec(command)?.groups
  if (parts?.['filter'] === undefined || parts['file'] === undefined)
    throw new Error(`Not understood: ${command}`)
  const flags = [...(parts['flags'] ?? '')].map((flag) => `-${flag}`)
  const text = await readFile(path.join(clone, parts['file']), 'utf8')
  const { stdout, stderr, exitCode } = await raw(text, parts['filter'], flags)
  expect({ stderr, exitCode }).toEqual({ stderr: '', exitCode: 0 })
  return stdout.replace(/\n$/, '')
}

async function duckdb(sql: string): Promise<Record<string, unknown>[]> {
  const instance = await DuckDBInstance.create(':memory:', { autoinstall_known_extensions: 'false' })
  const connection = await instance.connect()
  try {
    await connection.run(`SET file_search_path = '${clone.replaceAll(path.sep, '/')}'`)
    return (await connection.runAndReadAll(sql)).getRowObjectsJson()
  } finally {
    connection.closeSync()
    instance.closeSync()
  }
}

test('docs/data-branch.md has examples of both', () => {
  const infos = fencesOf(read('docs/data-branch.md')).map(({ info }) => info)
  expect(infos).toEqual(expect.arrayContaining(['sh jq', 'sql duckdb']))
})

for (const document of ['docs/data-branch.md']) {
  const fences = fencesOf(read(document))

  describe(`jq in ${document}`, () => {
    const examples = fences
      .filter(({ info }) => info === 'sh jq')
      .flatMap(({ text }) => examplesIn(text, '#', /\n(?=#)/))
    for (const { title, command } of examples) {
      test(title, async () => expect(await jq(command)).not.toBe(''))
    }
  })

  describe(`DuckDB in ${document}`, () => {
    const examples = fences
      .filter(({ info }) => info === 'sql duckdb')
      .flatMap(({ text }) => examplesIn(text, '--', /;\n?/))
    for (const { title, command } of examples) {
      test(title, async () => {
        const rows = await duckdb(command)
        expect(rows).not.toEqual([])
        expect(Object.values(rows[0] ?? {})).not.toContain(null)
      })
    }
  })
}

describe('the branch’s front page', () => {
  /** Commands of the page, each on one line. */
  const fencesOfPage = async (language: string) =>
    fencesOf(await readFile(path.join(clone, 'README.md'), 'utf8'))
      .filter(({ info }) => info === language)
      .map(({ text }) => text.replaceAll(/\\\n +/g, ''))

  test('clones by its own lines, with the real names in them', async () => {
    const scripts = await fencesOfPage('sh')
    expect(scripts).toHaveLength(3)
    for (const [index, script] of scripts.entries()) {
      const place = path.join(folder, `cloned-${index}`)
      await mkdir(place)
      const [url = ''] = /\S+\.git/.exec(script) ?? []
      const lines = script.split('\n').filter((line) => !line.startsWith('jq '))
      const { stdout } = await promisify(execFile)(
        'sh',
        ['-ec', [...lines, 'ls', 'cat archive.json'].join('\n')],
        {
          cwd: place,
          env: {
            ...process.env,
            GIT_CONFIG_COUNT: '1',
            GIT_CONFIG_KEY_0: `url.${path.join(folder, 'data.git')}.insteadOf`,
            GIT_CONFIG_VALUE_0: url,
          },
        },
      )
      expect(stdout).toContain('"orgs/acme"')
    }
  })

  test('asks for weeks with jq, of each target', async () => {
    const commands = (await fencesOfPage('sh')).flatMap((text) =>
      text.split('\n').filter((line) => line.startsWith('jq ')),
    )
    expect(commands.map((command) => command.split(' ').at(-1))).toEqual([
      'orgs/acme/weekly.json',
      'orgs/globex/weekly.json',
    ])
    for (const command of commands)
      expect(await jq(command)).toMatch(/^(2026-\d\d-\d\d\t\d\t\d*\t\d+\n?){4}$/)
  })

  test('asks for weeks and days with DuckDB, of each target and of all', async () => {
    const queries = (await fencesOfPage('sql'))
      .flatMap((text) => text.split(/;\n*/))
      .filter((sql) => sql !== '')
    expect(queries).toHaveLength(5)
    for (const sql of queries) {
      const rows = await duckdb(sql)
      expect(rows.length).toBeGreaterThan(3)
      expect(Object.values(rows[1] ?? {})).not.toContain(null)
    }
  })
})

describe('erasing, as docs/operations.md says', () => {
  const commands = fencesOf(read('docs/operations.md')).filter(({ info }) => info === 'sh erase')

  /** Every file of the working tree, decompressed: path → text. */
  async function filesOf(tree: string): Promise<ReadonlyMap<string, string>> {
    const paths = (await readdir(tree, { recursive: true, withFileTypes: true }))
      .filter((entry) => entry.isFile())
      .map((entry) => path.join(entry.parentPath, entry.name))
      .filter((file) => !file.includes(`${path.sep}.git${path.sep}`))
    const texts = paths.map(async (file) => {
      const bytes = await readFile(file)
      return [
        path.relative(tree, file).replaceAll(path.sep, '/'),
        (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString(),
      ] as const
    })
    return new Map(await Promise.all(texts))
  }

  test('a person goes from plain and packed files, then a month, then the past, and nothing else', async () => {
    const tree = path.join(folder, 'erased')
    await cp(clone, tree, { recursive: true })
    // One file is compressed, as large ones are.
    const packed = 'orgs/acme/users/2026/11/2026-11-18.ndjson'
    const lines = await readFile(path.join(tree, packed))
    await writeFile(path.join(tree, `${packed}.gz`), gzipSync(lines))
    await rm(path.join(tree, packed))
    await git(tree, ['add', '--all'])
    const identity = { GIT_AUTHOR_NAME: 'T', GIT_AUTHOR_EMAIL: 't@example.com' }
    const env = {
      ...process.env,
      ...identity,
      GIT_COMMITTER_NAME: identity.GIT_AUTHOR_NAME,
      GIT_COMMITTER_EMAIL: identity.GIT_AUTHOR_EMAIL,
    }
    const sh = (script: string) => promisify(execFile)('sh', ['-ec', script], { cwd: tree, env })
    await sh('git commit -qm Pack')
    const { user_id: id } = JSON.parse(lines.toString().split('\n')[0] ?? '') as { user_id: number }
    const isOfPerson = (line: string): boolean => line.includes(`"user_id":${id},`)
    const before = await filesOf(tree)
    expect([...before.values()].filter((text) => isOfPerson(text)).length).toBeGreaterThan(20)
    expect(isOfPerson(before.get(`${packed}.gz`) ?? '')).toBe(true)

    const [person = '', period = '', past = '', ...others] = commands.map(({ text }) => text)
    expect(others).toEqual([])
    await sh(person.replace('ID=1001', `ID=${id}`))
    const withoutPerson = (text: string) =>
      text
        .split('\n')
        .filter((line) => !isOfPerson(line))
        .join('\n')
    expect(await filesOf(tree)).toEqual(
      new Map([...before].map(([file, text]) => [file, withoutPerson(text)])),
    )

    await sh(period)
    const left = [...before.keys()].filter((file) => !/\/user[\w-]*\/2026\/10\//.test(file))
    expect(left.length).toBeLessThan(before.size)
    expect([...(await filesOf(tree)).keys()].sort()).toEqual(left.sort())

    await sh(past)
    const commits = await git(tree, ['ls-remote', 'origin', 'refs/heads/copilot-metrics'])
    expect(commits.split('\t')[0]).toBe((await git(tree, ['rev-parse', 'erased'])).trim())
    expect((await git(tree, ['rev-list', '--count', 'erased'])).trim()).toBe('1')
  })
})

test('the weeks that jq reads are those that DuckDB reads', async () => {
  const [rows, lines] = await Promise.all([
    duckdb("SELECT week, active_users FROM read_csv('orgs/acme/weekly.csv') ORDER BY week"),
    jq(String.raw`jq -r '.weeks[] | "\(.week) \(.active_users)"' orgs/acme/weekly.json`),
  ])
  expect(rows.map(({ week, active_users: people }) => `${String(week)} ${String(people)}`)).toEqual(
    lines.split('\n'),
  )
})
