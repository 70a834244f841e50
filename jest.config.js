import { availableParallelism } from 'node:os'

/** @type {import('jest').Config} */
export default {
  testEnvironment: 'node',
  globalSetup: '<rootDir>/__tests__/dashboard/support/unpack-browser.ts',
  testMatch: ['<rootDir>/__tests__/**/*.test.ts'],
  extensionsToTreatAsEsm: ['.ts'],
  transform: {
    '\\.ts$': [
      '@swc/jest',
      { jsc: { parser: { syntax: 'typescript' }, target: 'es2024' }, module: { type: 'es6' } },
    ],
  },
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/lib/', '<rootDir>/out/'],
  injectGlobals: false,
  // Of the tests of one file that run side by side: each has a GitHub and a process of its own.
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
