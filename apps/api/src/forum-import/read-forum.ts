import { readdir, stat } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import { readDiscourse } from './read-discourse';
import { readJsonLines } from './read-json-lines';
import { readStackExchange } from './read-stack-exchange';
import { Reading } from './thread';

/**
 * Reads a file or a folder by what it is called: `*.jsonl` ours, `*.json` topic pages of Discourse, `Posts.xml` of Stack Exchange.
 * @throws Error in words when there is nothing of the kind
 */
export async function readForum(path: string): Promise<Reading> {
  const reading = new Reading();
  const isFolder = (await stat(path)).isDirectory();
  const folder = isFolder ? path : dirname(path);
  const there = (await readdir(folder)).sort();
  const names = isFolder ? there : [basename(path)];
  const of = (extension: string) => names.filter((name) => extname(name).toLowerCase() === extension);
  const lines = [...of('.jsonl'), ...of('.ndjson')];
  const pages = of('.json');
  const posts = names.find((name) => name.toLowerCase() === 'posts.xml');
  if (lines.length + pages.length + Number(posts !== undefined) === 0)
    throw new Error(`${path} holds no *.jsonl, no topic pages (*.json) and no Posts.xml.`);
  for (const name of lines) await readJsonLines(join(folder, name), reading, lines.length > 1 ? `${name}, ` : '');
  await readDiscourse(
    pages.map((name) => ({ path: join(folder, name), name })),
    reading,
  );
  const users = there.find((name) => name.toLowerCase() === 'users.xml');
  if (posts) await readStackExchange(join(folder, posts), users && join(folder, users), reading);
  return reading;
}
