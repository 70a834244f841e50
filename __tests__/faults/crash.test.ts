// An unexpected error with text from outside: red, its stack in the log, and nothing in it that the runner takes for a command.
import { expect, test } from '@jest/globals'
import { commands, hostile } from './support/commands.ts'
import { ordinary } from './support/ordinary.ts'
import { onStage } from './support/stage.ts'

test('a crash', () =>
  onStage({}, async (stage) => {
    const crash = `Date.prototype.toISOString = () => { throw new Error(${JSON.stringify(hostile)}) }`
    const NODE_OPTIONS = `--import data:text/javascript,${encodeURIComponent(crash)}`
    const run = await stage.run(ordinary, { environment: { NODE_OPTIONS } })
    expect([run.code, run.errors.length, run.writes]).toEqual([1, 1, []])
    expect(run.log).toMatch(/^\| .*at .+:\d+:\d+/m)
    expect(commands(run.log)).toEqual([])
    expect(run.masked.join()).not.toContain('hostile')
  }))
