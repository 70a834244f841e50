// A process that runs tests on request: jest is loaded once, so a mutant costs only its tests.
import { runCLI } from 'jest'

process.on('message', ({ tests, only }: { readonly tests: readonly string[]; readonly only?: string }) => {
  const names = only === undefined ? {} : { testNamePattern: only }
  const argv = {
    ...names,
    _: [...tests],
    $0: '',
    runInBand: true,
    bail: 1,
    silent: true,
    reporters: [],
    watchman: false,
  }
  void runCLI(argv as never, [process.cwd()]).then(({ results }) => process.send?.(results.success))
})
