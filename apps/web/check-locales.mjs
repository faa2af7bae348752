// Fails on a key that is missing, unused, lacks a plural form, or whose values or tags differ between the languages. Node only.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const src = fileURLToPath(new URL('./src', import.meta.url));
const plurals = { fr: ['one', 'many', 'other'], en: ['one', 'other'] };
const suffix = /_(zero|one|two|few|many|other)$/;

const files = readdirSync(src, { recursive: true })
  .filter((name) => /\.tsx?$/.test(name) && !/locales\//.test(name))
  .map((name) => ({ path: join(src, name), text: readFileSync(join(src, name), 'utf8') }));

/** Every `export const xWords = words('namespace', …)` with the folder of its locales and the names by which it is used. */
const sources = files.flatMap(({ path, text }) => {
  const found = /export const (\w+) = words\('(\w+)'/.exec(text);
  if (!found) return [];
  const hook = /export const (use\w+) = \(\) => useWords/.exec(text)?.[1];
  return [{ namespace: found[2], folder: join(dirname(path), 'locales'), names: [found[1], ...(hook ? [hook] : [])], path }];
});

/** A resource file is plain data: without its types it is a module of its own. */
async function load(path) {
  const text = readFileSync(path, 'utf8')
    .replace(/^import type .*$/gm, '')
    .replace(/(export const \w+)\s*:\s*[^=]+=/, '$1 =');
  const module = await import(`data:text/javascript;base64,${Buffer.from(text).toString('base64')}`);
  return flat(Object.values(module)[0]);
}

function flat(tree, prefix = '') {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[prefix + key, value]] : flat(value, `${prefix}${key}.`),
  );
}

const base = (key) => key.replace(suffix, '');
const holes = (text) =>
  [...text.matchAll(/\{\{(\w+)\}\}|<(\w+)>/g)]
    .map(([all]) => all)
    .sort()
    .join(' ');

/** Literals and templates of the files that use a namespace, as patterns of the keys they may ask for. */
function askedFor({ names, path }) {
  const users = files.filter((file) => file.path === path || names.some((name) => new RegExp(`\\b${name}\\b`).test(file.text)));
  const literals = new Set();
  const patterns = [];
  for (const { text } of users) {
    for (const [, quoted] of text.matchAll(/['"]([\w.]+)['"]/g)) literals.add(quoted);
    for (const [, template] of text.matchAll(/`([\w.]*\$\{[^`]+)`/g)) {
      const parts = template.split(/\$\{[^}]*\}/).map((part) => part.replace(/[.*+?^$()|[\]\\]/g, '\\$&'));
      if (parts.some((part) => part !== '')) patterns.push(new RegExp(`^${parts.join('.+')}$`));
    }
  }
  return (key) => literals.has(key) || patterns.some((pattern) => pattern.test(key));
}

const mistakes = [];
let keys = 0;
for (const source of sources) {
  const [fr, en] = await Promise.all(['fr', 'en'].map((language) => load(join(source.folder, `${language}.ts`))));
  const say = (text) => mistakes.push(`${relative(src, source.folder)}: ${text}`);
  const words = { fr: new Map(fr), en: new Map(en) };
  const bases = { fr: new Set(fr.map(([key]) => base(key))), en: new Set(en.map(([key]) => base(key))) };
  for (const key of bases.fr) if (!bases.en.has(key)) say(`« ${key} » is missing in en`);
  for (const key of bases.en) if (!bases.fr.has(key)) say(`« ${key} » is missing in fr`);
  for (const language of ['fr', 'en']) {
    for (const key of words[language].keys()) {
      if (!suffix.test(key)) continue;
      for (const form of plurals[language])
        if (!words[language].has(`${base(key)}_${form}`)) say(`« ${base(key)} » lacks its form ${form} in ${language}`);
    }
  }
  for (const [key, text] of fr) {
    const other = words.en.get(key);
    if (other !== undefined && holes(other) !== holes(text))
      say(`« ${key} » has ${holes(text) || 'nothing'} in fr and ${holes(other) || 'nothing'} in en`);
  }
  const asked = askedFor(source);
  for (const key of bases.fr) if (!asked(key)) say(`« ${key} » is not used`);
  keys += bases.fr.size;
}

const unique = [...new Set(mistakes)];
for (const mistake of unique) console.error(mistake);
console.log(`${sources.length} namespaces, ${keys} keys, ${unique.length} mistakes`);
process.exitCode = unique.length > 0 ? 1 : 0;
