// What 100,000 people cost: memory and CPU of the whole process, as a multiple of JSON.parse alone; sizes on the branch.
import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { type Simulator, startSimulator } from '../simulator/server.ts'
import { measure } from './measure.ts'
import { median } from './median.ts'
import { MEMBERSHIPS, membershipFiles, PEOPLE, userFiles } from './people/files.ts'
import { runScript, type Usage, withUsage } from './processes.ts'
import type { Results } from './results.ts'

const DAY = '2026-11-18'
const TURNS = 3
const ALL = 'users, user-teams, teams'

type Files = Readonly<Record<string, readonly Buffer[]>>

const RUNS = [
  { what: '`teams` alone', reports: 'teams', userData: 'none', megabytes: 250, times: 2.5 },
  { what: 'stored, `full`', reports: ALL, userData: 'full', megabytes: 700, times: 10 },
  { what: 'stored, `pseudonymous`', reports: ALL, userData: 'pseudonymous', megabytes: 700, times: 10 },
] as const

/** Makes the simulator hand out these files as links. */
function serve(simulator: Simulator, files: Files): void {
  simulator.fault(({ port, path: asked }) => {
    if (port === 'api') {
      const report = Object.keys(files).find((name) => asked.includes(`/reports/${name}`))
      if (report === undefined) return undefined
      const links = files[report]?.map(
        (_, index) => `${simulator.filesUrl}/bench/${report}/${index}?sig=bench`,
      )
      return { kind: 'answer', status: 200, body: { download_links: links, report_day: DAY } }
    }
    const [, report = '', index] = /^\/bench\/([^/]+)\/(\d+)/.exec(asked) ?? []
    const body = files[report]?.[Number(index)]
    return body === undefined ? undefined : { kind: 'answer', status: 200, body }
  })
}

async function run(simulator: Simulator, reports: string, userData: string, branch: string): Promise<Usage> {
  const { peakMegabytes, cpuSeconds } = await measure(simulator, {
    reports,
    'user-data': userData,
    'pseudonym-key': 'k'.repeat(32),
    'backfill-days': '1',
    'data-branch': branch,
    'stale-after-days': '0',
  })
  return { megabytes: peakMegabytes, cpuSeconds }
}

/** Files of these reports on a branch, in megabytes. */
async function sizes(repository: string, branch: string): Promise<string[][]> {
  const folders = ['users', 'user-teams', 'teams'].map((report) => `orgs/acme/${report}/`)
  const list = ['-C', repository, 'ls-tree', '-r', '-l', branch, ...folders]
  const { stdout } = await promisify(execFile)('git', list)
  return stdout
    .trim()
    .split('\n')
    .map((line) => {
      const [, , , size, name = ''] = line.split(/\s+/)
      return [branch, name, (Number(size) / 1e6).toFixed(2)]
    })
}

/** Takes turns, so that a busy moment of the machine affects both the runs and their yardstick. */
async function measureAll(simulator: Simulator, onDisk: readonly string[]) {
  const yardstick: Usage[] = []
  const runs = new Map<string, Usage[]>(RUNS.map(({ what }) => [what, []]))
  for (let turn = 1; turn <= TURNS; turn += 1) {
    const parsed = await withUsage((environment) => runScript('people/parse-only.ts', onDisk, environment))
    yardstick.push(parsed.usage)
    for (const { what, reports, userData } of RUNS)
      runs.get(what)?.push(await run(simulator, reports, userData, `${userData}-${turn}`))
  }
  return { yardstick, runs }
}

export async function benchPeople(results: Results): Promise<void> {
  results.heading('A hundred thousand people')
  const folder = await mkdtemp(path.join(tmpdir(), 'people-'))
  const repositoryPath = path.join(folder, 'archive.git')
  const files: Files = { 'users-1-day': userFiles(DAY), 'user-teams-1-day': membershipFiles(DAY) }
  const onDisk: string[] = []
  for (const [index, bytes] of Object.values(files).flat().entries()) {
    const file = path.join(folder, `${index}.ndjson`)
    await writeFile(file, bytes)
    onDisk.push(file)
  }
  const simulator = await startSimulator({ repositoryPath, now: '2026-11-19T06:40:00Z' })
  serve(simulator, files)
  try {
    const { yardstick, runs } = await measureAll(simulator, onDisk)
    const highest = (all: readonly Usage[]) => Math.max(...all.map(({ megabytes }) => megabytes))
    const middle = (all: readonly Usage[]) => median(all.map(({ cpuSeconds }) => cpuSeconds))
    const measured = RUNS.map((of) => {
      const all = runs.get(of.what) ?? []
      const times = median(all.map(({ cpuSeconds }, turn) => cpuSeconds / (yardstick[turn]?.cpuSeconds ?? 0)))
      return { ...of, peak: highest(all), cpu: middle(all), measuredTimes: times }
    })
    const bytes = files['users-1-day']?.reduce((sum, file) => sum + file.length, 0) ?? 0
    results.table(
      `A day of ${PEOPLE} people, ${(bytes / 1e6).toFixed(0)} MB of records in ${files['users-1-day']?.length} links, and ${MEMBERSHIPS} memberships; of ${TURNS} runs the highest peak and the median CPU`,
      ['', 'peak MB', 'CPU s', 'times JSON.parse'],
      [
        ['JSON.parse of every line', highest(yardstick).toFixed(0), middle(yardstick).toFixed(2), '1.00'],
        ...measured.map((of) => [
          of.what,
          of.peak.toFixed(0),
          of.cpu.toFixed(2),
          of.measuredTimes.toFixed(2),
        ]),
      ],
    )
    for (const { what, megabytes, times, peak, measuredTimes } of measured)
      results.promise(
        `${what}: at most ${times} × the CPU of JSON.parse and ${megabytes} MB: ${measuredTimes.toFixed(2)} × and ${peak.toFixed(0)} MB.`,
        peak <= megabytes && measuredTimes <= times,
      )
    results.table(
      'On the branch',
      ['branch', 'file', 'MB'],
      [...(await sizes(repositoryPath, 'full-1')), ...(await sizes(repositoryPath, 'pseudonymous-1'))],
    )
  } finally {
    await simulator.close()
    await rm(folder, { recursive: true, force: true })
  }
}
