import { fork } from 'node:child_process';
import { once } from 'node:events';
import { request } from 'node:http';
import { fileURLToPath } from 'node:url';
import { serverUse, spent, useOf } from './process-use.mjs';
import { requestOf } from './requests.mjs';

const CONNECTIONS = 32;
const SAMPLES = 30;
const WARM_SECONDS = 2;

/** The process that makes the load. */
export class Loader {
  child = fork(fileURLToPath(new URL('load.mjs', import.meta.url)));

  async run(job) {
    this.child.send(job);
    const [figures] = await once(this.child, 'message');
    if (figures.error) throw new Error(figures.error);
    return figures;
  }

  async stop() {
    this.child.kill('SIGTERM');
    if (this.child.exitCode === null) await once(this.child, 'exit');
  }
}

/** One case: warm, then floor and product in turn. */
export async function measure(entry, { loader, product, floor, world, statements, queue, rounds, seconds, first }) {
  const connections = entry.connections ?? CONNECTIONS;
  const bytes = await bytesOf(product.url, entry, 'product', world, {});
  const tuned = entry.floor ? await tune(entry, floor.url, world, bytes, queue) : {};
  let n = first;
  const job = (side, length) => {
    n += 1_000_000;
    return {
      url: side === 'floor' ? floor.url : product.url,
      side,
      name: entry.name,
      world,
      tuned,
      seconds: length,
      connections,
      first: n,
    };
  };
  for (const side of ['product', ...(entry.floor ? ['floor'] : [])]) await loader.run(job(side, WARM_SECONDS));
  const backend = await statements.backend();
  await statements.reset();
  const run = async (side, pid) => {
    const before = { own: useOf(pid), server: serverUse(backend), calls: await statements.calls() };
    const figures = await loader.run(job(side, seconds));
    const own = useOf(pid);
    const calls = await statements.calls();
    return {
      ...figures,
      statements: calls.statements - before.calls.statements,
      utility: calls.utility - before.calls.utility,
      cpu: (own?.cpu ?? 0) - (before.own?.cpu ?? 0),
      serverCpu: spent(before.server, serverUse(backend)),
      rssMb: own?.rssMb,
    };
  };
  const result = { name: entry.name, what: entry.what, target: entry.target, parts: entry.parts ?? 1, bytes, product: [], floor: [] };
  for (let round = 0; round < rounds; round++) {
    if (entry.floor) result.floor.push(await run('floor', floor.pid));
    result.product.push(await run('product', product.pid));
  }
  return result;
}

/** The floor's letters per row for an answer of the same length; for writes, the jobs that the product makes. */
async function tune(entry, url, world, bytes, queue) {
  if (entry.writes) return { jobs: (await queue()).join(','), event: 'bench.floor' };
  const [, { limit = 1 }] = entry.floor(world, 0);
  let chars = 0;
  for (let turn = 0; turn < 3; turn++) {
    const length = await bytesOf(url, entry, 'floor', world, { chars });
    chars = Math.max(0, Math.round(chars + (bytes - length) / limit / (turn === 0 ? 1.03 : 1)));
  }
  return { chars };
}

/** The bytes of an answer's body, as a mean of some. */
async function bytesOf(url, entry, side, world, tuned) {
  let sum = 0;
  for (let n = 0; n < SAMPLES; n++) sum += await bodyLength(url, requestOf(entry, side, world, entry.writes ? n * 2 : n, tuned));
  return Math.round((sum / SAMPLES) * (side === 'product' ? (entry.parts ?? 1) : 1));
}

/** @throws when the answer is an error */
export function bodyLength(url, { method, path, headers = {}, body }) {
  return new Promise((resolve, reject) => {
    const sent = request(url + path, { method, headers }, (answer) => {
      let length = 0;
      let head = '';
      answer.on('data', (chunk) => {
        length += chunk.length;
        if (head.length < 300) head += chunk.toString('utf8');
      });
      answer.on('end', () =>
        answer.statusCode < 300 ? resolve(length) : reject(new Error(`${method} ${path}: ${answer.statusCode} ${head.slice(0, 300)}`)),
      );
    });
    sent.on('error', reject);
    sent.end(body);
  });
}
