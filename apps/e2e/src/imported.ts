import { execFile } from 'node:child_process';
import { rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const cli = fileURLToPath(new URL('../../api/dist/cli.js', import.meta.url));
const minute = (n: number) => new Date(Date.UTC(2026, 0, 5, 10, n)).toISOString();

/** A topic of the company with so many replies of nine people, one a minute from 5 January 2026, 10:00 UTC: as a forum from elsewhere comes in. */
export async function importThread(title: string, replies: number): Promise<void> {
  const { RUCHE_DATA, RUCHE_MAIL } = process.env;
  const data = RUCHE_DATA ?? (RUCHE_MAIL && dirname(RUCHE_MAIL));
  if (!data) throw new Error('RUCHE_DATA says where the product under test keeps its data');
  const name = `thread-${title.replace(/\W+/g, '-')}`;
  const topic = { type: 'topic', id: name, title, body: 'Racontez.', author: 'p0', createdAt: minute(0) };
  const posts = Array.from({ length: replies }, (_, n) => ({
    type: 'post',
    id: `${name}-${n}`,
    topic: name,
    body: `Réponse ${n + 1}. ${'Une phrase de plus pour qui lit jusqu’au bout. '.repeat(1 + (n % 6))}`,
    author: `p${n % 9}`,
    createdAt: minute(n),
  }));
  const file = join(tmpdir(), `${name}.jsonl`);
  await writeFile(file, [topic, ...posts].map((line) => JSON.stringify(line)).join('\n'));
  try {
    await promisify(execFile)(process.execPath, [cli, 'import', 'forum', file], { env: { ...process.env, RUCHE_DATA: data } });
  } finally {
    await rm(file);
  }
}
