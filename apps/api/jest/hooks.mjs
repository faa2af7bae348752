/** Module hooks: TypeScript through swc with the options that Jest's own transform has, and Jest's globals as a module. */

import { existsSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { transform } from '@swc/core';
import { SWC_OPTIONS } from './swc-options.mjs';

const GLOBALS = new URL('./globals.mjs', import.meta.url).href;
const isFile = (path) => existsSync(path) && statSync(path).isFile();

/** `./people` is written for `./people.ts`, as TypeScript's resolution for bundlers reads it. */
function typescriptAt(specifier, parentURL) {
  if (!specifier.startsWith('.') || !parentURL?.startsWith('file:')) return undefined;
  const path = fileURLToPath(new URL(specifier, parentURL));
  return [`${path}.ts`, `${path}/index.ts`].find(isFile);
}

export async function resolve(specifier, context, next) {
  if (specifier === '@jest/globals') return { url: GLOBALS, shortCircuit: true };
  const path = typescriptAt(specifier, context.parentURL);
  return path ? { url: pathToFileURL(path).href, shortCircuit: true } : next(specifier, context);
}

export async function load(url, context, next) {
  const { pathname } = new URL(url);
  if (!url.startsWith('file:') || !pathname.endsWith('.ts')) return next(url, context);
  const filename = fileURLToPath(url);
  const { code } = await transform(await readFile(filename, 'utf8'), { ...SWC_OPTIONS, filename });
  return { format: 'module', source: code, shortCircuit: true };
}
