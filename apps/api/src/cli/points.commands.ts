import { parseArgs } from 'node:util';
import { Clock } from '../platform/clock/clock';
import { CONFIG, type Config } from '../platform/config/config';
import { rebuildBadges } from '../projections/badges/rebuild';
import { verifyPoints } from '../projections/points/rebuild';
import type { Command } from './command';

export const pointsCommands: Command[] = [
  {
    name: 'rebuild points',
    usage: '[--check]',
    summary: 'brings the ledger of points and its sums into step with what there is, by lines of its own; with --check only compares',
    async run({ app, db, say }, args) {
      const { values } = parseArgs({ args, options: { check: { type: 'boolean' } } });
      const how = { now: app.get(Clock).now(), zone: app.get<Config>(CONFIG).COMPANY_TIME_ZONE };
      const { lines, sums } = await verifyPoints(db, how, !values.check, say);
      say(`${lines} lines ${values.check ? 'differ' : 'written'}, ${sums} people with a wrong sum.`);
      if (values.check) return lines + sums === 0 ? 0 : 1;
      say(`${await rebuildBadges(db, how)} people got a badge.`);
      return 0;
    },
  },
];
