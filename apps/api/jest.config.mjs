import { SWC_OPTIONS } from './jest/swc-options.mjs';

/**
 * Specs run in bare Node, two processes that load the application once each: Jest's own runner loads it again in a sandbox
 * for every spec file, three seconds a time. Node has to be started with `jest/register.mjs`, as `npm test` and this
 * package's `test` script do.
 */
export default {
  displayName: 'api',
  rootDir: import.meta.dirname,
  runner: 'jest-light-runner/child-process',
  testMatch: ['<rootDir>/src/**/*.spec.ts'],
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '^.+\\.ts$': ['@swc/jest', SWC_OPTIONS] },
  globalSetup: '<rootDir>/src/testing/global-setup.ts',
  globalTeardown: '<rootDir>/src/testing/global-teardown.ts',
};
