import { parseArgs } from 'node:util';
import { anyDrift, rebuildSearch, verifySearch } from '../projections/search';
import type { Command } from './command';

const SHOWN = 10;

export const searchCommands: Command[] = [
  {
    name: 'rebuild search',
    summary: 'writes every document of the search index again, while people go on searching',
    async run({ app, say }) {
      await rebuildSearch(app, say);
      return 0;
    },
  },
  {
    name: 'verify search',
    usage: '[--fix]',
    summary: 'compares the search index with what there is: missing, stale, orphan; with --fix sets it right',
    async run({ app, say }, args) {
      const { values } = parseArgs({ args, options: { fix: { type: 'boolean' } } });
      const drift = await verifySearch(app, { fix: values.fix });
      for (const fault of ['missing', 'stale', 'orphan'] as const)
        say(
          `${fault}: ${drift[fault].length}${drift[fault].length ? ` (${drift[fault].slice(0, SHOWN).join(', ')}${drift[fault].length > SHOWN ? ', …' : ''})` : ''}`,
        );
      if (!anyDrift(drift)) return 0;
      say(values.fix ? 'Set right.' : 'Run it again with --fix to set this right.');
      return values.fix ? 0 : 1;
    },
  },
];
