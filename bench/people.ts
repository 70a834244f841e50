// What 100,000 people cost: memory and CPU of the whole process, as a multiple of JSON.parse alone; sizes on the branch.
import { execFile, spawn } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { runAction } from '../simulator/action-runner.ts'
import { startSimulator } from '../simulator/server.ts'
import { MEMBERSHIPS, membershipFiles, PEOPLE, userFiles } from './people/files.ts'

const DAY = '2026-11-18'
const folder = await mkdtemp(path.join(tmpdir(), 'people-'))
const repositoryPath = path.join(folder, 'archive.git')
const usageFile = path.join(folder, 'usage.json')
const preload = pathToFileURL(path.join(import.meta.dirname, 'people/usage.ts')).href
const environment = {
  NODE_OPTIONS: `--import ${preload} --disable-warning=ExperimentalWarning`,
  USAGE_FILE: usageFile,
}

interface Usage {
  readonly peak: number
  readonly cpu: number
}
const usage = async (): Promise<Usage> => JSON.parse(await readFile(usageFile, 'utf8')) as Usage

const files = { 'users-1-day': userFiles(DAY), 'user-teams-1-day': membershipFiles(DAY) }
const onDisk = await Promise.all(
  Object.values(files)
    .flat()
    .map(async (bytes, index) => {
      const file = path.join(folder, `${index}.ndjson`)
      await writeFile(file, bytes)
      return file
    }),
)

async function parseOnly(): Promise<Usage> {
  const child = spawn(process.execPath, [path.join(import.meta.dirname, 'people/parse-only.ts'), ...onDisk], {
    stdio: 'ignore',
    env: { PATH: process.env['PATH'], ...environment },
  })
  await new Promise((resolve) => child.once('close', resolve))
  return usage()
}

const simulator = await startSimulator({ repositoryPath, now: '2026-11-19T06:40:00Z' })
simulator.fault(({ port, path: asked }) => {
  if (port === 'api') {
    const report = Object.keys(files).find((name) => asked.includes(`/reports/${name}`)) as
      keyof typeof files | undefined
    if (report === undefined) return undefined
    const links = files[report].map((_, index) => `${simulator.filesUrl}/bench/${report}/${index}?sig=bench`)
    return { kind: 'answer', status: 200, body: { download_links: links, report_day: DAY } }
  }
  const [, report, index] = /^\/bench\/([^/]+)\/(\d+)/.exec(asked) ?? []
  const body = files[report as keyof typeof files]?.[Number(index)]
  return body === undefined ? undefined : { kind: 'answer', status: 200, body }
})

/** Of three runs the middle CPU, which what else the machine does moves by a tenth, and the highest peak. */
async function measure(once: (turn: number) => Promise<Usage>): Promise<Usage> {
  const runs: Usage[] = []
  for (let turn = 1; turn <= 3; turn += 1) runs.push(await once(turn))
  const [, middle] = runs.map(({ cpu }) => cpu).toSorted((a, b) => a - b)
  return { peak: Math.max(...runs.map(({ peak }) => peak)), cpu: middle ?? Number.NaN }
}

async function run(reports: string, userData: string, branch: string): Promise<Usage> {
  const { code, log } = await runAction({
    apiUrl: simulator.apiUrl,
    dataToken: simulator.dataToken,
    with: {
      token: simulator.metricsToken,
      reports,
      'user-data': userData,
      'pseudonym-key': 'k'.repeat(32),
      'backfill-days': '1',
      'data-branch': branch,
      'stale-after-days': '0',
    },
    environment,
  })
  if (code !== 0) throw new Error(log)
  return usage()
}

async function sizes(branch: string): Promise<string> {
  const list = [
    'ls-tree',
    '-r',
    '-l',
    branch,
    'orgs/acme/users/',
    'orgs/acme/user-teams/',
    'orgs/acme/teams/',
  ]
  const { stdout } = await promisify(execFile)('git', ['-C', repositoryPath, ...list])
  return stdout
    .trim()
    .split('\n')
    .map((line) => line.split(/\s+/))
    .map(([, , , size, name]) => `  ${(Number(size) / 1e6).toFixed(2)} MB  ${name}`)
    .join('\n')
}

const bytes = files['users-1-day'].reduce((sum, file) => sum + file.length, 0)
console.log(
  `${PEOPLE} people, ${(bytes / 1e6).toFixed(0)} MB in ${files['users-1-day'].length} links; ${MEMBERSHIPS} memberships\n`,
)
const all = 'users, user-teams, teams'
const measured = (reports: string, userData: string): Promise<Usage> =>
  measure((turn) => run(reports, userData, `${userData}-${turn}`))
const yardstick = await measure(parseOnly)
const rows = [
  ['JSON.parse of every line, nothing else', yardstick, Infinity, Infinity],
  ['teams alone', await measured('teams', 'none'), 250, 2.5],
  ['users, user-teams and teams stored, full', await measured(all, 'full'), 700, 10],
  ['the same, pseudonymous', await measured(all, 'pseudonymous'), 700, 10],
] as const
for (const [name, { peak, cpu }, memoryLimit, cpuLimit] of rows) {
  const [memory, times] = [peak / 1024, cpu / yardstick.cpu]
  const within = memory <= memoryLimit && times <= cpuLimit ? 'ok' : 'OVER'
  const limits = Number.isFinite(memoryLimit) ? `(at most ${memoryLimit} MB, ${cpuLimit} ×) ${within}` : ''
  console.log(
    `${name.padEnd(42)} ${memory.toFixed(0).padStart(4)} MB  ${(cpu / 1e6).toFixed(2)} s CPU  ${times.toFixed(2)} ×  ${limits}`,
  )
}
console.log(
  `\nOn the branch, full:\n${await sizes('full-1')}\nOn the branch, pseudonymous:\n${await sizes('pseudonymous-1')}`,
)
await simulator.close()
await rm(folder, { recursive: true, force: true })
