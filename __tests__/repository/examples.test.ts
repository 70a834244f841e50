// The examples of docs/examples.md work: the inputs that each one passes to the action are read from its file and given to the
// shipped bundle, against the simulator.
import { expect, test } from '@jest/globals'
import { stepsOf } from '../../examples/workflow-steps.ts'
import { openStage } from '../action/support/open-stage.ts'
import { read, trackedFiles } from './files.ts'

const examples = trackedFiles()
  .filter((file) => file.startsWith('examples/workflows/'))
  // These read no metrics; other tests run them.
  .filter((file) => !/^ +(import|rebuild): /m.test(read(file)))

test.each(examples)('%s archives', async (file) => {
  const stage = await openStage({ people: 20, days: 10 })
  try {
    const steps = stepsOf(read(file), stage.simulator)
    expect(steps.length).toBeGreaterThan(0)
    for (const given of steps) {
      expect(JSON.stringify(given)).not.toContain('${{')
      // The simulator has ten days here; requesting a year would only take time.
      const run = await stage.run({ ...given, 'backfill-days': '5' })
      expect({ code: run.code, errors: run.errors }).toEqual({ code: 0, errors: [] })
      expect(Number(run.outputs['days-added'])).toBeGreaterThan(0)
    }
    const targets = Object.keys((await stage.branch.json('archive.json')).targets)
    expect(targets).toHaveLength(steps.length)
  } finally {
    await stage.close()
  }
})
