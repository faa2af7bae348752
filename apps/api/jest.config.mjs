/**
 * Jest in ESM mode: Nest 12 ships ESM only, and Node 20 can't `require` it. `npm test` and this package's `test`
 * script start Node with `--experimental-vm-modules`.
 */
export default {
  displayName: 'api',
  rootDir: import.meta.dirname,
  testEnvironment: 'node',
  // Generous: a busy machine is no reason to fail.
  testTimeout: 60_000,
  // Without `import`, so that packages with both forms give the one Jest can load synchronously.
  testEnvironmentOptions: { customExportConditions: ['node', 'default'] },
  testMatch: ['<rootDir>/src/**/*.spec.ts'],
  extensionsToTreatAsEsm: ['.ts'],
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      {
        swcrc: false,
        jsc: {
          target: 'es2022',
          parser: { syntax: 'typescript', decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
          keepClassNames: true,
        },
        module: { type: 'es6' },
        sourceMaps: 'inline',
      },
    ],
  },
  globalSetup: '<rootDir>/src/testing/global-setup.ts',
  globalTeardown: '<rootDir>/src/testing/global-teardown.ts',
};
