import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { SESSIONS, sessionToken } from './fill-people.mjs';
import { startProduct } from './product.mjs';
import { connected, ROOT } from './server.mjs';

const TIMES = 8;
const LOOK_MS = 50;
/** Jobs of the background that read or write points, badges and boards. */
const JOBS = [
  'points.settle',
  'boards.fold',
  'boards.newcomers',
  'badges.award',
  'expertise.nightly',
  'recognition.rings',
  'spotlight.draft',
];
/** Queues that are waited for; what they tell people of goes on by itself. */
const CONCERNED = 'points|badges|boards|expertise|rings|spotlight';
const ABOUT = 'point_|board_counts|team_points|badge_|things AS MATERIALIZED';

/** What it costs to earn, to lose, to leave the boards, and what runs by itself: one thing at a time, with nobody else there. */
export async function writes(url, { only }, say) {
  const wanted = (name) => !only || only.some((word) => name.includes(word));
  const found = [];
  const product = await startProduct(url, say, 'all');
  try {
    await connected(url, async (client) => {
      for (const deed of (await deeds(client)).filter(({ name }) => wanted(name))) {
        const costs = [];
        for (const request of deed.requests) costs.push(await costOf(client, () => send(product.url, request)));
        found.push(summed(deed.name, costs));
        say(inWords(found.at(-1)));
      }
      for (const name of JOBS.filter(wanted)) {
        const run = () => client.query('INSERT INTO pgboss.job (name, data) VALUES ($1, $2)', [name, {}]);
        found.push(summed(`job ${name}`, [await costOf(client, run)]));
        say(inWords(found.at(-1)));
      }
    });
  } finally {
    await product.stop();
  }
  if (wanted('check')) {
    found.push(await checked(url));
    say(inWords(found.at(-1)));
  }
  return found;
}

/** Requests of people who have a session, about what the fill left. */
async function deeds(client) {
  const settled = `SELECT q.entry_id AS id, q.accepted_answer_id AS answer, e.author_id AS person FROM questions q JOIN entries e ON e.id = q.entry_id
    WHERE q.accepted AND e.space_id IN (SELECT s.id FROM spaces s WHERE s.visibility = 'open') AND e.author_id BETWEEN 2 AND ${SESSIONS} ORDER BY 1 LIMIT ${TIMES}`;
  const voted = `SELECT v.entry_id AS id, v.person_id AS person FROM votes v JOIN entries e ON e.id = v.entry_id AND e.kind = 'answer'
    WHERE v.person_id BETWEEN 2 AND ${SESSIONS} AND v.created_at < now() - interval '3 days'
      AND e.space_id IN (SELECT s.id FROM spaces s WHERE s.visibility = 'open') ORDER BY 2, 1 LIMIT ${TIMES}`;
  const questions = (await client.query(settled)).rows;
  const votes = (await client.query(voted)).rows;
  const accept = ({ id, answer, person }, method) => ({
    person,
    method,
    path: `/questions/${id}/accepted-answer`,
    ...(method === 'PUT' && { body: { answerId: answer } }),
  });
  const vote = ({ id, person }, method) => ({
    person,
    method,
    path: `/entries/${id}/vote`,
    ...(method === 'PUT' && { body: { value: 1 } }),
  });
  const boards = ({ person }, onBoards) => ({ person, method: 'PUT', path: '/me/recognition', body: { onBoards } });
  return [
    { name: 'an accepted answer, taken back (P13, P14)', requests: questions.map((q) => accept(q, 'DELETE')) },
    { name: 'an answer accepted (P13, P14)', requests: questions.map((q) => accept(q, 'PUT')) },
    { name: 'a vote of long ago, taken back (P12)', requests: votes.map((v) => vote(v, 'DELETE')) },
    { name: 'a vote, which waits for a day', requests: votes.map((v) => vote(v, 'PUT')) },
    { name: 'leaving the boards', requests: questions.map((q) => boards(q, false)) },
    { name: 'coming back onto them', requests: questions.map((q) => boards(q, true)) },
  ];
}

