import type { Topic } from '@ruche/contracts';
import type { Actor } from '../../core/access';
import { canPublish, presentPage } from '../../core/entries';
import { presentRef } from '../../core/people';
import { allowed } from '../../platform/http/verdict';
import { canArrange, canCancelDate, canUnmerge } from './topics.policy';
import type { TopicRowFull } from './topics.queries';

/** The topic as its page shows it, with its `ETag`. */
export function presentTopic(actor: Actor, t: TopicRowFull, now: Date): Topic {
  const page = presentPage(actor, t);
  return Object.assign(page, {
    views: t.views,
    participants: (t.participants ?? []).map(presentRef),
    publishAt: t.publish_at?.toISOString() ?? null,
    mergedInto: page.links.find((l) => l.type === 'merged_into' && l.direction === 'to')?.entry ?? null,
    closed: t.closed && { at: new Date(t.closed.at).toISOString(), by: presentRef(t.closed.by), reason: t.closed.reason },
    mergeUndoUntil: t.merge_until?.toISOString() ?? null,
    viewer: Object.assign(page.viewer, { unread: t.unread }),
    can: Object.assign(page.can, {
      merge: allowed(canArrange(actor, t)),
      unmerge: allowed(canUnmerge(actor, t)) && t.merge_until !== null && t.merge_until > now,
      publish: allowed(canPublish(actor, t)),
      unpublish: t.publish_at !== null && allowed(canCancelDate(actor, t)),
    }),
  });
}
