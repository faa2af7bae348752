import { createReadStream } from 'node:fs';
import { SaxesParser } from 'saxes';
import { type ImportedPart, pastDate, type Reading } from './thread';

type Row = Record<string, string>;
const QUESTION = '1';
const ANSWER = '2';

/** `Posts.xml` of a Stack Exchange archive, with the names of `Users.xml` when it stands beside. Both are read as a stream. */
export async function readStackExchange(posts: string, users: string | undefined, reading: Reading): Promise<void> {
  if (users)
    await eachRow(users, (row) => {
      const { Id, DisplayName } = row;
      if (Id) reading.people.set(Id, { id: Id, name: DisplayName?.trim() || `user ${Id}` });
    });
  await eachRow(posts, (row, line) => take(row, `line ${line}`, reading));
}

async function eachRow(file: string, take: (row: Row, line: number) => void): Promise<void> {
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw new Error(`${file}: ${error.message}`);
  });
  parser.on('opentag', ({ name, attributes }) => name === 'row' && take(attributes as Row, parser.line));
  for await (const chunk of createReadStream(file, 'utf8')) parser.write(chunk as string);
  parser.close();
}

function take(row: Row, where: string, reading: Reading): void {
  const { Id = '', PostTypeId, ParentId, CreationDate, Body = '', Title = '', Tags = '', AcceptedAnswerId, ClosedDate } = row;
  if (PostTypeId !== QUESTION && PostTypeId !== ANSWER) return;
  const threadId = `question:${PostTypeId === QUESTION ? Id : ParentId}`;
  const at = pastDate(CreationDate);
  if (!Id || !at)
    return void reading.wrong(where, `post ${Id || 'without an id'}: "${CreationDate ?? ''}" is no date of the past`, threadId);
  const said: ImportedPart = { id: Id, authorId: authorOf(row, reading), words: { html: Body }, at, where };
  if (PostTypeId === ANSWER) return void reading.add(threadId, said);
  reading.threads.set(threadId, {
    ...said,
    id: threadId,
    kind: 'question',
    title: Title,
    tags: Tags.split(/[<>|]+/).filter(Boolean),
    accepted: AcceptedAnswerId,
    closed: ClosedDate !== undefined,
    parts: [],
  });
}

/** Whoever left has a name in the post itself at most. */
function authorOf({ OwnerUserId, OwnerDisplayName }: Row, reading: Reading): string {
  const id = OwnerUserId ?? `name:${OwnerDisplayName ?? ''}`;
  if (!reading.people.has(id))
    reading.people.set(id, { id, name: OwnerDisplayName?.trim() || (OwnerUserId ? `user ${OwnerUserId}` : 'Anonymous') });
  return id;
}
