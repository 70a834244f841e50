// Preloaded: prints to standard error how long each part of the start took, in milliseconds.
import { subscribe } from 'node:diagnostics_channel'
import { createRequire } from 'node:module'
import { performance } from 'node:perf_hooks'

const began = performance.now()
const load = createRequire(import.meta.url)
// Load the parts of Node that undici uses before undici does.
for (const name of ['node:http', 'node:https', 'node:http2', 'node:zlib', 'node:worker_threads']) load(name)
const loaded = performance.now()

const mark = (sent: number): string =>
  [performance.nodeTiming.bootstrapComplete, loaded - began, sent - loaded].map(String).join(' ')

let isTold = false
subscribe('undici:client:sendHeaders', () => {
  if (!isTold) process.stderr.write(`\nstart-up ${mark(performance.now())}\n`)
  isTold = true
})
