import { rows, type Tx } from '../../platform/database/database';
import { ProblemError, Problems } from '../../platform/http/problem';

export type AttachTarget = { entryId: number } | { commentId: number };
export interface Attached {
  /** Files that the text shows, as pictures or as cards; left out: they stay as they are. */
  inlineFileIds?: readonly number[];
  /** Those of them that it shows as pictures. */
  pictureIds?: readonly number[];
  /** Files that its links lead to: the writer's own and those that were there are kept with it, others are just links. */
  linkedFileIds?: readonly number[];
  /** Files that stand beside it; left out: they stay as they are. */
  fileIds?: readonly number[];
}
interface Pair {
  file_id: number;
  inline: boolean;
}

/**
 * Replaces what an entry or a comment shows and carries. A file that was there before may stay, whoever edits; a new one
 * must be the actor's own, and an image when the text shows it. Call it with the target locked.
 * @throws 400 `unknown_file` for any other file: somebody else's and a missing one alike
 */
export async function attach(
  tx: Tx,
  actor: { id: number },
  target: AttachTarget,
  { inlineFileIds, pictureIds = inlineFileIds, linkedFileIds = [], fileIds }: Attached,
): Promise<void> {
  const [column, id] = 'entryId' in target ? ['entry_id', target.entryId] : ['comment_id', target.commentId];
  const present = await rows<Pair>(tx, `SELECT file_id, inline FROM attachments WHERE ${column} = $1 ORDER BY id`, [id]);
  const beside = fileIds ?? present.filter((a) => !a.inline).map((a) => a.file_id);
  const shown = inlineFileIds ?? present.filter((a) => a.inline).map((a) => a.file_id);
  const before = new Set(present.map((a) => a.file_id));
  await ensureMine(tx, actor, before, { inline: shown, pictures: new Set(pictureIds ?? []), beside });
  const linked = inlineFileIds ? await keptOf(tx, actor, before, linkedFileIds) : [];
  const wanted = [...pairs([...shown, ...linked], true), ...pairs(beside, false)];
  await rows(
    tx,
    `WITH wanted AS (SELECT * FROM unnest($2::bigint[], $3::boolean[]) WITH ORDINALITY AS w(file_id, inline, place)),
          gone AS (DELETE FROM attachments a WHERE a.${column} = $1 AND NOT EXISTS (
                     SELECT 1 FROM wanted w WHERE w.file_id = a.file_id AND w.inline = a.inline))
     INSERT INTO attachments (${column}, file_id, inline)
     SELECT $1, w.file_id, w.inline FROM wanted w
      WHERE NOT EXISTS (SELECT 1 FROM attachments a WHERE a.${column} = $1 AND a.file_id = w.file_id AND a.inline = w.inline)
      ORDER BY w.place`,
    [id, wanted.map((w) => w.file_id), wanted.map((w) => w.inline)],
  );
}

const pairs = (ids: readonly number[], inline: boolean): Pair[] => [...new Set(ids)].map((file_id) => ({ file_id, inline }));

async function ensureMine(
  tx: Tx,
  actor: { id: number },
  before: Set<number>,
  { inline, pictures, beside }: { inline: readonly number[]; pictures: ReadonlySet<number>; beside: readonly number[] },
): Promise<void> {
  const fresh = [...new Set([...inline, ...beside])].filter((id) => !before.has(id));
  if (fresh.length === 0) return;
  const mine = new Map((await ownFiles(tx, actor, fresh)).map((f) => [f.id, f.image]));
  const errors = [
    ...inline
      .filter((id) => !before.has(id) && (pictures.has(id) ? !mine.get(id) : !mine.has(id)))
      .map(() => ({ path: 'body', message: 'unknown_file' })),
    ...beside.flatMap((id, i) => (before.has(id) || mine.has(id) ? [] : [{ path: `fileIds.${i}`, message: 'unknown_file' }])),
  ];
  if (errors.length) throw new ProblemError(400, 'invalid_input', { errors });
}

async function keptOf(tx: Tx, actor: { id: number }, before: Set<number>, linked: readonly number[]): Promise<number[]> {
  const fresh = linked.filter((id) => !before.has(id));
  const mine = new Set(fresh.length ? (await ownFiles(tx, actor, fresh)).map((f) => f.id) : []);
  return linked.filter((id) => before.has(id) || mine.has(id));
}

/** The share lock keeps a file from being removed before the transaction that begins to use it is over. */
const ownFiles = (tx: Tx, actor: { id: number }, ids: readonly number[]) =>
  rows<{ id: number; image: boolean }>(
    tx,
    'SELECT f.id, f.display_key IS NOT NULL AS image FROM files f WHERE f.id = ANY($1::bigint[]) AND f.owner_id = $2 FOR KEY SHARE',
    [ids, actor.id],
  );

/**
 * For pictures of people and entries: the file must be an image of the actor's own.
 * @param path the field that named it
 * @throws 400 `unknown_file` otherwise
 */
export async function ensureOwnImage(tx: Tx, actor: { id: number }, fileId: number, path: string): Promise<void> {
  const [file] = await ownFiles(tx, actor, [fileId]);
  if (!file?.image) throw Problems.invalid(path, 'unknown_file');
}
