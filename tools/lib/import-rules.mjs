import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';

/** Specs and what only they use: factories, harnesses. They may look anywhere in their package. */
const FOR_SPECS = /\.(spec|factory)\.tsx?$|(^|\/)(testing|guarantees)(\/|\.ts$)/;

/** Static imports and re-exports start a line (the formatter sees to it); dynamic ones may stand anywhere but in a comment. */
const STATIC = /^[ \t]*(?:import|export)\b(?:[^;'"]*?\bfrom)?[ \t\n]*['"]([^'"]+)['"]/gm;
const DYNAMIC = /^(?![ \t]*(?:\/\/|\*|\/\*)).*?\bimport\(\s*['"]([^'"]+)['"]/gm;

/** What a source imports, with the line of each. */
export function importsOf(source) {
  return [STATIC, DYNAMIC].flatMap((pattern) =>
    [...source.matchAll(pattern)].map((match) => ({
      specifier: match[1],
      line: source.slice(0, match.index + match[0].length).split('\n').length,
    })),
  );
}

/** Where a file of a package stands: its layer and module, e.g. `core` and `people`; no layer for top-level files. */
function placeOf(pack, path) {
  const [, layer, module, isInside] = /^src\/([^/]+)(?:\/([^/]+)(\/)?)?/.exec(path) ?? [];
  return { layer: pack.layers?.includes(layer) ? layer : undefined, module, isContents: !isInside };
}

/** Walks the packages and returns each violation as `file:line: words`. */
export function violationsIn(root, packages, keepers) {
  return packages.flatMap((pack) =>
    sourcesOf(join(root, pack.folder), '').flatMap((path) => {
      const source = readFileSync(join(root, pack.folder, path), 'utf8');
      const wrongImports = importsOf(source).flatMap(({ specifier, line }) =>
        reasons(pack, path, specifier, packages).map((why) => `${pack.folder}/${path}:${line}: ${specifier}: ${why}`),
      );
      return [...wrongImports, ...kept(keepers, `${pack.folder}/${path}`, source)];
    }),
  );
}

function sourcesOf(base, folder) {
  if (!existsSync(join(base, folder))) return [];
  return readdirSync(join(base, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = posix.join(folder, entry.name);
    if (entry.isDirectory()) return /^(node_modules|dist|coverage|results)$/.test(entry.name) ? [] : sourcesOf(base, path);
    return /\.(ts|tsx|mts|mjs)$/.test(entry.name) ? [path] : [];
  });
}

function reasons(pack, path, specifier, packages) {
  if (specifier.startsWith('.')) {
    const target = posix.normalize(posix.join(posix.dirname(path), specifier));
    return target.startsWith('..') ? ['leaves its package: import the other package by its name'] : insideReasons(pack, path, target);
  }
  const other = packages.find(({ name }) => specifier === name || specifier.startsWith(`${name}/`));
  if (!other || other === pack || pack.uses.includes(other.name)) return [];
  return [`${pack.folder} may not use ${other.name}${other.folder.startsWith('apps/') ? ': nothing imports an app' : ''}`];
}

/** One import between two files of one package. */
function insideReasons(pack, path, target) {
  if (!pack.layers || FOR_SPECS.test(path)) return [];
  if (FOR_SPECS.test(`${target}.ts`)) return ['is for specs only'];
  const [from, to] = [placeOf(pack, path), placeOf(pack, target)];
  if (!from.layer) return []; // main.ts, app.module.ts, demo … put everything together
  if (!to.layer) return target.startsWith('src/') ? ['top-level files import the layers, never the other way'] : [];
  if (pack.layers.indexOf(to.layer) > pack.layers.indexOf(from.layer))
    return [`${from.layer} may not import ${to.layer}: dependencies point downwards`];
  if (from.layer === to.layer) {
    // A file right in the layer's folder is its table of contents.
    const isOwn = from.module === to.module || from.isContents;
    return !isOwn && pack.islands?.includes(to.layer) ? [`${to.layer} never import each other`] : [];
  }
  return isDeep(pack, path, target, to) ? [`reaches into ${to.layer}/${to.module}: import its index`] : [];
}

function isDeep(pack, path, target, to) {
  if (!pack.modules?.includes(to.layer)) return false;
  const rest = target.replace(`src/${to.layer}/${to.module}`, '');
  if (rest === '' || rest === '/index') return false;
  return !pack.doors?.some(({ layers, files, from }) => layers.includes(to.layer) && files.test(target) && from.test(path));
}

function kept(keepers, path, source) {
  if (FOR_SPECS.test(path)) return [];
  return keepers
    .filter(({ folder, kept: places }) => path.startsWith(`${folder}/`) && !places.some((place) => path.startsWith(`${folder}/${place}`)))
    .flatMap(({ found, what, why }) =>
      source
        .split('\n')
        .flatMap((text, index) => (found.test(text) && !/^\s*(\/\/|\*|\/\*)/.test(text) ? [`${path}:${index + 1}: ${what}: ${why}`] : [])),
    );
}
