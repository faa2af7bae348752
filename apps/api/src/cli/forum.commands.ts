import { basename, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { importForum } from '../forum-import';
import { awardImported, reckonImported } from '../projections/points/imported';
import { indexComments, indexEntries } from '../projections/search';
import { type Command, CommandError } from './command';

const SHOWN = 50;
const options = {
  space: { type: 'string', default: 'company' },
  source: { type: 'string' },
  'dry-run': { type: 'boolean', default: false },
} as const;

export const forumCommands: Command[] = [
  {
    name: 'import forum',
    usage: 'FOLDER|FILE [--space SLUG] [--source NAME] [--dry-run]',
    summary: 'imports questions and topics of another forum (docs/import-forum.md); run again, it goes on where it stopped',
    async run({ app, db, say }, args) {
      const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
      const [path, ...more] = positionals;
      if (!path || more.length) throw new CommandError('Say which file or folder: import forum archive.jsonl');
      const began = Date.now();
      const report = await importForum(db, {
        path: resolve(path),
        source: values.source ?? basename(resolve(path)).replace(/\.[^.]+$/, ''),
        space: values.space,
        dryRun: values['dry-run'],
        progress: (words) => say(`${seconds(began)}  ${words}`),
        written: async ({ entryIds, commentIds }) => {
          await indexEntries(app, entryIds);
          await indexComments(app, commentIds);
          await reckonImported(app, entryIds);
        },
      }).catch((error: Error) => {
        throw (error as { code?: string }).code === 'ENOENT' ? new CommandError(`There is no ${path}.`) : error;
      });
      for (const { where, words } of report.mistakes.slice(0, SHOWN)) say(`${where}: ${words}`);
      if (report.mistakes.length > SHOWN) say(`… and ${report.mistakes.length - SHOWN} more.`);
      const { threads, posts } = report.written;
      if (threads > 0 && !values['dry-run']) await awardImported(app);
      if (report.before) say(`${report.before} threads were there already.`);
      say(`${values['dry-run'] ? 'Would import' : 'Imported'} ${threads} threads with ${posts} posts in ${seconds(began)}.`);
      if (report.mistakes.length) say('Threads with a wrong line were left out whole: mend them and run this again.');
      return report.mistakes.length ? 1 : 0;
    },
  },
];

const seconds = (since: number): string => `${((Date.now() - since) / 1000).toFixed(1)} s`;
