// With git, as most archives in workflows do: a shallow clone of the data branch, one file per day, commit, push. The
// missing days and the last four, which GitHub still revises, are requested one after the other.
import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { performance } from 'node:perf_hooks'
import { promisify } from 'node:util'
import { gitEnvironment } from '../../simulator/git/git-process.ts'
import { dayBefore, readReport, readSettings } from './reports.ts'

const SETTLE_DAYS = 4
const branch = 'copilot-metrics'
const settings = readSettings()
const folder = await mkdtemp(path.join(tmpdir(), 'git-way-'))
const basic = Buffer.from(`x-access-token:${settings.dataToken}`).toString('base64')

/** The token is sent as a header, as actions/checkout does. */
const git = (...args: string[]) =>
  promisify(execFile)('git', ['-c', `http.extraHeader=Authorization: Basic ${basic}`, ...args], {
    cwd: folder,
    env: gitEnvironment,
  })

try {
  try {
    await git('clone', '--quiet', '--depth', '1', '--single-branch', '--branch', branch, settings.gitUrl, '.')
  } catch {
    await git('init', '--quiet', `--initial-branch=${branch}`)
    await git('remote', 'add', 'origin', settings.gitUrl)
  }
  const start = performance.now()
  for (let offset = settings.days; offset >= 1; offset -= 1) {
    const day = dayBefore(settings.today, offset)
    const file = path.join(folder, 'totals', `${day.slice(0, 4)}/${day.slice(5, 7)}/${day}.json`)
    if (offset > SETTLE_DAYS && existsSync(file)) continue
    const records = await readReport(settings, `organization-1-day?day=${day}`)
    if (records === undefined) continue
    await mkdir(path.dirname(file), { recursive: true })
    await writeFile(file, `${JSON.stringify(records[0], null, 2)}\n`)
  }
  // How long the requests alone took, one after the other.
  console.log((performance.now() - start) / 1000)
  await git('add', '--all')
  const { stdout } = await git('status', '--porcelain')
  if (stdout !== '') {
    const identity = ['-c', 'user.name=bench', '-c', 'user.email=bench@example.com']
    await git(...identity, 'commit', '--quiet', '--message', 'Update metrics')
    await git('push', '--quiet', 'origin', branch)
  }
} finally {
  await rm(folder, { recursive: true, force: true })
}
