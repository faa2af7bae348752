/**
 * Dependencies point one way (docs: architecture). Biome's rules can't say it for any feature's name, so this does:
 * the rules are the tables below, the engine knows no folder by name. Usage: node tools/boundaries.mjs [folder]
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { violationsIn } from './lib/import-rules.mjs';

/**
 * Packages and what each may import of the others. `layers` go from the bottom up: a folder may import its own layer and those
 * below it. `modules` are layers whose parts have a wall: from another layer only their `index` is imported, or what `doors` name.
 * `islands` are layers whose modules never import each other. What is in no layer (main.ts, app.module.ts, demo …) may
 * import everything and be imported by nothing but its like and specs.
 */
export const PACKAGES = [
  { folder: 'libs/rich-text', name: '@ruche/rich-text', uses: [] },
  { folder: 'libs/contracts', name: '@ruche/contracts', uses: ['@ruche/rich-text'] },
  {
    folder: 'apps/api',
    name: '@ruche/api',
    uses: ['@ruche/contracts', '@ruche/rich-text'],
    layers: ['platform', 'core', 'features', 'projections'],
    modules: ['core', 'features'],
    islands: ['features'],
    // Entities name each other in foreign keys; an index would close the circle.
    doors: [{ layers: ['core', 'features'], files: /\.entity$/, from: /\.entity\.ts$/ }],
  },
  {
    folder: 'apps/web',
    name: '@ruche/web',
    uses: ['@ruche/contracts', '@ruche/rich-text'],
    layers: ['platform', 'shared', 'features', 'shell'],
    modules: ['features'],
    islands: ['features'],
  },
  { folder: 'apps/e2e', name: '@ruche/e2e', uses: ['@ruche/contracts'] },
  { folder: 'bench', name: '@ruche/bench', uses: ['@ruche/contracts', '@ruche/rich-text'] },
];

/** Things that one place keeps: the rest of the package asks it. Specs and their helpers are free. */
export const KEEPERS = [
  {
    what: 'process.env',
    found: /\bprocess\.env\b/,
    folder: 'apps/api/src',
    kept: ['platform/config/', 'main.ts', 'worker.ts', 'cli.ts'],
    why: 'configuration is read once, in platform/config',
  },
  {
    what: 'network access',
    found: /(?<!\{ isIP \} )from\s+'(?:node:)?(?:https?|http2|net|tls|dgram|undici|axios|got)'|(?<![.\w])fetch\(/,
    folder: 'apps/api/src',
    kept: ['platform/'],
    why: 'requests to the outside go through the platform, which guards them',
  },
  {
    what: 'fetch',
    found: /(?<![.\w])fetch\(/,
    folder: 'apps/web/src',
    kept: ['platform/'],
    why: 'the browser asks the API through platform/api',
  },
];

/** Every violation below `root`, in words. */
export const check = (root) => violationsIn(root, PACKAGES, KEEPERS);

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const root = process.argv[2] ?? join(import.meta.dirname, '..');
  if (!existsSync(root)) throw new Error(`There is no folder ${root}`);
  const found = check(root);
  for (const violation of found) console.error(violation);
  console.log(found.length ? `${found.length} imports cross a boundary` : 'No import crosses a boundary');
  process.exitCode = found.length ? 1 : 0;
}
