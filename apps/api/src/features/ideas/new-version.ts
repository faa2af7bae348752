import type { Actor } from '../../core/access';
import { row, type Tx } from '../../platform/database/database';
import type { IdeaRowFull } from './idea.query';

/** A new draft from an idea that was declined, parked or withdrawn; the old one keeps its stage and is linked. @returns the new id */
export async function newVersion(tx: Tx, actor: Actor, idea: IdeaRowFull): Promise<number> {
  const created = await row<{ id: number }>(
    tx,
    `WITH entry AS (INSERT INTO entries (kind, space_id, author_id, title, body, text, state, audience, picture_file_id)
              SELECT 'idea', space_id, $2, title, body, text, 'draft', 'authors', picture_file_id FROM entries WHERE id = $1 RETURNING id),
          idea AS (INSERT INTO ideas (entry_id, problem, audience, goal, kpi, channels, cost_amount, cost_currency, version_at_return)
              SELECT entry.id, i.problem, i.audience, i.goal, i.kpi, i.channels, i.cost_amount, i.cost_currency, 1 FROM ideas i, entry WHERE i.entry_id = $1),
          credit AS (INSERT INTO contributions (entry_id, person_id, role, share) SELECT id, $2, 'author', 100 FROM entry),
          follow AS (INSERT INTO follows (entry_id, person_id) SELECT id, $2 FROM entry),
          theme AS (INSERT INTO entry_themes (entry_id, theme_id) SELECT entry.id, t.theme_id FROM entry_themes t, entry WHERE t.entry_id = $1),
          file AS (INSERT INTO attachments (entry_id, file_id, inline) SELECT entry.id, a.file_id, a.inline FROM attachments a, entry WHERE a.entry_id = $1),
          link AS (INSERT INTO links (from_id, to_id, type, created_by_id) SELECT id, $1, 'derived_from', $2 FROM entry)
     SELECT id FROM entry`,
    [idea.id, actor.id],
  );
  if (!created) throw new Error('no new version was made');
  return created.id;
}
