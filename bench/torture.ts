// `npm run torture`: sixteen runs of the shipped action write to one branch at once, and are killed and restarted, until every
// day is there. Loopback only, own processes only, at most three minutes. `npm run torture -- 7` uses another seed.
import { runAction } from '../simulator/action-runner.ts'
import { randomOf } from '../simulator/random.ts'
import { simulated } from './simulated.ts'
import { Killer, type Process } from './torture/killer.ts'
import { brokenFiles, countCommits, filesOf, fsck } from './torture/state.ts'
import { type Writer, writersOf } from './torture/writers.ts'

const NOW = '2026-11-20T06:40:00Z'
const WRITERS = 16
const KILLING_SECONDS = 90
const TOTAL_SECONDS = 170

const seed = Number(process.argv[2] ?? 1)

const pathOf = (target: string, day: string): string =>
  `${target}/totals/${day.slice(0, 4)}/${day.slice(5, 7)}/${day}.json`

await simulated(NOW, async (simulator, repository) => {
  const killer = new Killer(randomOf(seed))
  const begun = performance.now()
  const seconds = () => (performance.now() - begun) / 1000
  const complaints = new Set<string>()
  let runs = 0
  let checks = 0

  async function check(): Promise<Map<string, Buffer>> {
    checks += 1
    // A ref that moves while git checks it is not damage: only what a second check also reports counts.
    const said = (await fsck(repository)) === '' ? '' : await fsck(repository)
    if (said !== '') complaints.add(`fsck: ${said}`)
    const files = await filesOf(repository)
    for (const path of brokenFiles(files)) complaints.add(`incomplete: ${path}`)
    return files
  }
  // One check at a time; the next one covers kills that happen meanwhile.
  let checking: Promise<unknown> = Promise.resolve()
  const checkInTurn = () => (checking = checking.then(check))

  simulator.fault(({ method }) => {
    if (method !== 'GET') killer.written()
    return undefined
  })

  /** Runs until it ends by itself, green. */
  async function persist({ inputs }: Writer): Promise<void> {
    while (seconds() < TOTAL_SECONDS) {
      let child: Process | undefined
      runs += 1
      const { code, log } = await runAction({
        apiUrl: simulator.apiUrl,
        dataToken: simulator.dataToken,
        with: { token: simulator.metricsToken, ...inputs },
        started: (one) => killer.started((child = one)),
      })
      if (child !== undefined) killer.ended(child)
      if (code === 0) return
      if (code !== null) {
        complaints.add(`exit ${code}: ${log.trim().split('\n').at(-1)}`)
        return
      }
      await checkInTurn()
    }
    complaints.add('Time ran out.')
  }

  setTimeout(() => killer.stop(), KILLING_SECONDS * 1000).unref()
  const writers = writersOf(WRITERS, '2026-11-19')
  await Promise.all(writers.map(persist))
  await checking

  const files = await check()
  const expected = new Set(
    writers.flatMap(({ target, days }) =>
      days
        .filter((day) => simulator.world.published('totals', target, day))
        .map((day) => pathOf(target, day)),
    ),
  )
  const found = [...expected].filter((path) => files.has(path))
  const strangers = [...files.keys()].filter((path) => path.includes('/totals/') && !expected.has(path))
  const fromFsck = [...complaints].filter((text) => text.startsWith('fsck'))
  console.log(
    [
      `seed           ${seed}`,
      `writers        ${WRITERS}, on ${new Set(writers.map(({ target }) => target)).size} targets`,
      `runs started   ${runs}`,
      `kills          ${killer.kills}`,
      `commits        ${await countCommits(repository)}`,
      `days expected  ${expected.size}`,
      `days found     ${found.length}, and ${strangers.length} that nobody asked for`,
      `files whole    ${files.size - brokenFiles(files).length} of ${files.size}`,
      `fsck           ${fromFsck.length === 0 ? 'clean' : 'NOT CLEAN'} (${checks} checks, one after each kill)`,
      `seconds        ${seconds().toFixed(0)}`,
    ].join('\n'),
  )
  for (const complaint of complaints) console.error(complaint)
  const isAllThere = found.length === expected.size && strangers.length === 0
  if (!isAllThere || complaints.size > 0) process.exitCode = 1
})
