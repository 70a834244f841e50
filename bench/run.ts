// `npm run bench`: what the shipped action costs, against the simulator on this machine.
import { benchBackfill } from './backfill.ts'
import { benchHanging } from './hanging.ts'
import { benchQuietRun } from './quiet-run.ts'
import { benchRebuild } from './rebuild.ts'
import { benchStartUp } from './start-up.ts'

await benchQuietRun()
await benchStartUp()
await benchBackfill()
await benchHanging()
await benchRebuild()
