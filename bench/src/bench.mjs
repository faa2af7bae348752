import { CASES, chosen } from './cases.mjs';
import { openDatabase } from './fill.mjs';
import { Loader, measure } from './measure.mjs';
import { readOptions } from './options.mjs';
import { explaining, inWords, plansOf } from './plans.mjs';
import { ensureBuilt, startFloor, startProduct } from './product.mjs';
import { keep, summed, table } from './report.mjs';
import { connected, inDatabase, openServer } from './server.mjs';
import { Statements } from './statements.mjs';
import { jobsOf, tidy } from './traces.mjs';
import { walkTo } from './walk.mjs';
import { worldOf } from './world.mjs';
import { writes } from './writes.mjs';

const say = (words) => process.stderr.write(`${words}\n`);
const print = (words) => process.stdout.write(`${words}\n`);

async function main() {
  const options = readOptions(process.argv.slice(2));
  if (options.help) return print(options.help);
  if (options.list) return print(CASES.map(({ name, what }) => `${name.padEnd(15)} ${what}`).join('\n'));
  const cases = options.writes ? [] : chosen(options.only);
  ensureBuilt(say);
  const server = await openServer(say);
  try {
    const url = await openDatabase(server, options.size, say);
    if (options.writes) return print(`kept in ${keep(options, await writes(url, options, print))}`);
    const world = await worldOf(url);
    await (options.plans ? explain(cases, server, url, world, options) : race(cases, server, url, world, options));
  } finally {
    await server.stop();
  }
}

/** Floor and product in turn, case by case. */
async function race(cases, server, url, world, options) {
  const product = await startProduct(url, say);
  const floor = await startFloor(url, say);
  const loader = new Loader();
  const summaries = [];
  try {
    await connected(inDatabase(server.url, 'postgres'), async (client) => {
      await client.query('CREATE EXTENSION IF NOT EXISTS pg_stat_statements');
      const statements = new Statements(client, new URL(url).pathname.slice(1));
      for (const [i, entry] of cases.entries()) {
        await walkTo(entry, product, world);
        const queue = () => jobsOf(url, product, entry, world);
        const result = summed(
          await measure(entry, { loader, product, floor, world, statements, queue, ...options, first: i * 100_000_000 }),
        );
        summaries.push(result);
        say(
          `${result.name}: ${result.product.rate.median.toFixed(0)} req/s ${result.ratio ? `${(result.ratio.median * 100).toFixed(0)} %` : ''} ${result.verdict} ${result.sample}`,
        );
        if (process.env.BENCH_STATEMENTS)
          for (const { calls, ms, query } of await statements.longest()) say(`    ${calls} × ${ms} ms  ${query}`);
      }
    });
  } finally {
    await Promise.all([loader.stop(), product.stop(), floor.stop()]);
    await tidy(url);
  }
  print(`\n${options.size}: ${options.rounds} rounds of ${options.seconds} s, floor and product in turn\n\n${table(summaries)}\n`);
  print(`kept in ${keep(options, summaries)}`);
}

async function explain(cases, server, url, world, options) {
  if (!server.log) throw new Error('--plans reads the log of the embedded PostgreSQL; leave BENCH_DATABASE_URL out');
  const all = {};
  await explaining(inDatabase(server.url, 'postgres'), new URL(url).pathname.slice(1), async () => {
    const product = await startProduct(url, say);
    try {
      for (const entry of cases) {
        await walkTo(entry, product, world);
        all[entry.name] = await plansOf(entry, product, world, server.log);
        print(inWords(entry.name, all[entry.name]));
      }
    } finally {
      await product.stop();
    }
  });
  await tidy(url);
  print(`kept in ${keep(options, [], all)}`);
}

main().then(
  () => process.exit(0),
  (error) => {
    say(`The bench stops. ${process.env.BENCH_TRACE ? error.stack : error.message}`);
    process.exit(1);
  },
);
