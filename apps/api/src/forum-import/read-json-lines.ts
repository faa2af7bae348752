import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import { type ImportedPart, pastDate, type Reading } from './thread';

const id = z.union([z.string().min(1).max(200), z.int()]).transform(String);
const words = { body: z.string().optional(), html: z.string().optional() };
const person = z.strictObject({ type: z.literal('person'), id, name: z.string().trim().min(1).max(200), email: z.email().optional() });
const thread = {
  id,
  title: z.string(),
  author: id,
  createdAt: z.string(),
  space: z.string().optional(),
  tags: z.array(z.string()).default([]),
  closed: z.boolean().default(false),
  ...words,
};
const part = { id, author: id, createdAt: z.string(), ...words };
/** The lines that `docs/import-forum.md` describes. */
const Line = z.discriminatedUnion('type', [
  person,
  z.strictObject({ type: z.literal('question'), ...thread, accepted: id.optional() }),
  z.strictObject({ type: z.literal('topic'), ...thread }),
  z.strictObject({ type: z.literal('answer'), question: id, ...part }),
  z.strictObject({ type: z.literal('post'), topic: id, replyTo: id.optional(), ...part }),
]);
type Line = z.output<typeof Line>;
type Written = Exclude<Line, { type: 'person' }>;

/** One object a line; empty lines and a byte order mark are nothing. */
export async function readJsonLines(file: string, reading: Reading, prefix = ''): Promise<void> {
  let number = 0;
  for await (const text of createInterface({ input: createReadStream(file), crlfDelay: Number.POSITIVE_INFINITY })) {
    number++;
    const bare = text.replace(/^\uFEFF/, '').trim();
    if (bare) readLine(bare, `${prefix}line ${number}`, reading);
  }
}

function readLine(text: string, where: string, reading: Reading): void {
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch {
    return void reading.wrong(where, 'is not JSON');
  }
  const line = Line.safeParse(raw);
  if (line.success) return void take(line.data, where, reading);
  const [issue] = line.error.issues;
  reading.wrong(where, `${issue?.path.join('.') || 'type'}: ${issue?.message ?? 'not understood'}`, threadOf(raw));
}

/** The thread that a wrong line spoils, as far as it says so. */
function threadOf(raw: unknown): string | undefined {
  if (typeof raw !== 'object' || raw === null) return undefined;
  const { type, id: own, question, topic } = raw as Record<string, unknown>;
  if (type === 'question' || type === 'topic') return `${type}:${String(own)}`;
  if (type === 'answer') return `question:${String(question)}`;
  return type === 'post' ? `topic:${String(topic)}` : undefined;
}

function take(line: Line, where: string, reading: Reading): void {
  if (line.type === 'person') {
    const { id: personId, name, email } = line;
    reading.people.set(personId, { id: personId, name, email: email?.toLowerCase() });
    return;
  }
  const own = threadOf(line) as string;
  const at = pastDate(line.createdAt);
  if (!at) return void reading.wrong(where, `createdAt: "${line.createdAt}" is no date of the past`, own);
  if ((line.body === undefined) === (line.html === undefined)) return void reading.wrong(where, 'has body or html, one of them', own);
  const said: ImportedPart = { id: line.id, authorId: line.author, words: wordsOf(line), at, where };
  if (line.type === 'answer') return void reading.add(own, said);
  if (line.type === 'post') return void reading.add(own, { ...said, replyTo: line.replyTo });
  if (reading.threads.has(own)) return void reading.wrong(where, `the id "${line.id}" was there before`, own);
  const { title, space, tags, closed } = line;
  const accepted = line.type === 'question' ? line.accepted : undefined;
  reading.threads.set(own, { ...said, id: own, kind: line.type, title, space, tags, closed, accepted, parts: [] });
}

const wordsOf = ({ body, html }: Written): ImportedPart['words'] => (html === undefined ? { markdown: body ?? '' } : { html });
