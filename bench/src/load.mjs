import autocannon from 'autocannon';
import { CASES } from './cases.mjs';
import { requestOf } from './requests.mjs';

/**
 * The load, in a process of its own: `{ url, side, name, world, tuned, seconds, connections, first }` comes in, figures go
 * back. Bounded in time, and on loopback only.
 */
process.on('message', (job) => {
  run(job).then(
    (figures) => process.send(figures),
    (error) => process.send({ error: error.message }),
  );
});

async function run({ url, side, name, world, tuned, seconds, connections, first }) {
  if (new URL(url).hostname !== '127.0.0.1') throw new Error('load goes to loopback only');
  const entry = CASES.find((one) => one.name === name);
  const times = [];
  let bytes = 0;
  let sample = '';
  let n = first;
  const statuses = {};
  const result = await new Promise((resolve, reject) => {
    const cannon = autocannon(
      {
        url,
        connections,
        duration: seconds,
        timeout: 20,
        requests: [{ setupRequest: (request) => ({ ...request, ...requestOf(entry, side, world, n++, tuned) }), onResponse }],
      },
      (error, figures) => (error ? reject(error) : resolve(figures)),
    );
    cannon.on('response', (_client, status, length, time) => {
      times.push(time);
      bytes += length;
      statuses[status] = (statuses[status] ?? 0) + 1;
    });
  });
  function onResponse(status, body) {
    if (status >= 300 && !sample) sample = `${status} ${body.slice(0, 300)}`;
  }
  times.sort((a, b) => a - b);
  const at = (share) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? Number.NaN;
  const failed = Object.entries(statuses).reduce((sum, [status, count]) => sum + (Number(status) >= 300 ? count : 0), 0);
  return {
    requests: result.requests.sent,
    rate: times.length / result.duration,
    p50: at(0.5),
    p95: at(0.95),
    p99: at(0.99),
    bytes: bytes / Math.max(1, times.length),
    failed,
    sample,
  };
}
