// The table of 82 faults, against the shipped bundle. All in one file: the action runs in separate processes, so a
// few cases at a time keep every core busy, and cases that wait do not delay the others.
import { answers } from './answers.ts'
import { data } from './data.ts'
import { download } from './download.ts'
import { environment } from './environment.ts'
import { limits } from './limits.ts'
import { outages } from './outages.ts'
import { refusals } from './refusals.ts'
import { sourceApi } from './source-api.ts'
import { playCases } from './support/play.ts'
import { writePath } from './write-path.ts'

playCases([
  ...writePath,
  ...sourceApi,
  ...download,
  ...data,
  ...environment,
  ...answers,
  ...outages,
  ...limits,
  ...refusals,
])
