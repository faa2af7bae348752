import { constants } from 'node:fs';
import { access } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { verifyAudit } from '../core/audit';
import { DemoRemoval } from '../demo/demo-removal';
import { importIdeas, importStages } from '../features/ideas';
import { Registry } from '../platform/events/registry';
import { indexEntries } from '../projections/search';
import { migrate } from '../setup';
import { type Command, CommandError } from './command';

export const installationCommands: Command[] = [
  {
    name: 'migrate',
    summary: 'brings the schema to the version of this program',
    anySchema: true,
    async run({ app, db, say }) {
      await migrate(db.source, app.get(Registry).queues);
      say('The schema is up to date.');
      return 0;
    },
  },
  {
    name: 'demo remove',
    summary: 'takes the demo company away',
    async run({ app, say }) {
      const gone = await app.get(DemoRemoval).removeDemo(null);
      say(gone ? 'The demo company is gone.' : 'There is no demo company.');
      return 0;
    },
  },
  {
    name: 'verify audit',
    summary: 'makes every hash of the audit log again, and names the entries that are not what was written',
    async run({ db, say }) {
      const { entries, broken, head } = await verifyAudit(db);
      say(`${entries} entries; changed or torn out: ${broken.length}${broken.length ? ` (${broken.join(', ')})` : ''}`);
      if (head) say(`The last hash, to be noted elsewhere: ${head}`);
      return broken.length ? 1 : 0;
    },
  },
  {
    name: 'import ideas',
    usage: 'FILE.csv [--space SLUG] [--author EMAIL] [--stage draft|submitted|open] [--map FIELD=HEADER]… [--dry-run]',
    summary: 'imports proposals from a CSV file, all or nothing',
    async run({ app, db, say }, args) {
      const { values, positionals } = parseArgs({
        args,
        allowPositionals: true,
        options: {
          space: { type: 'string', default: 'company' },
          author: { type: 'string' },
          stage: { type: 'string', default: 'submitted' },
          map: { type: 'string', multiple: true, default: [] },
          'dry-run': { type: 'boolean', default: false },
        },
      });
      const [file, ...rest] = positionals;
      if (!file || rest.length) throw new CommandError('Name one file.');
      await access(file, constants.R_OK).catch(() => {
        throw new CommandError(`The file ${file} cannot be read.`);
      });
      const stage = importStages.find((s) => s === values.stage);
      if (!stage) throw new CommandError(`The stage is one of ${importStages.join(', ')}.`);
      const options = {
        file,
        stage,
        space: values.space,
        author: values.author,
        map: mapOf(values.map),
        dryRun: values['dry-run'],
        progress: say,
      };
      const report = await importIdeas(db, options).catch((error: Error) => {
        throw new CommandError(error.message);
      });
      for (const { line, words } of report.mistakes) say(`line ${line}: ${words}`);
      if (report.mistakes.length) {
        say(`${report.mistakes.length} mistakes in ${report.read} rows: nothing was imported.`);
        return 1;
      }
      if (values['dry-run']) say(`${report.read} rows are right; nothing was written.`);
      else {
        await indexEntries(app, report.ids);
        say(`${report.ids.length} ideas imported.`);
      }
      return 0;
    },
  },
];

function mapOf(choices: string[]): Record<string, string> {
  return Object.fromEntries(
    choices.map((choice) => {
      const at = choice.indexOf('=');
      if (at < 1) throw new CommandError(`--map takes FIELD=HEADER, not "${choice}".`);
      return [choice.slice(0, at), choice.slice(at + 1)];
    }),
  );
}
