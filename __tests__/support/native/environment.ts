// The world of the tests is Node's own, not a copy of it in a sandbox.
interface Context {
  readonly console: Console
}

class NativeEnvironment {
  /** Jest puts its console and its switches here. */
  readonly global: { console: Console }
  readonly #console = globalThis.console

  constructor(_config: unknown, { console }: Context) {
    this.global = { console }
  }
  setup(): void {
    globalThis.console = this.global.console
  }
  teardown(): void {
    globalThis.console = this.#console
  }
  getVmContext(): null {
    return null
  }
  exportConditions(): string[] {
    return ['node', 'node-addons']
  }
}

export default NativeEnvironment
