import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

/**
 * The server as a few ESM files in `dist/`: one per way to start it, and chunks that they share.
 *
 * The workspace's own libraries are inlined (they are TypeScript source); every other package stays outside and is
 * loaded from node_modules. Nest and TypeORM read `design:paramtypes`: Vite emits it because tsconfig.json says
 * `emitDecoratorMetadata`. Migrations and entities are imported statically, so nothing is found by glob at run time.
 */
const here = dirname(fileURLToPath(import.meta.url));
const entries = ['main', 'worker', 'cli'].filter((name) => existsSync(join(here, 'src', `${name}.ts`)));

export default defineConfig({
  root: here,
  publicDir: false,
  ssr: { target: 'node', noExternal: [/^@ruche\//] },
  build: {
    ssr: true,
    target: 'node20',
    outDir: 'dist',
    emptyOutDir: true,
    sourcemap: true,
    minify: false,
    reportCompressedSize: false,
    rolldownOptions: {
      input: Object.fromEntries(entries.map((name) => [name, join(here, 'src', `${name}.ts`)])),
      // Chunks lie beside the entries, so that `import.meta.dirname` is `dist` in either.
      output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
    },
  },
});
