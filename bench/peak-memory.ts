// Loaded into the measured process before the action: leaves its peak memory, in kilobytes, in a file.
import { writeFileSync } from 'node:fs'

process.once('exit', () => {
  const file = process.env['PEAK_MEMORY_FILE']
  if (file !== undefined) writeFileSync(file, String(process.resourceUsage().maxRSS))
})
