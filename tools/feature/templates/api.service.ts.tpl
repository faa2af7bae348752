import { Injectable } from '@nestjs/common';
import type { EntryInput, EntryPatch, Paging, __Singular__, __Singular__Summary } from '@ruche/contracts';
import type { z } from 'zod';
import type { Actor } from '../../core/access';
import { canEditEntry, canRemoveEntry, canRestoreEntry, EntryWriting, loadEntry } from '../../core/entries';
import { Database, within } from '../../platform/database/database';
import { Cursors } from '../../platform/http/cursor';
import { ensure } from '../../platform/http/verdict';
import { find__Singular__, list__Plural__ } from './__plural__.queries';

@Injectable()
export class __Plural__Service {
  constructor(
    private readonly db: Database,
    private readonly cursors: Cursors,
    private readonly writing: EntryWriting,
  ) {}

  list(actor: Actor, page: Paging): Promise<{ items: __Singular__Summary[]; nextCursor: string | null }> {
    return list__Plural__(this.db, this.cursors, actor, page);
  }

  /** @throws NotFound when it is hidden or missing, alike */
  get(actor: Actor, id: number): Promise<__Singular__> {
    return find__Singular__(this.db, actor, id);
  }

  /** Publishes at once. @throws NotFound for a space one does not know, Forbidden, Conflict in an archived one, Invalid, TooMany */
  create(actor: Actor, input: z.output<typeof EntryInput>): Promise<__Singular__> {
    return this.writing.create(actor, { ...input, kind: '__kind__', state: 'published', audience: 'space' }, (tx, { id }) =>
      find__Singular__(within(tx), actor, id),
    );
  }

  /** @throws NotFound, Forbidden, Invalid */
  update(actor: Actor, id: number, patch: z.output<typeof EntryPatch>): Promise<__Singular__> {
    return this.db.transaction(async (tx) => {
      const entry = await loadEntry(within(tx), actor, id, { lock: true, kind: '__kind__' });
      ensure(canEditEntry(actor, entry));
      await this.writing.edit(tx, actor, entry, patch);
      return find__Singular__(within(tx), actor, id);
    });
  }

  /** @throws NotFound, Forbidden */
  remove(actor: Actor, id: number): Promise<void> {
    return this.db.transaction(async (tx) => {
      const entry = await loadEntry(within(tx), actor, id, { lock: true, kind: '__kind__' });
      ensure(canRemoveEntry(actor, entry));
      await this.writing.trash(tx, actor, entry);
    });
  }

  /** @throws NotFound, Forbidden */
  restore(actor: Actor, id: number): Promise<__Singular__> {
    return this.db.transaction(async (tx) => {
      const entry = await loadEntry(within(tx), actor, id, { lock: true, kind: '__kind__' });
      ensure(canRestoreEntry(actor, entry));
      await this.writing.restore(tx, actor, entry);
      return find__Singular__(within(tx), actor, id);
    });
  }
}
