import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { check } from './boundaries.mjs';
import { importsOf } from './lib/import-rules.mjs';

/** Plants files in a folder of its own and returns what the checker says. */
function planted(files) {
  const root = mkdtempSync(join(tmpdir(), 'ruche-boundaries-'));
  try {
    for (const [path, source] of Object.entries(files)) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), source);
    }
    return check(root);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

const CAUGHT = [
  ['core → feature', 'apps/api/src/core/votes/votes.ts', "import { Ideas } from '../../features/ideas';", /core may not import features/],
  [
    'platform → core',
    'apps/api/src/platform/http/server.ts',
    "import { People } from '../../core/people';",
    /platform may not import core/,
  ],
  [
    'feature → projection',
    'apps/api/src/features/ideas/ideas.ts',
    "import { Search } from '../../projections/search';",
    /features may not import projections/,
  ],
  ['feature → feature', 'apps/api/src/features/ideas/ideas.ts', "import { Wiki } from '../wiki';", /features never import each other/],
  [
    'deep into a feature',
    'apps/api/src/projections/search/search.ts',
    "export * from '../../features/ideas/ideas.queries';",
    /reaches into features\/ideas/,
  ],
  [
    'deep into a core module',
    'apps/api/src/features/ideas/ideas.ts',
    "import {\n  a,\n  b,\n} from '../../core/people/people.queries';",
    /:4:.*reaches into core\/people/,
  ],
  ['layer → top', 'apps/api/src/platform/jobs/worker.ts', "import { schema } from '../../schema';", /top-level files import the layers/],
  ['only a type', 'apps/api/src/core/votes/votes.ts', "import type { Idea } from '../../features/ideas';", /core may not import features/],
  [
    'only at run time',
    'apps/api/src/core/votes/votes.ts',
    "const { Ideas } = await import('../../features/ideas');",
    /core may not import features/,
  ],
  ['product → specs', 'apps/api/src/core/votes/votes.ts', "import { aPerson } from '../people/people.factory';", /for specs only/],
  [
    'web: shared → feature',
    'apps/web/src/shared/vote/vote.tsx',
    "import { ideas } from '../../features/ideas';",
    /shared may not import features/,
  ],
  [
    'web: platform → shared',
    'apps/web/src/platform/api.ts',
    "import { toast } from '../shared/toasts/toast';",
    /platform may not import shared/,
  ],
  [
    'web: feature → feature',
    'apps/web/src/features/ideas/page.tsx',
    "import { space } from '../spaces';",
    /features never import each other/,
  ],
  ['contracts → app', 'libs/contracts/src/ideas.ts', "import { Idea } from '@ruche/api';", /nothing imports an app/],
  ['contracts → app by path', 'libs/contracts/src/ideas.ts', "import { Idea } from '../../../apps/api/src/main';", /leaves its package/],
  ['rich-text → contracts', 'libs/rich-text/src/index.ts', "import { Id } from '@ruche/contracts';", /may not use @ruche\/contracts/],
  ['web → api', 'apps/web/src/main.tsx', "import { x } from '@ruche/api/x';", /nothing imports an app/],
  [
    'process.env away from config',
    'apps/api/src/core/people/people.ts',
    'const key = process.env.KEY;',
    /process\.env: configuration is read once/,
  ],
  ['network away from the platform', 'apps/api/src/features/watch/watch.ts', "import { request } from 'node:https';", /network access/],
  [
    'fetch away from the platform',
    'apps/web/src/features/ideas/page.tsx',
    "const answer = await fetch('/api/ideas');",
    /fetch: the browser asks/,
  ],
];

for (const [name, path, source, expected] of CAUGHT) {
  test(`catches ${name}`, () => {
    const found = planted({ [path]: `${source}\n` });
    assert.equal(found.length, 1, found.join('\n'));
    assert.match(found[0], expected);
    assert.ok(found[0].startsWith(`${path}:`));
  });
}

test('lets what is right pass', () => {
  const found = planted({
    'apps/api/src/main.ts': "import { Ideas } from './features/ideas/ideas.service';\nconst { PORT } = process.env;\n",
    'apps/api/src/features/features.module.ts': "import { IdeasModule } from './ideas';\n",
    'apps/api/src/features/ideas/ideas.ts':
      "import { People } from '../../core/people';\nimport { one } from './rules';\nimport { z } from 'zod';\n",
    'apps/api/src/features/ideas/idea.entity.ts': "import { Entry } from '../../core/entries/entry.entity';\n",
    'apps/api/src/features/ideas/ideas.spec.ts':
      "import { aSpace } from '../../core/spaces/spaces.factory';\nimport { api } from '../../testing/api';\n",
    'apps/api/src/core/people/people.ts': "import { isIP } from 'node:net';\n// import { Ideas } from '../../features/ideas';\n",
    'apps/web/src/shell/layout.tsx': "import { Chip } from '../shared/chips/chip';\nimport { routes } from '../features/ideas';\n",
    'libs/contracts/src/ideas.ts': "import { RichDoc } from '@ruche/rich-text';\n",
  });
  assert.deepEqual(found, []);
});

test('reads every form of import with its line', () => {
  const source =
    "import 'a';\nimport b, {\n  c,\n} from 'b';\nexport * from 'c';\nconst d = () => import('d');\n// import 'no';\n * import('no')\n";
  assert.deepEqual(
    importsOf(source).map(({ specifier, line }) => `${line} ${specifier}`),
    ['1 a', '4 b', '5 c', '6 d'],
  );
});
