import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { bodyLength } from './measure.mjs';
import { requestOf } from './requests.mjs';
import { connected } from './server.mjs';

const MANY = 10_000;
/** Enough for PostgreSQL to have chosen between a plan of its own for each call and one for all. */
const CALLS = 12;
const SETTINGS = {
  session_preload_libraries: 'auto_explain',
  'auto_explain.log_min_duration': '0',
  'auto_explain.log_analyze': 'on',
  'auto_explain.log_buffers': 'on',
  'auto_explain.log_timing': 'off',
  'auto_explain.log_format': 'json',
  'auto_explain.log_nested_statements': 'on',
};

/** While `work` runs, new connections to the database log the plan of all that they do. */
export async function explaining(adminUrl, database, work) {
  const set = (how) =>
    connected(adminUrl, async (client) => {
      for (const [name, value] of Object.entries(SETTINGS)) await client.query(`ALTER DATABASE "${database}" ${how(name, value)}`);
    });
  await set((name, value) => `SET ${name} = '${value}'`);
  try {
    return await work();
  } finally {
    await set((name) => `RESET ${name}`);
  }
}

/** What PostgreSQL did for some requests of a case: one plan per statement, the last of each, in words. */
export async function plansOf(entry, product, world, log) {
  const from = statSync(log).size;
  for (let n = 0; n < CALLS; n++) await bodyLength(product.url, requestOf(entry, 'product', world, n));
  await sleep(200);
  const last = new Map();
  for (const { 'Query Text': text, Plan: plan } of readPlans(log, from))
    if (!/request_counts|last_seen_at = now/.test(text)) last.set(text, plan);
  return [...last].map(([text, plan]) => ({ statement: text.replace(/\s+/g, ' ').trim().slice(0, 110), ...described(plan) }));
}

function readPlans(log, from) {
  const size = statSync(log).size - from;
  const buffer = Buffer.alloc(size);
  const file = openSync(log, 'r');
  readSync(file, buffer, 0, size, from);
  closeSync(file);
  return [...buffer.toString('utf8').matchAll(/plan:\n(\t?\{[\s\S]*?\n\t\})/g)].flatMap(([, json]) => {
    try {
      return [JSON.parse(json)];
    } catch {
      return [];
    }
  });
}

function described(plan) {
  const nodes = [...walk(plan)];
  const read = (node) =>
    ((node['Actual Rows'] ?? 0) + (node['Rows Removed by Filter'] ?? 0) + (node['Rows Removed by Index Recheck'] ?? 0)) *
    (node['Actual Loops'] ?? 1);
  const scans = nodes.filter((node) => node['Node Type'] === 'Seq Scan' && read(node) > MANY);
  const wasteful = nodes.filter((node) => /Index|Bitmap/.test(node['Node Type']) && read(node) > MANY);
  const sorts = nodes.filter((node) => node['Node Type'] === 'Sort' && (node.Plans?.[0]?.['Actual Rows'] ?? 0) > MANY);
  const used = [...new Set(nodes.map((node) => node['Index Name']).filter(Boolean))];
  return {
    buffers: (plan['Shared Hit Blocks'] ?? 0) + (plan['Shared Read Blocks'] ?? 0),
    uses: used,
    warnings: [
      ...scans.map((node) => `SCANS ${node['Relation Name']} sequentially: ${Math.round(read(node))} rows`),
      ...wasteful.map(
        (node) => `READS ${Math.round(read(node))} rows of ${node['Relation Name'] ?? '?'} by ${node['Index Name'] ?? 'a bitmap'}`,
      ),
      ...sorts.map((node) => `SORTS ${Math.round(node.Plans[0]['Actual Rows'])} rows`),
    ],
  };
}

function* walk(node) {
  yield node;
  for (const child of node.Plans ?? []) yield* walk(child);
}

/** The plans of a case as a person reads them. */
export const inWords = (name, plans) =>
  [
    `${name}: ${plans.length} statements, ${plans.reduce((sum, { buffers }) => sum + buffers, 0)} buffers`,
    ...plans.flatMap(({ statement, buffers, uses, warnings }) => [
      `  ${String(buffers).padStart(6)} buffers  ${statement}`,
      `                  by ${uses.slice(0, 6).join(', ') || 'no index'}`,
      ...warnings.map((warning) => `                  ${warning}`),
    ]),
  ].join('\n');
