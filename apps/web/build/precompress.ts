import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Plugin } from 'vite';

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);
const text = /\.(html|m?js|css|svg|json|webmanifest|txt)$/;

/** Writes `<file>.br` and `<file>.gz` beside every text file of the build, so that the server only picks one. */
export function precompress(): Plugin {
  let folder = 'dist';
  return {
    name: 'ruche:precompress',
    apply: 'build',
    configResolved: (config) => {
      folder = resolve(config.root, config.build.outDir);
    },
    closeBundle: async () => {
      const names = await readdir(folder, { recursive: true });
      await Promise.all(names.filter((name) => text.test(name)).map((name) => pack(join(folder, name))));
    },
  };
}

async function pack(path: string): Promise<void> {
  const bytes = await readFile(path);
  const options = { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } };
  await Promise.all([writeFile(`${path}.br`, await brotli(bytes, options)), writeFile(`${path}.gz`, await zip(bytes, { level: 9 }))]);
}
