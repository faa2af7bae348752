import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { completed, missingOptionals, platformOf } from './complete-lockfile.mjs';

const text = readFileSync(join(import.meta.dirname, '..', 'package-lock.json'), 'utf8');

test('the lockfile names no registry: everybody uses their own', () => {
  assert.doesNotMatch(text, /"resolved": "https?:/);
});

test('the lockfile holds the packages of every system (else run `node tools/complete-lockfile.mjs`)', () => {
  assert.deepEqual(missingOptionals(JSON.parse(text)), []);
});

test('the lockfile is as npm writes it', () => {
  assert.equal(`${JSON.stringify(JSON.parse(text), null, 2)}\n`, text);
});

test('adds what is missing, with system, processor and C library', () => {
  const lock = {
    packages: {
      'node_modules/tool': {
        dev: true,
        optionalDependencies: { '@tool/darwin-arm64': '^1.2.0', '@tool/linux-x64-musl': '1.2.0', plain: '1' },
      },
      'node_modules/@tool/darwin-arm64': { version: '1.2.0' },
    },
  };
  assert.deepEqual(Object.entries(completed(lock).packages).at(-2), [
    'node_modules/@tool/linux-x64-musl',
    { version: '1.2.0', cpu: ['x64'], dev: true, libc: ['musl'], optional: true, os: ['linux'] },
  ]);
  assert.deepEqual(platformOf('@a/windows-x64'), { os: ['win32'], cpu: ['x64'] });
  assert.equal(platformOf('left-pad'), undefined);
});
