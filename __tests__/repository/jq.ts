// `jq` for the examples' scripts, if the machine has none: `node jq.ts -n --arg NAME VALUE … FILTER`.
import { raw } from 'jq-wasm'

const given = process.argv.slice(2)
const { stdout, stderr, exitCode } = await raw('null', given.at(-1) ?? '.', given.slice(0, -1))
process.stderr.write(stderr)
if (stdout !== '') console.log(stdout.replace(/\n$/, ''))
process.exitCode = exitCode
