// Tests run in Node's own global environment, not in a sandboxed copy.
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
