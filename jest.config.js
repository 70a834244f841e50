import { availableParallelism } from 'node:os'
import path from 'node:path'

// The bundle runs in hundreds of processes: what V8 has compiled once, all of them and jest's workers share.
process.env['NODE_COMPILE_CACHE'] ??= path.resolve(import.meta.dirname, 'node_modules/.cache/compiled')

/** @type {import('jest').Config} */
export default {
  runtime: '<rootDir>/__tests__/support/native/runtime.ts',
  testEnvironment: '<rootDir>/__tests__/support/native/environment.ts',
  testSequencer: '<rootDir>/__tests__/support/waiting-first.js',
  globalSetup: '<rootDir>/__tests__/dashboard/support/unpack-browser.ts',
  testMatch: ['<rootDir>/__tests__/**/*.test.ts'],
  transform: {},
  roots: ['<rootDir>/__tests__'],
  injectGlobals: false,
  // How many tests of one file run at the same time: each has its own simulator and process.
  maxConcurrency: 3,
  testTimeout: 120_000,
  // More than cores: many tests wait for a retry. Jest reads a percentage above 100 as a number of workers.
  maxWorkers: availableParallelism() + 1,
  reporters: [
    'default',
    '<rootDir>/__tests__/faults/support/fault-table.ts',
    '<rootDir>/scripts/closing-line.js',
  ],
}
