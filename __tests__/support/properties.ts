// fast-check, drawing the same values in every run: a red CI then means that a change is wrong, not an unlucky draw. The
// scheduled workflow draws new ones each week (`SEED=$RANDOM npm test` does so by hand), and a failure prints its seed.
import fc from 'fast-check'

fc.configureGlobal({ seed: Number(process.env['SEED'] || 20_261_128) })

export default fc
