import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database';
import { Problems } from '../../platform/http/problem';
import { allowed } from '../../platform/http/verdict';
import type { Actor } from '../access';
import { loadEntry } from '../entries/entry-record';
import { Kinds } from '../entries/kind-rules';

/** Who may open an entry's document: whoever reads the entry; to write, whoever may edit it. */
@Injectable()
export class SocketRights {
  constructor(
    private readonly db: Database,
    private readonly kinds: Kinds,
  ) {}

  /** @throws NotFound for what is missing, hidden, or of a kind that nobody writes together, alike */
  async of(actor: Actor, entryId: number): Promise<{ writes: boolean }> {
    const entry = await loadEntry(this.db, actor, entryId);
    const { coedited } = this.kinds.of(entry.kind);
    if (!coedited) throw Problems.notFound();
    return { writes: actor.scope === 'write' && allowed(coedited.canEdit(actor, entry)) };
  }
}
