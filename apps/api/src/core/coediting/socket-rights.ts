import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database';
import { Problems } from '../../platform/http/problem';
import { ensure } from '../../platform/http/verdict';
import type { Actor } from '../access';
import { loadEntry } from '../entries/entry-record';
import { Kinds } from '../entries/kind-rules';

/** Who may open an entry's document: whoever may edit the entry, for it may say what readers do not see yet; with a token that reads, without writing. */
@Injectable()
export class SocketRights {
  constructor(
    private readonly db: Database,
    private readonly kinds: Kinds,
  ) {}

  /** @throws Forbidden, NotFound for what is missing, hidden, or of a kind that nobody writes together, alike */
  async of(actor: Actor, entryId: number): Promise<{ writes: boolean }> {
    const entry = await loadEntry(this.db, actor, entryId);
    const { coedited } = this.kinds.of(entry.kind);
    if (!coedited) throw Problems.notFound();
    ensure(coedited.canEdit(actor, entry));
    return { writes: actor.scope === 'write' };
  }
}
