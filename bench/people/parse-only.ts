// The yardstick: reads the same lines and does nothing but JSON.parse.
import { createReadStream } from 'node:fs'

let records = 0
for (const file of process.argv.slice(2)) {
  let rest = ''
  for await (const chunk of createReadStream(file, { encoding: 'utf8' })) {
    const lines = (rest + String(chunk)).split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) if (line !== '' && JSON.parse(line) !== null) records += 1
  }
}
console.log(records)
