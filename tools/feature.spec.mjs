import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { SPEC_FLAGS } from '../apps/api/jest/flags.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const copy = mkdtempSync(join(tmpdir(), 'ruche-feature-'));
after(() => rmSync(copy, { recursive: true, force: true }));

/** Runs a script in the copy; its output is part of the error when it fails. */
function run(cwd, ...args) {
  try {
    return execFileSync(process.execPath, args, {
      cwd: join(copy, cwd),
      encoding: 'utf8',
      env: { ...process.env, RUCHE_ROOT: copy },
      stdio: 'pipe',
    });
  } catch (error) {
    throw new Error(`${args.join(' ')}\n${error.stdout}\n${error.stderr}`);
  }
}

/** The packages of the checkout, and our own libraries of the copy. */
function linkPackages(from, to) {
  mkdirSync(to, { recursive: true });
  for (const name of readdirSync(from)) if (name !== '@ruche' && !name.startsWith('.')) symlinkSync(join(from, name), join(to, name));
}

test('a feature that the generator lays out passes types, lint, format, boundaries and its own spec', { timeout: 240_000 }, () => {
  for (const part of ['apps', 'libs', 'tools', 'biome.json', 'package.json', 'tsconfig.base.json', 'nx.json', '.gitignore'])
    cpSync(join(root, part), join(copy, part), {
      recursive: true,
      filter: (path) => !/[\\/](node_modules|dist|\.ruche)([\\/]|$)/.test(path),
    });
  linkPackages(join(root, 'node_modules'), join(copy, 'node_modules'));
  mkdirSync(join(copy, 'node_modules/@ruche'));
  for (const lib of ['contracts', 'rich-text']) symlinkSync(join(copy, 'libs', lib), join(copy, 'node_modules/@ruche', lib));
  for (const app of ['api', 'web'])
    if (existsSync(join(root, 'apps', app, 'node_modules')))
      linkPackages(join(root, 'apps', app, 'node_modules'), join(copy, 'apps', app, 'node_modules'));

  run('.', 'tools/feature.mjs', 'polls', 'poll');
  for (const project of ['libs/contracts', 'apps/api', 'apps/web'])
    run(project, '../../node_modules/typescript/bin/tsc', '-p', 'tsconfig.json');
  run(
    '.',
    'node_modules/@biomejs/biome/bin/biome',
    'check',
    'apps/api/src/features',
    'apps/web/src/features/polls',
    'apps/web/src/router.tsx',
    'libs/contracts',
  );
  run('.', 'tools/boundaries.mjs');
  run('apps/api', ...SPEC_FLAGS, '../../node_modules/jest/bin/jest.js', 'features/polls');
  assert.throws(() => run('.', 'tools/feature.mjs', 'polls', 'poll'), /is there already/);
});
