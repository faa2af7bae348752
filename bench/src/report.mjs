import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { ROOT } from './server.mjs';

const median = (list) => [...list].sort((a, b) => a - b)[Math.floor((list.length - 1) / 2)];
const spread = (list) => ({ median: median(list), min: Math.min(...list), max: Math.max(...list) });
const round = (value, digits = 2) => Number(value.toFixed(digits));

/** Of a side's rounds: a page of several requests counts as one. */
function sideOf(rounds, parts) {
  const sum = (key) => rounds.reduce((total, r) => total + r[key], 0);
  const per = (key, factor = 1) => round((sum(key) * factor * parts) / Math.max(1, sum('requests')));
  return {
    rate: spread(rounds.map((r) => r.rate / parts)),
    p50: median(rounds.map((r) => r.p50)),
    p95: median(rounds.map((r) => r.p95)),
    p99: median(rounds.map((r) => r.p99)),
    statements: per('statements'),
    utility: per('utility'),
    cpuMs: per('cpu', 1000),
    serverCpuMs: per('serverCpu', 1000),
    rssMb: Math.round(rounds.at(-1).rssMb ?? 0),
    failed: sum('failed'),
    sample: rounds.find((r) => r.sample)?.sample ?? '',
  };
}

/** What the rounds of a case come to, and whether the target is met. */
export function summed({ name, what, target, parts, bytes, product, floor }) {
  const own = sideOf(product, parts);
  const below = floor.length ? sideOf(floor, 1) : undefined;
  const ratio = below && spread(product.map((r, i) => r.rate / parts / floor[i].rate));
  const failed = own.failed + (below?.failed ?? 0);
  const short = [
    target.ratio && ratio.median < target.ratio ? 'ratio' : '',
    target.statements && own.statements > target.statements + 0.1 ? 'statements' : '',
    target.p95 && own.p95 > target.p95 ? 'p95' : '',
    failed ? `${failed} failed` : '',
  ].filter(Boolean);
  const verdict = short.length ? `SHORT: ${short.join(', ')}` : Object.keys(target).length ? 'ok' : '';
  return { name, what, target, bytes, ratio, verdict, sample: own.sample || (below?.sample ?? ''), product: own, floor: below };
}

/** Nothing when no request of a round was answered. */
const ms = (time) => (Number.isFinite(time) ? time.toFixed(1) : '–');
const percent = (share) => (share * 100).toFixed(0);
const cells = ({ name, target, bytes, ratio, verdict, product: p, floor: f }) => [
  name,
  `${p.rate.median.toFixed(0)} (${p.rate.min.toFixed(0)}–${p.rate.max.toFixed(0)})`,
  f ? f.rate.median.toFixed(0) : '',
  ratio ? `${percent(ratio.median)} % (${percent(ratio.min)}–${percent(ratio.max)})` : '',
  ms(p.p50),
  ms(p.p95),
  ms(p.p99),
  String(bytes),
  `${p.statements.toFixed(2)}${p.utility > 0.1 ? ` + ${p.utility.toFixed(1)}` : ''}`,
  `${p.cpuMs.toFixed(2)} + ${p.serverCpuMs.toFixed(2)}`,
  f ? `${f.cpuMs.toFixed(2)} + ${f.serverCpuMs.toFixed(2)}` : '',
  String(p.rssMb || ''),
  [target.ratio && `≥ ${target.ratio * 100} %`, target.statements && `≤ ${target.statements} st`, target.p95 && `≤ ${target.p95} ms`]
    .filter(Boolean)
    .join(', '),
  verdict,
];
const HEAD = [
  'case',
  'req/s',
  'floor',
  'ratio',
  'p50',
  'p95',
  'p99',
  'bytes',
  'statements',
  'CPU ms + server',
  "floor's",
  'MB',
  'target',
  '',
];

export function table(summaries) {
  const rows = [HEAD, ...summaries.map(cells)];
  const widths = HEAD.map((_, i) => Math.max(...rows.map((row) => row[i].length)));
  return rows
    .map((row) =>
      row
        .map((cell, i) => (i === 0 || i >= HEAD.length - 2 ? cell.padEnd(widths[i]) : cell.padStart(widths[i])))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/** Writes `bench/results/<date>-<size>.json`. Answers the path. */
export function keep(options, summaries, plans) {
  const folder = join(ROOT, 'bench/results');
  mkdirSync(folder, { recursive: true });
  const at = new Date().toISOString();
  const path = join(folder, `${at.slice(0, 19).replaceAll(':', '')}-${options.size}.json`);
  const machine = { node: process.version, cores: cpus().length, cpu: cpus()[0]?.model, memoryGb: Math.round(totalmem() / 2 ** 30) };
  writeFileSync(path, `${JSON.stringify({ at, ...options, machine, cases: summaries, plans }, null, 2)}\n`);
  return path;
}
