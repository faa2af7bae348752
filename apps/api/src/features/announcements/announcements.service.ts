import { Injectable } from '@nestjs/common';
import type {
  Announcement,
  AnnouncementFilter,
  AnnouncementInput,
  AnnouncementPatch,
  AnnouncementReader,
  AnnouncementSummary,
  Page,
  Paging,
} from '@ruche/contracts';
import type { z } from 'zod';
import type { Actor } from '../../core/access';
import { canPublish, canRemoveEntry, canRestoreEntry, canUnpublish, EntryWriting, Publishing } from '../../core/entries';
import { loadSpaceToWriteIn } from '../../core/spaces';
import { Database, row, type Tx, within } from '../../platform/database/database';
import { Events } from '../../platform/events/events';
import { Cursors, scopeOf } from '../../platform/http/cursor';
import { Problems } from '../../platform/http/problem';
import { ensure } from '../../platform/http/verdict';
import { type AnnouncementRow, findAnnouncement, presentAnnouncement } from './announcement.query';
import { writeFacts } from './announcement-facts';
import { announcementReminded } from './announcements.events';
import { canAnnounce, canEdit, canRemind, canSeeReaders } from './announcements.policy';
import { findAnnouncements, findReaders, presentReader, presentRow } from './announcements.queries';

/** Words to everybody of a space or of the company: now or at a date, read and confirmed, over by themselves. */
@Injectable()
export class AnnouncementsService {
  constructor(
    private readonly db: Database,
    private readonly writing: EntryWriting,
    private readonly publishing: Publishing,
    private readonly events: Events,
    private readonly cursors: Cursors,
  ) {}

  async list(actor: Actor, { limit, cursor, ...filter }: AnnouncementFilter): Promise<Page<AnnouncementSummary>> {
    const scope = scopeOf('announcements', filter, actor.id);
    const rows = await findAnnouncements(this.db, actor, filter, limit, this.cursors.read<[string, number]>(scope, cursor));
    return this.cursors.page(
      scope,
      rows,
      limit,
      (r) => [r.sort_key, r.id],
      (r) => presentRow(actor, r),
    );
  }

  async get(actor: Actor, id: number): Promise<Announcement> {
    return presentAnnouncement(actor, await findAnnouncement(this.db, actor, id));
  }

  /** Announces now, or at a date. @throws NotFound, Forbidden to who does not facilitate, Invalid */
  create(
    actor: Actor,
    { publishAt, endsAt, mustRead, department, site, check, ...input }: z.output<typeof AnnouncementInput>,
  ): Promise<Announcement> {
    return this.writing.create(actor, { ...input, kind: 'announcement', state: 'draft', audience: 'authors' }, async (tx, { id }) => {
      ensure(canAnnounce(actor, { space: await loadSpaceToWriteIn(within(tx), actor, input.spaceId) }));
      await row(tx, 'INSERT INTO announcements (entry_id) VALUES ($1) RETURNING entry_id', [id]);
      await writeFacts(tx, id, { endsAt, mustRead, department, site, check }, publishAt);
      await this.publishing.publish(tx, actor, { id, kind: 'announcement', audience: 'authors' }, publishAt);
      return this.show(tx, actor, id);
    });
  }

  /** @throws NotFound, Forbidden, Invalid */
  update(
    actor: Actor,
    id: number,
    { endsAt, mustRead, department, site, check, ...words }: z.output<typeof AnnouncementPatch>,
  ): Promise<Announcement> {
    return this.change(actor, id, async (tx, found) => {
      ensure(canEdit(actor, found));
      await this.writing.edit(tx, actor, found, words);
      await writeFacts(tx, id, { endsAt, mustRead, department, site, check });
    });
  }

  /** @throws NotFound, Forbidden, Invalid for a date that will not do */
  publish(actor: Actor, id: number, at?: string): Promise<Announcement> {
    return this.change(actor, id, async (tx, found) => {
      ensure(canEdit(actor, found));
      if (found.audience === 'authors') ensure(canPublish(actor, found));
      ensure(canAnnounce(actor, { space: { ...found.space, company: found.company } }));
      await this.publishing.publish(tx, actor, found, at);
    });
  }

