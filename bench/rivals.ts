// Compared with what people do today: with git, or as in GitHub's tutorial, each on a separate simulator with the same days.
import type { Results } from './results.ts'
import { median } from './median.ts'
import { fill } from './rivals/grown.ts'
import { openStage, type Sample, type Stage, type Way, WAYS } from './rivals/stage.ts'

const LATENCY = 50
const TURNS = 5
// Late enough that Copilot existed ten years before: rows of days before Copilot are treated as a mistake.
const EVENING = '2031-11-10T06:40:00Z'
const MORNING = '2031-11-11T06:40:00Z'
const SIZES = [
  ['30 days', 30],
  ['1 year', 365],
  ['5 years', 1826],
  ['10 years', 3652],
] as const
const DAY = 86_400_000
const FIRST_MORNING = '2026-12-01T06:40:00Z'

type Samples = ReadonlyMap<Way, readonly Sample[]>

async function onStages<Result>(
  now: string,
  use: (stages: readonly Stage[]) => Promise<Result>,
): Promise<Result> {
  const stages = await Promise.all(WAYS.map((way) => openStage(way, now)))
  try {
    return await use(stages)
  } finally {
    await Promise.all(stages.map((stage) => stage.close()))
  }
}

/** Runs the variants in turns, so that a busy moment of the machine affects all; each turn begins with the same branch. */
async function inTurns(stages: readonly Stage[], days: number, turns: number): Promise<Samples> {
  const samples = new Map<Way, Sample[]>(stages.map(({ way }) => [way, []]))
  const starts = await Promise.all(
    stages.map((stage) => stage.git('for-each-ref', '--format=%(objectname)', stage.ref)),
  )
  const once = async (index: number): Promise<Sample> => {
    const stage = stages[index] as Stage
    const start = starts[index] ?? ''
    const sample = await stage.run(days)
    await stage.git('update-ref', ...(start === '' ? ['-d', stage.ref] : [stage.ref, start]))
    return sample
  }
  for (const stage of stages) stage.setLatency(LATENCY)
  for (let turn = 0; turn < turns; turn += 1)
    for (const [index, { way }] of stages.entries()) samples.get(way)?.push(await once(index))
  // Bytes do not depend on latency; they are counted without it, compressed as GitHub does.
  for (const stage of stages) stage.setLatency(0)
  for (const [index, { way }] of stages.entries()) {
    const { bytesIn } = await once(index)
    samples.set(way, samples.get(way)?.map((sample) => ({ ...sample, bytesIn })) ?? [])
  }
  return samples
}

const kilobytes = (bytes: number): string => (bytes / 1000).toFixed(0)

function rowsOf(what: string, samples: Samples): string[][] {
  const ours = samples.get('this action') ?? []
  return [...samples].map(([way, all]) => {
    const middle = (field: 'seconds' | 'requests' | 'bytesIn' | 'bytesOut') =>
      median(all.map((of) => of[field]))
    const ratio = median(all.map(({ seconds }, turn) => seconds / (ours[turn]?.seconds ?? Number.NaN)))
    return [
      what,
      way,
      middle('seconds').toFixed(2),
      ratio.toFixed(2),
      String(middle('requests')),
      kilobytes(middle('bytesIn')),
      kilobytes(middle('bytesOut')),
    ]
  })
}

const columns = ['', 'way', 'seconds', 'times ours', 'requests', 'KB in', 'KB out']

async function dailyRuns(results: Results): Promise<void> {
  const rows: string[][] = []
  for (const [size, days] of SIZES) {
    const samples = await onStages(EVENING, async (stages) => {
      for (const stage of stages) {
        await fill(stage, EVENING, days)
        stage.simulator.setNow(MORNING)
      }
      // The settle window and one new day; the tutorial's question is always for 28.
      return inTurns(stages, 28, TURNS)
    })
    rows.push(...rowsOf(size, samples))
  }
  results.table(`A daily run with one new day, by what is on the branch, medians of ${TURNS}`, columns, rows)
}

