import { access, constants } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { PeopleImport } from '../core/people-import';
import { type Command, CommandError } from './command';

export const peopleCommands: Command[] = [
  {
    name: 'import people',
    usage: 'FILE.csv|FILE.vcf [--dry-run]',
    summary: 'brings people in from a CSV or vCard file, all or nothing; wrong rows are named by their line',
    async run({ app, say }, args) {
      const { values, positionals } = parseArgs({
        args,
        allowPositionals: true,
        options: { 'dry-run': { type: 'boolean', default: false } },
      });
      const [file, ...more] = positionals;
      if (!file || more.length) throw new CommandError('Say which file: import people staff.csv');
      const path = resolve(file);
      await access(path, constants.R_OK).catch(() => {
        throw new CommandError(`There is no file ${file}.`);
      });
      const people = app.get(PeopleImport);
      const report = values['dry-run'] ? await people.preview(path) : await people.run(path, null);
      for (const { line, code, what } of report.mistakes) say(`line ${line}: ${code.replaceAll('_', ' ')}${what ? ` (${what})` : ''}`);
      if (report.mistakeCount > 0) {
        say(`${report.mistakeCount} mistakes in ${report.read} rows, so nothing was imported.`);
        return 1;
      }
      const words = `${report.created} new, ${report.updated} brought up to date`;
      say(
        values['dry-run']
          ? `${report.read} rows can be imported (${words}); nothing was written.`
          : `Imported ${report.read} people: ${words}.`,
      );
      return 0;
    },
  },
];
