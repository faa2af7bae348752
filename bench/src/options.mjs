import { parseArgs } from 'node:util';

export const SIZES = {
  '10k': { entries: 10_000, people: 2_000, spaces: 60, comments: 10, votes: 20, texts: 8_000 },
  '100k': { entries: 100_000, people: 10_000, spaces: 200, comments: 10, votes: 20, texts: 30_000 },
  // Ten million comments would measure the disk: at this size there are as many documents as entries and comments at 100k.
  '1m': { entries: 1_000_000, people: 20_000, spaces: 400, comments: 1, votes: 3, texts: 60_000 },
  // What people say: 100,000 topics, as many questions and posts; lists only, nothing to search.
  talk: { entries: 300_000, people: 10_000, spaces: 200, comments: 3, votes: 3, texts: 8_000, kinds: ['topic', 'question', 'post'] },
  // The forum alone, for how deep one pages in it.
  forum: { entries: 100_000, people: 10_000, spaces: 200, comments: 3, votes: 3, texts: 8_000, kinds: ['topic'] },
  // Who helped most: 100,000 people and five million lines of points.
  points: { entries: 20_000, people: 100_000, spaces: 60, comments: 3, votes: 2, texts: 2_000, kinds: ['post', 'topic'], ledger: 50 },
  // The directory of a large company, with half a million lines of points, and of a small one.
  people: { entries: 20_000, people: 10_000, spaces: 60, comments: 3, votes: 2, texts: 2_000, kinds: ['post', 'topic'], ledger: 50 },
  few: { entries: 20_000, people: 40, spaces: 6, comments: 3, votes: 2, texts: 2_000, kinds: ['post', 'topic'] },
};

const USAGE = `npm run bench -- [--size ${Object.keys(SIZES).join('|')}] [--only name,…] [--rounds N] [--seconds N] [--plans | --writes] [--list]
  --size     how many entries the database has (100k); it is made once and kept in the temporary folder
  --only     these cases; a name ends in * for all that begin so
  --rounds   of floor and product in turn (5)
  --seconds  of load in a round (4)
  --plans    no load: what PostgreSQL does for each case, in words
  --writes   no load: what it costs to earn and to lose points, and what runs by itself, at the size \`points\`
  --list     the names of the cases
BENCH_DATABASE_URL: a server to make the database in. BENCH_PRODUCT: another built main.js.
BENCH_NODE_ARGS: for the product's Node, such as --cpu-prof --cpu-prof-dir=… BENCH_STATEMENTS=1: the longest statements of each case.`;

const whole = (name, text, least, most) => {
  const value = Number(text);
  if (!Number.isInteger(value) || value < least || value > most) throw new Error(`--${name} wants a whole number from ${least} to ${most}`);
  return value;
};

/** What was asked for. @throws in words for what can't be. */
export function readOptions(args) {
  const { values } = parseArgs({
    args,
    options: {
      size: { type: 'string', default: '100k' },
      only: { type: 'string' },
      rounds: { type: 'string', default: '5' },
      seconds: { type: 'string', default: '4' },
      plans: { type: 'boolean', default: false },
      writes: { type: 'boolean', default: false },
      list: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return { help: USAGE };
  if (!Object.hasOwn(SIZES, values.size)) throw new Error(`--size is one of ${Object.keys(SIZES).join(', ')}`);
  return {
    size: values.size,
    only: values.only?.split(',').map((name) => name.trim()),
    rounds: whole('rounds', values.rounds, 1, 50),
    seconds: whole('seconds', values.seconds, 1, 60),
    plans: values.plans,
    writes: values.writes,
    list: values.list,
  };
}
