// What tests import as `@jest/globals`. A module shared by several test files imports it once, but must refer to the
// test file that is running: each name is resolved when it is used.
import { ModernFakeTimers } from '@jest/fake-timers'
import type * as Real from '@jest/globals'
import { ModuleMocker } from 'jest-mock'

type Name = 'expect' | 'test' | 'describe' | 'beforeAll' | 'beforeEach' | 'afterAll' | 'afterEach'
export type Globals = Pick<typeof Real, Name>

let current: Globals

/** Set by the runtime before each test file. */
export const play = (globals: Globals): void => void (current = globals)

const whichever = <N extends Name>(name: N): Globals[N] => {
  const target: unknown = () => undefined
  return new Proxy(target as Globals[N], {
    apply: (_target, self, args) => Reflect.apply(current[name], self, args),
    get: (_target, key) => Reflect.get(current[name], key),
  })
}

export const expect = whichever('expect')
export const test = whichever('test')
export const describe = whichever('describe')
export const beforeAll = whichever('beforeAll')
export const beforeEach = whichever('beforeEach')
export const afterAll = whichever('afterAll')
export const afterEach = whichever('afterEach')

const mocker = new ModuleMocker(globalThis)
const timers = new ModernFakeTimers({ global: globalThis, config: { fakeTimers: {} } } as never)

/** The part of `jest` that the tests use. */
export const jest = {
  fn: mocker.fn.bind(mocker),
  spyOn: mocker.spyOn.bind(mocker),
  restoreAllMocks: () => mocker.restoreAllMocks(),
  useFakeTimers: (config?: Parameters<typeof Real.jest.useFakeTimers>[0]) =>
    timers.useFakeTimers(config as never),
  useRealTimers: () => timers.useRealTimers(),
  advanceTimersByTime: (milliseconds: number) => timers.advanceTimersByTime(milliseconds),
  advanceTimersByTimeAsync: (milliseconds: number) => timers.advanceTimersByTimeAsync(milliseconds),
}
