// Jest's modules, by Node itself: it runs TypeScript as it is, and loads a module once for all test files of a worker. Jest's
// own runtime loads each module again for each test file, through a sandbox, which took more than half of the tests' time.
//
// Everything else is Jest's: parallel files, circus with its hooks, timeouts and concurrent tests, reporters.
import { enableCompileCache, createRequire, registerHooks } from 'node:module'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { type Globals, play } from './globals.ts'

interface ProjectConfig {
  readonly cacheDirectory: string
}

const require = createRequire(import.meta.url)
const HANDLERS = Symbol.for('EVENT_HANDLERS')

registerHooks({
  resolve: (specifier, context, next) =>
    specifier === '@jest/globals'
      ? { url: new URL('globals.ts', import.meta.url).href, shortCircuit: true }
      : next(specifier, context),
})

/** As far as `jest-runner` and `jest-circus` know Jest's Runtime. */
class NativeRuntime {
  constructor({ cacheDirectory }: ProjectConfig) {
    enableCompileCache(path.join(cacheDirectory, 'compiled'))
  }

  setGlobalsForRuntime(globals: Globals): void {
    play(globals)
  }
  /** Circus, loaded again for each test file: it keeps the file's tests in its module and in global handlers. */
  requireInternalModule(file: string): unknown {
    delete require.cache[file]
    Reflect.deleteProperty(globalThis, HANDLERS)
    return require(file)
  }
  requireModule(file: string): unknown {
    return require(file)
  }
  unstable_shouldLoadAsEsm(): boolean {
    return true
  }
  async unstable_importModule(file: string): Promise<void> {
    await import(pathToFileURL(file).href)
  }
  enterTestCode(): void {}
  leaveTestCode(): void {}
  getSourceMaps(): null {
    return null
  }
  getAllCoverageInfoCopy(): undefined {
    return undefined
  }
  teardown(): void {}
}

export { NativeRuntime as 'module.exports' }
