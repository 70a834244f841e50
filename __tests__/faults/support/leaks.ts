// The secrets of a stage, which must never appear in a log, an output, a summary or any object of the repository.
import { expect } from '@jest/globals'
import { git } from '../../action/support/git.ts'
import type { FaultStage } from './stage.ts'

/** Signatures of all links that were followed, encoded as in a link and decoded. */
const signatures = ({ simulator }: FaultStage): string[] =>
  simulator.requests
    .filter(({ port }) => port === 'files')
    .map(({ path }) => /[?&]sig=([^&]+)/.exec(path)?.[1] ?? '')
    .filter((signature) => signature !== '')
    .flatMap((signature) => [signature, encodeURIComponent(signature)])

const persons = ({ simulator: { world } }: FaultStage): string[] =>
  world.targets.flatMap((target) => world.people(target).flatMap(({ login, id }) => [login, String(id)]))

/** Which of many texts occur in a long text, found in one pass: searching for each would take most of the test's time. */
function within(long: string, texts: readonly string[]): string[] {
  const escaped = texts.map((text) => text.replaceAll(/[^\w-]/g, String.raw`\$&`))
  return [...new Set(long.match(new RegExp(escaped.join('|'), 'g')))]
}

/** `objects` is every object that was ever written, even if no branch refers to it. */
export async function expectNoLeak(stage: FaultStage, storesPersons = false): Promise<void> {
  const { simulator, repository, runs } = stage
  const said = runs.map(({ log, outputs, summary }) => [log, JSON.stringify(outputs), summary].join('\n'))
  const objects = await git(repository, ['cat-file', '--batch-all-objects', '--batch', '--unordered'])
  const secrets = [
    simulator.metricsToken,
    simulator.dataToken,
    simulator.filesUrl,
    'sig=',
    'sig%3D',
    '-c000.json',
    ...signatures(stage),
  ]
  const log = said.join('\n')
  expect(within(log, [...secrets, ...persons(stage)])).toEqual([])
  expect(within(objects, storesPersons ? secrets : [...secrets, ...persons(stage)])).toEqual([])
  // A stack trace is not one of our messages, and may contain arguments.
  expect(/^\|?\s+at .+:\d+:\d+\)?$/m.exec(log)?.[0]).toBeUndefined()
}
