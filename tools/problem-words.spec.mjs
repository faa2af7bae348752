import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const read = (path) => readFileSync(join(root, path), 'utf8');

const sources = readdirSync(join(root, 'apps/api/src'), { recursive: true })
  .filter((name) => name.endsWith('.ts') && !name.endsWith('.spec.ts'))
  .map((name) => read(join('apps/api/src', name)))
  .join('\n');
const codes = (...patterns) => [
  ...new Set(patterns.flatMap((pattern) => [...sources.matchAll(pattern)].map(([, code]) => code.split(':')[0]))),
];
const sectionOf = (text, name) => new RegExp(`\\n {2}${name}: \\{([^]*?)\\n {2}\\},`).exec(text)?.[1] ?? '';

for (const language of ['fr', 'en']) {
  const text = read(`apps/web/src/platform/locales/${language}.ts`);
  const without = (section, wanted) => wanted.filter((code) => !new RegExp(`\\n {4}${code}:`).test(sectionOf(text, section)));

  test(`every refusal of the server has words (${language})`, () => {
    const refusals = codes(
      /\bProblems\.(?:conflict|forbidden|unsupported|gone)\(\s*'([a-z_]+)'/g,
      /\bnew ProblemError\(\s*\d{3},\s*'([a-z_]+)'/g,
      /\b(?:when|not|isStage)\([^\n]*?,\s*'([a-z_]+)'\)/g,
    );
    assert.ok(refusals.length > 20, 'the patterns still find the codes');
    assert.deepEqual(without('problems', refusals), []);
  });

  test(`every mistake in a field has words (${language})`, () => {
    const mistakes = codes(/\bProblems\.invalid\(\s*(?:'[^']*'|\w+),\s*'([a-z_]+)'/g, /\bmessage: '([a-z_]+)'/g);
    assert.ok(mistakes.length > 5, 'the patterns still find the codes');
    assert.deepEqual(without('fields', mistakes), []);
  });
}
