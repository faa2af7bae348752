import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type ImportOptions, importIdeas, importStages } from '../features/ideas';
import { awardImported, reckonImported } from '../projections/points/imported';
import { indexEntries } from '../projections/search';
import { type Command, CommandError } from './command';

const SHOWN = 50;
const options = {
  space: { type: 'string', default: 'company' },
  author: { type: 'string' },
  stage: { type: 'string', default: 'open' },
  map: { type: 'string', multiple: true, default: [] as string[] },
  'dry-run': { type: 'boolean', default: false },
} as const;

export const ideasCommands: Command[] = [
  {
    name: 'import ideas',
    usage: '<file.csv> [--space SLUG] [--author E-MAIL] [--stage open|submitted|draft] [--map field=Header …] [--dry-run]',
    summary: 'reads proposals from a CSV file, all or nothing; wrong rows are named by their line',
    async run({ app, db, say }, args) {
      const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
      const [file, ...more] = positionals;
      if (!file || more.length) throw new CommandError('Say which file: import ideas proposals.csv');
      if (!(importStages as readonly string[]).includes(values.stage))
        throw new CommandError(`--stage is one of ${importStages.join(', ')}.`);
      const began = Date.now();
      const stage = values.stage as ImportOptions['stage'];
      const chosen = { space: values.space, author: values.author?.toLowerCase(), stage, dryRun: values['dry-run'] };
      const report = await importIdeas(db, {
        file: resolve(file),
        map: mapping(values.map),
        ...chosen,
        progress: say,
        written: async (ids) => {
          say('making them findable');
          await indexEntries(app, ids);
          say('counting their points');
          await reckonImported(app, ids);
          await awardImported(app);
        },
      }).catch((error: unknown) => {
        throw (error as { code?: string }).code === 'ENOENT' ? new CommandError(`There is no file ${file}.`) : error;
      });
      for (const { line, words } of report.mistakes.slice(0, SHOWN)) say(`line ${line}: ${words}`);
      if (report.mistakes.length > SHOWN) say(`… and ${report.mistakes.length - SHOWN} more.`);
      if (report.mistakes.length) {
        say(`${report.mistakes.length} of ${report.read} rows cannot be imported, so nothing was.`);
        return 1;
      }
      if (chosen.dryRun) {
        say(`${report.read} rows can be imported; nothing was written.`);
        return 0;
      }
      say(`Imported ${report.ids.length} ideas in ${((Date.now() - began) / 1000).toFixed(1)} s; they can be found.`);
      return 0;
    },
  },
];

function mapping(given: string[]): Record<string, string> {
  return Object.fromEntries(
    given.map((pair) => {
      const at = pair.indexOf('=');
      if (at < 1) throw new CommandError(`--map ${pair}: say field=Header.`);
      return [pair.slice(0, at), pair.slice(at + 1)];
    }),
  );
}
