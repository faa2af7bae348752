import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** All packages that have specs, in one run: workers are shared, and a package without specs costs nothing. */
const projects = ['libs', 'apps']
  .flatMap((parent) => readdirSync(join(import.meta.dirname, parent)).map((name) => `${parent}/${name}`))
  .filter((folder) => existsSync(join(import.meta.dirname, folder, 'jest.config.mjs')));

export default { projects: projects.map((folder) => `<rootDir>/${folder}`) };
