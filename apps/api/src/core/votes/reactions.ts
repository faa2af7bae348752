import { Injectable } from '@nestjs/common';
import type { ReactionKind, Reactions as ReactionsView } from '@ruche/contracts';
import { type Reader, row, type Tx } from '../../platform/database/database';

export interface ReactionTarget {
  entryId?: number;
  commentId?: number;
}
const columnOf = (target: ReactionTarget) => (target.entryId === undefined ? 'comment_id' : 'entry_id');
const idOf = (target: ReactionTarget) => target.entryId ?? target.commentId;

/** One reaction of a kind per person and thing. */
@Injectable()
export class Reactions {
  /** @returns true when it is new. A concern given again has its reason changed. */
  async add(tx: Tx, personId: number, target: ReactionTarget, kind: ReactionKind, reason: string | null = null): Promise<boolean> {
    const column = columnOf(target);
    const added = await row<{ fresh: boolean }>(
      tx,
      `INSERT INTO reactions (${column}, person_id, kind, reason) VALUES ($1, $2, $3, $4)
       ON CONFLICT (${column}, person_id, kind) WHERE ${column} IS NOT NULL DO UPDATE SET reason = excluded.reason
       RETURNING xmax = 0 AS fresh`,
      [idOf(target), personId, kind, reason],
    );
    return added?.fresh ?? false;
  }

  /** @returns true when there was one. */
  async remove(tx: Tx, personId: number, target: ReactionTarget, kind: ReactionKind): Promise<boolean> {
    return (
      (await row(tx, `DELETE FROM reactions WHERE ${columnOf(target)} = $1 AND person_id = $2 AND kind = $3 RETURNING id`, [
        idOf(target),
        personId,
        kind,
      ])) !== undefined
    );
  }

  async view(reader: Reader, personId: number, target: ReactionTarget): Promise<ReactionsView> {
    const [found] = await reader.rows<{ reactions: ReactionsView }>(`SELECT ${reactionsJson('$1', '$2', columnOf(target))} AS reactions`, [
      idOf(target),
      personId,
    ]);
    return found?.reactions ?? { like: 0, useful: 0, inspiring: 0, concern: 0, mine: [] };
  }
}

/** The reactions to a thing as JSON inside a statement: exactly a `Reactions`. */
export const reactionsJson = (id: string, me: string, column: 'entry_id' | 'comment_id'): string =>
  `(SELECT json_build_object(
      'like', count(*) FILTER (WHERE kind = 'like'), 'useful', count(*) FILTER (WHERE kind = 'useful'),
      'inspiring', count(*) FILTER (WHERE kind = 'inspiring'), 'concern', count(*) FILTER (WHERE kind = 'concern'),
      'mine', coalesce(json_agg(kind ORDER BY kind) FILTER (WHERE person_id = ${me}), '[]'))
      FROM reactions WHERE ${column} = ${id})`;
