// Preloaded: prints to standard error how long each part of the start took, in milliseconds.
import { subscribe } from 'node:diagnostics_channel'
import { performance } from 'node:perf_hooks'

const began = performance.now()
// Node loads its own fetch at the first use.
await fetch('data:,')
const loaded = performance.now()

const mark = (sent: number): string =>
  [performance.nodeTiming.bootstrapComplete, loaded - began, sent - loaded].map(String).join(' ')

let isTold = false
subscribe('undici:client:sendHeaders', () => {
  if (!isTold) process.stderr.write(`\nstart-up ${mark(performance.now())}\n`)
  isTold = true
})