async function firstRuns(results: Results): Promise<void> {
  const month = await onStages(MORNING, (stages) => inTurns(stages, 28, TURNS))
  const [year, serial] = await onStages('2026-11-20T06:40:00Z', async (stages) => {
    // The simulator computes a day at the first request for it.
    for (const { simulator } of stages)
      for (let offset = 1; offset <= 365; offset += 1)
        simulator.world.totals(
          'orgs/acme',
          new Date(Date.parse('2026-11-20') - offset * DAY).toISOString().slice(0, 10),
        )
    const samples = await inTurns(stages, 365, 1)
    return [samples, Number(samples.get('git way')?.[0]?.said)] as const
  })
  results.table('First runs, on an empty repository (a year: one turn)', columns, [
    ...rowsOf('28 days', month),
    ...rowsOf('365 days', year),
  ])
  const ours = year.get('this action')?.[0]?.seconds ?? Number.NaN
  results.say(
    `The same requests for a year one after the other take ${serial.toFixed(1)} s, ${(serial / ours).toFixed(1)} times as long as this action's complete run with start-up, commits and pages.`,
  )
}

/** A run each morning of a year. */
async function liveYear(stage: Stage): Promise<string[]> {
  const first = Date.parse(FIRST_MORNING)
  const samples: Sample[] = []
  for (let day = 0; day < 365; day += 1) {
    stage.simulator.setNow(new Date(first + day * DAY).toISOString().replace('.000', ''))
    samples.push(await stage.run(28))
  }
  const sum = (field: 'requests' | 'bytesIn' | 'bytesOut') =>
    samples.reduce((total, of) => total + of[field], 0)
  const pushed = await stage.size()
  await stage.git('gc', '--quiet', '--prune=now')
  return [
    stage.way,
    String(sum('requests')),
    (sum('bytesIn') / 1e6).toFixed(1),
    (sum('bytesOut') / 1e6).toFixed(1),
    (pushed / 1e6).toFixed(1),
    ((await stage.size()) / 1e6).toFixed(2),
  ]
}

export async function benchYear(results: Results): Promise<void> {
  results.heading('A year, compared with what people do today')
  const rows = await onStages(FIRST_MORNING, (stages) => Promise.all(stages.map(liveYear)))
  results.table(
    'A year of daily runs, 365 of them',
    ['way', 'requests', 'MB in', 'MB out', 'repository as pushed, MB', 'after git gc, MB'],
    rows,
  )
}

/** Where this action is slower, and why; the tables above say by how much. */
const BEHIND = [
  "**The tutorial's way needs fewer requests, and less time while its file is small.** One request returns 28 days, while this action requests each day that GitHub may still change. In return, the tutorial's way never updates a day that GitHub restated, and has to request everything older than 28 days day by day. It reads and writes its whole file each day: between five and ten years both take the same time, and this action sends a thirtieth of the bytes.",
  '**The git way sends a few kilobytes, this action a hundred and more.** A push is a compressed difference; the Git Data API takes whole files as JSON. The rows of weeks and months are one file each, so they grow with the years. The shallow clone fetches every file, so it takes longer the longer the history is.',
  '**A day with news takes 9 round trips.** Tree, commit and ref have to wait for each other, and the dashboard reads the branch once more at the end; the part `daily` lists the round trips.',
  '**A year could be faster.** Its 740 requests, 16 at a time, have 2.3 s of latency; the rest is start-up, CPU time for a year of records and pages, and commits on the way, which wait for GitHub.',
] as const

export async function benchRivals(results: Results): Promise<void> {
  results.heading('Compared with what people do today')
  results.say(
    `The same \`totals\` of one organization on three simulators, ${LATENCY} ms of latency per request. *Git way*: a shallow clone, the days requested one after the other, one file per day, commit and push over smart HTTP. *Tutorial's way*: the 28-day report into one growing JSON file through the contents API. Both store only days: no weeks, no ledger, no charts, no summary, no dashboard. Bytes in: API answers are counted as gzip; "times ours" is the median of the ratios within the same turn.`,
  )
  await dailyRuns(results)
  await firstRuns(results)
  for (const paragraph of BEHIND) results.say(paragraph)
}
