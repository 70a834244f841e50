// Months of good and bad runs: at the end, every published day is stored as GitHub has it, each restatement was
// noticed once, and the branch is what one fresh run would make. `npm run torture` runs longer lives for minutes.
import { test } from '@jest/globals'
import fc from '../support/properties.ts'
import { checkLife, lives } from './support/life.ts'

test('a random life of an archive loses nothing', async () => {
  await fc.assert(fc.asyncProperty(lives(25, 'small'), checkLife), { numRuns: 20 })
})
