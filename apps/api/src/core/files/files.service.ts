import { Injectable, Logger } from '@nestjs/common';
import type { File } from '@ruche/contracts';
import { Database, rows, within } from '../../platform/database/database';
import { FileStore } from '../../platform/files/file-store';
import { Problems } from '../../platform/http/problem';
import { ensure } from '../../platform/http/verdict';
import type { Actor } from '../access';
import { isUsed, presentFile } from './file-json';
import { canRemove } from './files.policy';
import { findFile, findStored } from './files.queries';

export interface Keys {
  key: string;
  display_key: string | null;
  thumb_key: string | null;
}

/** Deletes the files `f` of this condition. @returns SQL that answers the keys of all their versions; of one file at least one row */
export const deleting = (condition: string): string =>
  `WITH gone AS (DELETE FROM files f WHERE ${condition} RETURNING f.id, f.key, f.display_key, f.thumb_key)
   SELECT key, display_key, thumb_key FROM gone
    UNION SELECT v.key, v.display_key, v.thumb_key FROM file_versions v JOIN gone ON gone.id = v.file_id`;

@Injectable()
export class FilesService {
  private readonly log = new Logger('files');

  constructor(
    private readonly db: Database,
    private readonly store: FileStore,
  ) {}

  /** @throws NotFound */
  async get(actor: Actor, id: number): Promise<File> {
    return presentFile(actor, await findFile(this.db, actor, id));
  }

  /** Removes a file that nothing uses. @throws NotFound, Forbidden `not_owner`, Conflict `file_in_use` */
  async remove(actor: Actor, id: number): Promise<void> {
    const stored = await this.db.transaction(async (tx) => {
      const file = await findStored(within(tx), actor, id, { lock: true });
      ensure(canRemove(actor, file));
      const gone = await rows<Keys>(tx, deleting(`f.id = $1 AND NOT ${isUsed('f')}`), [id]);
      if (gone.length === 0) throw Problems.conflict('file_in_use');
      return gone;
    });
    await this.forget(stored);
  }

  /** Removes bytes whose rows are gone; what fails is only room lost, and is logged. */
  async forget(gone: Keys[]): Promise<void> {
    const keys = gone.flatMap((f) => [f.key, f.display_key, f.thumb_key]).filter((key) => key !== null);
    for (const key of keys)
      await this.store.remove(key).catch((error: Error) => this.log.warn(`${key} stays in the store: ${error.message}`));
  }
}
