import { basename, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { ACTOR_COLUMNS, type ActorRow, asActor } from '../core/access';
import type { Database } from '../platform/database/database';
import { ImportRefused, PageImportsService } from '../wiki-import';
import { type Command, CommandError } from './command';

const SHOWN = 100;
const options = {
  space: { type: 'string', default: 'company' },
  as: { type: 'string' },
  under: { type: 'string' },
} as const;

export const wikiCommands: Command[] = [
  {
    name: 'import wiki',
    usage: 'FOLDER|ZIP [--space SLUG] [--as HANDLE] [--under PAGE]',
    summary: 'imports a folder or a zip of Markdown, of Confluence (HTML) or of Notion as pages, all of them or none (docs/import-wiki.md)',
    async run({ app, db, say }, args) {
      const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
      const [path, ...more] = positionals;
      if (!path || more.length) throw new CommandError('Say which folder or zip: import wiki handbook.zip --space marketing');
      const actor = await author(db, values.as);
      const space = await db.row<{ id: number }>('SELECT id FROM spaces WHERE slug = $1', [values.space]);
      if (!space) throw new CommandError(`There is no space "${values.space}".`);
      const parentId = values.under === undefined ? undefined : Number(values.under);
      const { report } = await app
        .get(PageImportsService, { strict: false })
        .runNow(actor, resolve(path), { spaceId: space.id, parentId, name: basename(resolve(path)) })
        .catch((error: Error) => {
          if ((error as { code?: string }).code === 'ENOENT') throw new CommandError(`There is no ${path}.`);
          throw error instanceof ImportRefused ? new CommandError(`Nothing was imported: ${error.code}.`) : error;
        });
      if (!report) return 1;
      for (const { file, what, detail } of report.left.slice(0, SHOWN)) say(`${file}: ${what}${detail ? ` ${detail}` : ''}`);
      if (report.leftTotal > SHOWN) say(`… and ${report.leftTotal - SHOWN} more.`);
      const { internal, external, broken } = report.links;
      say(
        `Imported ${report.pages} pages with ${report.images} images, ${report.files} files, ${report.tables} tables and ${internal} links between pages ` +
          `(${external} to elsewhere, ${broken} broken) in ${(report.milliseconds / 1000).toFixed(1)} s.`,
      );
      return 0;
    },
  },
];

/** Whose pages they are: somebody by handle, or the first administrator. */
async function author(db: Database, handle: string | undefined) {
  const found = await db.row<ActorRow>(
    `SELECT ${ACTOR_COLUMNS} FROM people p WHERE CASE WHEN $1::text IS NULL THEN p.role = 'admin' ELSE p.handle = $1 END ORDER BY p.id LIMIT 1`,
    [handle ?? null],
  );
  if (!found) throw new CommandError(handle ? `There is no "${handle}".` : 'There is no administrator yet: say --as HANDLE.');
  return asActor(found);
}
