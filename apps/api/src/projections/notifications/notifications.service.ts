import { Injectable } from '@nestjs/common';
import type { InputOf, notifications, ReplyOf } from '@ruche/contracts';
import type { Actor } from '../../core/access';
import { Database, type Tx, within } from '../../platform/database/database';
import { Cursors, scopeOf } from '../../platform/http/cursor';
import { notify } from '../../platform/live/notify';
import { presentNotification } from './notifications.presenter';
import { countUnread, findNotifications, markRead, markUnread, type NotificationKey, objectsOf } from './notifications.queries';
import { holdObjects } from './objects';

/** A person's bell: only what they may read now, whatever they were told. */
@Injectable()
export class NotificationsService {
  constructor(
    private readonly db: Database,
    private readonly cursors: Cursors,
  ) {}

  /** Latest first. @throws 400 `bad_cursor` */
  async list(actor: Actor, filter: InputOf<typeof notifications.list>['query']): Promise<ReplyOf<typeof notifications.list>> {
    const scope = scopeOf('notifications', filter, actor.id);
    const { rows, unread } = await findNotifications(this.db, actor, filter, this.cursors.read<NotificationKey>(scope, filter.cursor));
    return { ...this.cursors.page(scope, rows, filter.limit, (row) => [row.sort_at, row.id], presentNotification), unread };
  }

  /** Marks these as read, or all; those of others or out of sight stay as they are. */
  read(actor: Actor, ids: number[] | undefined): Promise<{ unread: number }> {
    return this.db.transaction(async (tx) => this.after(tx, actor, await markRead(within(tx), actor, ids)));
  }

  unread(actor: Actor, ids: number[]): Promise<{ unread: number }> {
    return this.db.transaction(async (tx) => {
      await holdObjects(tx, await objectsOf(within(tx), actor, ids));
      return this.after(tx, actor, await markUnread(within(tx), actor, ids));
    });
  }

  /** The person's other tabs and devices follow. */
  private async after(tx: Tx, actor: Actor, changed: boolean): Promise<{ unread: number }> {
    if (changed) await notify(tx, { event: 'notifications', personIds: [actor.id] });
    return { unread: await countUnread(within(tx), actor) };
  }
}
