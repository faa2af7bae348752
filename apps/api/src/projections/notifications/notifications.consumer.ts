import { Post } from '../../core/mail';
import { rows, type Tx } from '../../platform/database/database';
import type { Consumer } from '../../platform/events/consumer';
import type { StoredEvent } from '../../platform/events/domain-event';
import { EventConsumer } from '../../platform/events/workers';
import { badgeStories } from './badge-told';
import { commentStories } from './comments-told';
import { entryStories } from './entries-told';
import { helpStories } from './help-told';
import { ideaStories } from './ideas-told';
import { kudosStories } from './kudos-told';
import { mergeStories } from './merges-told';
import { moderationStories } from './moderation-told';
import { holdObjects } from './objects';
import { pageStories } from './pages-told';
import { questionStories } from './questions-told';
import { spaceStories } from './spaces-told';
import { spotlightStories } from './spotlight-told';
import { MAIL_WAITS } from './tell';
import { topicStories } from './topics-told';

/** The letter that tells of one notification. */
export const NOTIFICATION_LETTER = 'notification';

/** Fills the bells: decides from each event who hears of it, and takes back what no longer stands. */
@EventConsumer()
export class NotificationsConsumer implements Consumer {
  readonly name = 'notifications';
  private readonly stories = new Map([
    ...commentStories,
    ...entryStories,
    ...ideaStories,
    ...mergeStories,
    ...questionStories,
    ...topicStories,
    ...pageStories,
    ...moderationStories,
    ...kudosStories,
    ...spaceStories,
    ...helpStories,
    ...spotlightStories,
    ...badgeStories,
  ]);
  readonly events = [...this.stories.keys()].map((type) => ({ type }));

  constructor(private readonly post: Post) {}

  /** Events about one object follow each other, so that groups grow in order. */
  async handle(tx: Tx, event: StoredEvent): Promise<void> {
    await holdObjects(tx, objectsOf(event));
    await this.stories.get(event.type)?.(tx, event);
    await this.mail(tx, event);
  }

  /** Asks for the mails of this event, which wait for a while. */
  private async mail(tx: Tx, event: StoredEvent): Promise<void> {
    const waiting = await rows<{ id: number }>(tx, `SELECT id FROM deliveries WHERE key = $1 AND state = 'waiting'`, [`event:${event.id}`]);
    await this.post.sendEach(
      tx,
      NOTIFICATION_LETTER,
      waiting.map(({ id }) => ({ deliveryId: id })),
      new Date(event.createdAt.getTime() + MAIL_WAITS * 1000),
    );
  }
}

/** What an event is about: the entry, and what it is merged into or its answer; else the space. */
function objectsOf({ entryId, spaceId, payload }: StoredEvent): string[] {
  const { intoId, answerId } = payload as { intoId?: number; answerId?: number };
  return entryId ? [entryId, intoId, answerId].filter(Boolean).map((id) => `e${id}`) : [`s${spaceId}`];
}
