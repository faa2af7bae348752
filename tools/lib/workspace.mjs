import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** The checkout. */
export const ROOT = join(import.meta.dirname, '..', '..');

/** Folders of the workspace's packages, relative to the checkout, e.g. `apps/api`. */
export function packageFolders() {
  const inside = (parent) =>
    readdirSync(join(ROOT, parent), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => `${parent}/${entry.name}`);
  return [...inside('libs'), ...inside('apps'), 'bench'];
}

/** A tool of node_modules, run by this very Node: `[script, ...args]`. */
export const tool = (script, ...args) => [join(ROOT, 'node_modules', script), ...args];