  /** @throws NotFound, Forbidden */
  unpublish(actor: Actor, id: number): Promise<Announcement> {
    return this.change(actor, id, async (tx, found) => {
      ensure(canEdit(actor, found));
      if (canUnpublish(actor, found) === true) await this.publishing.takeBack(tx, actor, found);
    });
  }

  /** @throws NotFound, Forbidden */
  remove(actor: Actor, id: number): Promise<void> {
    return this.db.transaction(async (tx) => {
      const found = await this.lock(tx, actor, id);
      ensure(canRemoveEntry(actor, found));
      await this.writing.trash(tx, actor, found);
    });
  }

  /** @throws NotFound, Forbidden */
  restore(actor: Actor, id: number): Promise<Announcement> {
    return this.change(actor, id, async (tx, found) => {
      ensure(canRestoreEntry(actor, found));
      await this.writing.restore(tx, actor, found);
    });
  }

  /**
   * Read and understood; again changes nothing, another answer neither.
   * @param answer the place of the chosen option, where a question is asked
   * @throws NotFound, Conflict `nothing_to_confirm`, Invalid `required` or `not_an_option`
   */
  acknowledge(actor: Actor, id: number, answer: number | null): Promise<Announcement> {
    return this.db.transaction(async (tx) => {
      const found = await findAnnouncement(within(tx), actor, id);
      if (!found.must_read || found.audience !== 'space' || found.deleted) throw Problems.conflict('nothing_to_confirm');
      if (found.acknowledged_at) return presentAnnouncement(actor, found);
      if (found.right_option !== null && answer === null) throw Problems.invalid('answer', 'required');
      if (answer !== null && answer >= found.options.length) throw Problems.invalid('answer', 'not_an_option');
      await row(
        tx,
        'INSERT INTO acknowledgements (entry_id, person_id, answered_option) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING RETURNING entry_id',
        [id, actor.id, answer],
      );
      return this.show(tx, actor, id);
    });
  }

  /** @throws NotFound, Forbidden */
  async readers(
    actor: Actor,
    id: number,
    { state, limit, cursor }: Paging & { state: 'read' | 'unread' },
  ): Promise<Page<AnnouncementReader>> {
    ensure(canSeeReaders(actor, await findAnnouncement(this.db, actor, id)));
    const scope = scopeOf('readers', { state }, id, actor.id);
    const rows = await findReaders(this.db, id, state, limit, this.cursors.read<[string, number]>(scope, cursor));
    return this.cursors.page(scope, rows, limit, (r) => [r.name, r.id], presentReader);
  }

  /** Reaches only those who have not read it. @throws NotFound, Forbidden with the reason, `reminded_today` among them */
  remind(actor: Actor, id: number): Promise<Announcement> {
    return this.change(actor, id, async (tx, found) => {
      ensure(canRemind(actor, found));
      await row(tx, 'UPDATE announcements SET reminded_at = now() WHERE entry_id = $1 RETURNING entry_id', [id]);
      await this.events.record(tx, announcementReminded({ actorId: actor.id, entryId: id, spaceId: found.space.id }));
    });
  }

  /** Holds the announcement, changes it, and shows it as it is then. */
  private change(actor: Actor, id: number, work: (tx: Tx, found: AnnouncementRow) => Promise<void>): Promise<Announcement> {
    return this.db.transaction(async (tx) => {
      await work(tx, await this.lock(tx, actor, id));
      return this.show(tx, actor, id);
    });
  }

  private async lock(tx: Tx, actor: Actor, id: number): Promise<AnnouncementRow> {
    await row(tx, `SELECT id FROM entries WHERE id = $1 AND kind = 'announcement' FOR NO KEY UPDATE`, [id]);
    return findAnnouncement(within(tx), actor, id);
  }

  private async show(tx: Tx, actor: Actor, id: number): Promise<Announcement> {
    return presentAnnouncement(actor, await findAnnouncement(within(tx), actor, id));
  }
}
