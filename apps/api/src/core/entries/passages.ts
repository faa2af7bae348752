import { anchored, findPassage, type PassageAnchor, type RichDoc, type Span, wordsOf } from '@ruche/rich-text';
import { row, type Tx } from '../../platform/database/database';
import { Problems } from '../../platform/http/problem';
import { type KeptPassage, shifted, stepsBetween } from './passage-shift';

/**
 * Takes the passages of an entry along to what it says from now on; the caller holds the entry and has not written it yet.
 * One statement for an entry without any.
 */
export async function movePassages(tx: Tx, entryId: number, body: RichDoc): Promise<void> {
  const held = await row<{ body: RichDoc; passages: (KeptPassage & { id: number })[] }>(
    tx,
    `SELECT e.body, (SELECT json_agg(json_build_object('id', p.id, 'quote', p.quote, 'words', p.words, 'prefix', p.prefix, 'suffix', p.suffix,
              'start', p.start_at, 'gone', p.gone_at IS NOT NULL)) FROM passages p WHERE p.entry_id = e.id) AS passages
       FROM entries e WHERE e.id = $1 AND EXISTS (SELECT 1 FROM passages p WHERE p.entry_id = e.id)`,
    [entryId],
  );
  if (!held) return;
  const [before, after] = [wordsOf(held.body).text, wordsOf(body).text];
  if (before === after) return;
  const steps = stepsBetween(before, after);
  const moved = held.passages.map((passage) => ({ id: passage.id, ...shifted(passage, steps, { before, after }) }));
  await row(
    tx,
    `UPDATE passages p SET words = m.words, prefix = m.prefix, suffix = m.suffix, start_at = m.start,
            gone_at = CASE WHEN m.gone THEN coalesce(p.gone_at, now()) END
       FROM json_to_recordset($1::json) AS m(id bigint, words text, prefix text, suffix text, start int, gone boolean)
      WHERE p.id = m.id RETURNING p.id`,
    [JSON.stringify(moved)],
  );
}

/** Notes a passage of an entry that the caller holds. @returns its id @throws Conflict when its words are not there (any more) */
export async function notePassage(tx: Tx, entryId: number, anchor: PassageAnchor): Promise<number> {
  const held = await row<{ body: RichDoc }>(tx, 'SELECT body FROM entries WHERE id = $1', [entryId]);
  const { text } = wordsOf(held?.body ?? { type: 'doc', content: [] });
  const found = exactly(text, anchor) ?? findPassage(text, anchor);
  if (!found) throw Problems.conflict('passage_changed');
  const kept = anchored(text, found);
  const made = await row<{ id: number }>(
    tx,
    'INSERT INTO passages (entry_id, quote, words, prefix, suffix, start_at) VALUES ($1, $2, $2, $3, $4, $5) RETURNING id',
    [entryId, kept.quote, kept.prefix, kept.suffix, kept.start],
  );
  if (!made) throw new Error('no passage was noted');
  return made.id;
}

const exactly = (text: string, { quote, start }: PassageAnchor): Span | null =>
  text.startsWith(quote, start) ? { start, end: start + quote.length } : null;
