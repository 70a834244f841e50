// Names and ids of everybody in the simulator's world, and a search for them.
import type { Simulator } from '../../../simulator/server.ts'
import type { Run } from '../../action/support/open-stage.ts'

/** Logins and ids, each once. */
export const persons = ({ world }: Simulator): string[] => [
  ...new Set(
    world.targets.flatMap((target) => world.people(target).flatMap(({ login, id }) => [login, String(id)])),
  ),
]

/** The parts of a run that everybody with access to the job can see. */
export const shown = ({ log, outputs, summary }: Run): string =>
  [log, JSON.stringify(outputs), summary].join('\n')

/** Any text of the same shape: `mira-weber-001` is letters, letters and three digits. */
const shapeOf = (name: string): string =>
  name.replaceAll(/[a-z]+|\d|[^a-z\d]/g, (part) =>
    /[a-z]/.test(part) ? '[a-z]+' : /\d/.test(part) ? String.raw`\d` : `\\${part}`,
  )

/**
 * Those of `names` that are found anywhere in the text, also inside of words. One pass for each shape: a search for each
 * of hundreds of names takes seconds.
 */
export function found(names: readonly string[], text: string): string[] {
  const seen = new Set<string>()
  for (const shape of new Set(names.map(shapeOf)))
    for (const [, one = ''] of text.matchAll(new RegExp(`(?=(${shape}))`, 'g'))) seen.add(one)
  return names.filter((name) => seen.has(name))
}
