// Loaded into a process before anything else (NODE_OPTIONS=--import): writes down what the process used when it ends.
import { readFileSync, writeFileSync } from 'node:fs'

/** Peak of this process alone in kilobytes. getrusage would count the parent's memory at the time of the fork, too. */
function peak(): number {
  try {
    const [, kilobytes] = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8')) ?? []
    return Number(kilobytes)
  } catch {
    return process.resourceUsage().maxRSS
  }
}

process.once('exit', () => {
  const { userCPUTime, systemCPUTime } = process.resourceUsage()
  const file = process.env['USAGE_FILE']
  if (file !== undefined)
    writeFileSync(
      file,
      JSON.stringify({ megabytes: peak() / 1024, cpuSeconds: (userCPUTime + systemCPUTime) / 1e6 }),
    )
})