async function send(url, { person, method, path, body }) {
  const answer = await fetch(`${url}/api${path}`, {
    method,
    headers: {
      cookie: `sid=${sessionToken(person)}`,
      'sec-fetch-site': 'same-origin',
      ...(body && { 'content-type': 'application/json' }),
    },
    ...(body && { body: JSON.stringify(body) }),
  });
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${(await answer.text()).slice(0, 200)}`);
}

/** From the call until no job is left: how long each job took, and what PostgreSQL did about points meanwhile. */
async function costOf(client, call) {
  await client.query(`DELETE FROM pgboss.job WHERE state = 'completed'`);
  await client.query('SELECT pg_stat_statements_reset()');
  const began = performance.now();
  await call();
  const answered = performance.now() - began;
  for (;;) {
    const { rows } = await client.query(
      `SELECT count(*)::int AS left FROM pgboss.job WHERE state IN ('created', 'retry', 'active') AND start_after <= now() AND name ~ '${CONCERNED}'`,
    );
    if (rows[0].left === 0) break;
    await sleep(LOOK_MS);
  }
  const { rows: jobs } = await client.query(
    `SELECT name, state, 1000 * sum(extract(epoch FROM completed_on - started_on))::float8 AS ms FROM pgboss.job WHERE completed_on IS NOT NULL GROUP BY 1, 2`,
  );
  if (jobs.some(({ state }) => state === 'failed'))
    throw new Error(`failed: ${jobs.map(({ name, state }) => `${name} ${state}`).join(', ')}`);
  const { rows: spent } = await client.query(
    `SELECT coalesce(sum(s.calls), 0)::int AS calls, coalesce(sum(s.shared_blks_hit + s.shared_blks_read), 0)::int AS pages, coalesce(sum(s.wal_bytes), 0)::float8 / 1024 AS wal
       FROM pg_stat_statements s JOIN pg_database d ON d.oid = s.dbid WHERE d.datname = current_database() AND s.query ~ $1 AND s.query !~ 'pg_stat_statements'`,
    [ABOUT],
  );
  return { answered, jobs: Object.fromEntries(jobs.map(({ name, ms }) => [name, ms])), ...spent[0] };
}

const middle = (list) => [...list].sort((a, b) => a - b)[Math.floor((list.length - 1) / 2)] ?? 0;
function summed(name, costs) {
  const of = (key) => middle(costs.map((cost) => cost[key]));
  const names = [...new Set(costs.flatMap(({ jobs }) => Object.keys(jobs)))].filter((job) =>
    /points|badges|boards|expertise|rings|spotlight/.test(job),
  );
  const jobs = Object.fromEntries(names.map((job) => [job, middle(costs.map((cost) => cost.jobs[job] ?? 0))]));
  return { name, times: costs.length, answered: of('answered'), jobs, calls: of('calls'), pages: of('pages'), walKb: of('wal') };
}

/** `cli rebuild points --check` in a process of its own, with the most memory that it held. */
async function checked(url) {
  const began = performance.now();
  const child = spawn(process.execPath, [join(ROOT, 'apps/api/dist/cli.js'), 'rebuild', 'points', '--check'], {
    cwd: ROOT,
    env: { PATH: process.env.PATH, NODE_ENV: 'production', DATABASE_URL: url, RUCHE_DATA: join(ROOT, 'node_modules/.cache/bench-check') },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk) => {
      said = (said + chunk).slice(-1_000);
    });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  let most = 0;
  const looking = setInterval(() => {
    most = Math.max(most, mostOf(child.pid));
  }, LOOK_MS);
  const code = await ended;
  clearInterval(looking);
  return { name: 'cli rebuild points --check', times: 1, answered: performance.now() - began, mostMb: most, code, said: said.trim() };
}

function mostOf(pid) {
  try {
    return Math.round(Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024);
  } catch {
    return 0;
  }
}

const ms = (n) => `${n < 100 ? n.toFixed(1) : Math.round(n)} ms`;
const inWords = ({ name, times, answered, jobs = {}, calls, pages, walKb, mostMb, said }) =>
  mostMb
    ? `${name}: ${ms(answered)}, ${mostMb} MB at most: ${said}`
    : `${name} (${times} ×): answered in ${ms(answered)}; ${Object.entries(jobs)
        .map(([job, time]) => `${job} ${ms(time)}`)
        .join(', ')}; ${calls} statements about points, ${pages} pages, ${Math.round(walKb)} kB of WAL`;
