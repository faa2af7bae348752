import { Injectable } from '@nestjs/common';
import type { InputOf, Theme, themes } from '@ruche/contracts';
import { Database, row, rows, type Tx, within } from '../../platform/database/database';
import { Problems } from '../../platform/http/problem';
import type { Actor } from '../access';
import { Audit } from '../audit';
import { findBranch, findTheme, listThemes } from './themes.queries';

export const MAX_DEPTH = 3;
type Creation = InputOf<typeof themes.create>['body'];
type Patch = InputOf<typeof themes.update>['body'];

/** The tree of themes that everything shares, at most three levels deep. */
@Injectable()
export class ThemesService {
  constructor(
    private readonly db: Database,
    private readonly audit: Audit,
  ) {}

  async list(actor: Actor): Promise<{ items: Theme[] }> {
    return { items: await listThemes(this.db, actor) };
  }

  /** @throws Invalid for an unknown parent, Conflict `too_deep` */
  create(actor: Actor, input: Creation): Promise<Theme> {
    return this.db.transaction(async (tx) => {
      await holdTree(tx);
      const depth = await depthBelow(tx, input.parentId, 1);
      const made = await row<{ id: number }>(
        tx,
        'INSERT INTO themes (parent_id, depth, label_fr, label_en, synonyms) VALUES ($1, $2, $3, $4, $5) RETURNING id',
        [input.parentId, depth, input.label.fr, input.label.en, input.synonyms],
      );
      if (!made) throw Problems.unavailable();
      await this.audit.record(tx, actor.id, 'theme.created', `theme:${made.id}`, { ...input });
      return findTheme(within(tx), actor, made.id);
    });
  }

  /** Renames a theme, or moves it with all below it. @throws NotFound, Invalid, Conflict `too_deep`, `cycle` */
  update(actor: Actor, id: number, patch: Patch): Promise<Theme> {
    return this.db.transaction(async (tx) => {
      await holdTree(tx);
      const branch = await findBranch(within(tx), id);
      if (!branch) throw Problems.notFound();
      const parentId = patch.parentId === undefined ? branch.parentId : patch.parentId;
      if (parentId !== null && branch.ids.includes(parentId)) throw Problems.conflict('cycle');
      const depth = await depthBelow(tx, parentId, branch.height);
      await rows(
        tx,
        `WITH moved AS (UPDATE themes SET depth = depth + $3 WHERE id = ANY($2::bigint[]) AND id <> $1)
         UPDATE themes SET depth = depth + $3, parent_id = $4, label_fr = coalesce($5, label_fr), label_en = coalesce($6, label_en),
                synonyms = coalesce($7, synonyms) WHERE id = $1`,
        [id, branch.ids, depth - branch.depth, parentId, patch.label?.fr, patch.label?.en, patch.synonyms],
      );
      await this.audit.record(tx, actor.id, 'theme.changed', `theme:${id}`, { ...patch });
      return findTheme(within(tx), actor, id);
    });
  }

  /** Entries keep their other themes. @throws NotFound, Conflict `has_children` */
  remove(actor: Actor, id: number): Promise<void> {
    return this.db.transaction(async (tx) => {
      await holdTree(tx);
      const branch = await findBranch(within(tx), id);
      if (!branch) throw Problems.notFound();
      if (branch.ids.length > 1) throw Problems.conflict('has_children');
      const gone = await row<{ fr: string; en: string }>(tx, 'DELETE FROM themes WHERE id = $1 RETURNING label_fr AS fr, label_en AS en', [
        id,
      ]);
      await this.audit.record(tx, actor.id, 'theme.removed', `theme:${id}`, { label: gone });
    });
  }
}

/** One change to the tree at a time, so that two moves can't make a circle together; readers and writers of entries go on. */
const holdTree = (tx: Tx) => rows(tx, 'LOCK TABLE themes IN SHARE ROW EXCLUSIVE MODE');

/**
 * The depth of a theme below that parent.
 * @param height how many levels the theme itself brings
 */
async function depthBelow(tx: Tx, parentId: number | null, height: number): Promise<number> {
  const parent = parentId === null ? { depth: 0 } : await row<{ depth: number }>(tx, 'SELECT depth FROM themes WHERE id = $1', [parentId]);
  if (!parent) throw Problems.invalid('parentId', 'unknown_theme');
  if (parent.depth + height > MAX_DEPTH) throw Problems.conflict('too_deep');
  return parent.depth + 1;
}
