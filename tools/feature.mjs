#!/usr/bin/env node
/**
 * Lays out a new feature in its three places, with checks that pass: `npm run feature -- <plural> <singular> <kind>`.
 *
 * It makes a kind of entry with a list, a page and a way to publish; the rest is what makes the feature different.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = process.env.RUCHE_ROOT ?? join(dirname(fileURLToPath(import.meta.url)), '..');
const templates = join(dirname(fileURLToPath(import.meta.url)), 'feature', 'templates');
const [plural, singular, kind = singular] = process.argv.slice(2);
const word = /^[a-z][a-z]{2,30}$/;

const fail = (words) => {
  process.stderr.write(`${words}\n`);
  process.exit(2);
};
if (!word.test(plural ?? '') || !word.test(singular ?? ''))
  fail('Say: npm run feature -- <plural> <singular> [kind], such as: npm run feature -- topics topic');
const kinds = read('libs/contracts/src/kinds.ts').match(/entryKinds = \[([^\]]+)\]/s)?.[1] ?? '';
if (!kinds.includes(`'${kind}'`))
  fail(
    `"${kind}" is no kind of entry: add it to entryKinds in libs/contracts/src/kinds.ts, or name one of ${kinds.replace(/\s+/g, ' ').trim()}`,
  );
const capital = (s) => s[0].toUpperCase() + s.slice(1);
const api = `apps/api/src/features/${plural}`;
const web = `apps/web/src/features/${plural}`;

const files = {
  [`libs/contracts/src/${plural}.ts`]: 'contract.ts',
  [`${api}/${plural}.controller.ts`]: 'api.controller.ts',
  [`${api}/${plural}.service.ts`]: 'api.service.ts',
  [`${api}/${plural}.queries.ts`]: 'api.queries.ts',
  [`${api}/${plural}.module.ts`]: 'api.module.ts',
  [`${api}/${plural}.spec.ts`]: 'api.spec.ts',
  [`${api}/index.ts`]: 'api.index.ts',
  [`apps/api/src/guarantees/rights/${plural}.ts`]: 'api.rights.ts',
  [`${web}/${plural}-page.tsx`]: 'web.page.tsx',
  [`${web}/${singular}-page.tsx`]: 'web.entry.tsx',
  [`${web}/${singular}-composer.tsx`]: 'web.composer.tsx',
  [`${web}/index.ts`]: 'web.index.ts',
  [`${web}/words.ts`]: 'web.words.ts',
  [`${web}/queries.ts`]: 'web.queries.ts',
  [`${web}/locales/fr.ts`]: 'web.fr.ts',
  [`${web}/locales/en.ts`]: 'web.en.ts',
};

for (const path of Object.keys(files)) if (existsSync(join(root, path))) fail(`${path} is there already; nothing was written.`);
for (const [path, template] of Object.entries(files)) {
  const text = readFileSync(join(templates, `${template}.tpl`), 'utf8')
    .replaceAll('__plural__', plural)
    .replaceAll('__Plural__', capital(plural))
    .replaceAll('__singular__', singular)
    .replaceAll('__Singular__', capital(singular))
    .replaceAll('__kind__', kind)
    .replaceAll('__Label__', capital(plural));
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

change('libs/contracts/src/index.ts', /$/, `export * from './${plural}';\n`);
change(
  'apps/api/src/features/features.module.ts',
  /(imports: \[)([^\]]*)/,
  (_, open, list) => `${open}${list.trim().replace(/,$/, '')}, ${capital(plural)}Module`,
);
change(
  'apps/api/src/features/features.module.ts',
  /(import [^\n]+\n)(\n\/\*\*)/,
  (_, last, rest) => `${last}import { ${capital(plural)}Module } from './${plural}';\n${rest}`,
);
change(
  'apps/api/src/core/access/permissions.ts',
  /( {2}'file:use')/,
  (_, next) => `  '${singular}:read': everyone,\n  '${singular}:write': everyone,\n${next}`,
);
change(
  'apps/api/src/guarantees/permission-matrix.ts',
  /(import \{ filesRights)/,
  (_, next) => `import { ${plural}Rights } from './rights/${plural}';\n${next}`,
);
change('apps/api/src/guarantees/permission-matrix.ts', /( {2}filesRights,)/, (_, next) => `  ${plural}Rights,\n${next}`);
change(
  'apps/web/src/router.tsx',
  /(const features = \[)([^\]]*)/,
  (_, open, list) => `${open}${list.trim().replace(/,$/, '')}, ...${plural}Routes`,
);
change(
  'apps/web/src/router.tsx',
  /(import \{ sessionRoutes)/,
  (_, next) => `import { ${plural}Routes } from './features/${plural}';\n${next}`,
);
execFileSync(
  process.execPath,
  [
    join(root, 'node_modules/@biomejs/biome/bin/biome'),
    'check',
    '--write',
    'libs/contracts',
    'apps/api/src/features',
    'apps/api/src/core/access',
    'apps/api/src/guarantees',
    'apps/web/src/router.tsx',
    web,
  ],
  { cwd: root, stdio: 'inherit' },
);

process.stdout.write(`The feature "${plural}" is laid out. Next:
  - give the world of apps/api/src/guarantees/world.ts one of them, and its rows in guarantees/rights/${plural}.ts real rights;
  - accept the snapshot of routes: npm run test:api -- guarantees/permissions -u
  - a place in the rail is one line in apps/web/src/shell/places.ts.
`);

function read(path) {
  return readFileSync(join(root, path), 'utf8');
}
function change(path, pattern, by) {
  const before = read(path);
  const after = typeof by === 'string' && pattern.source === '$' ? before + by : before.replace(pattern, by);
  if (after === before) fail(`${path} is not as expected; add the feature there by hand.`);
  writeFileSync(join(root, path), after);
}
