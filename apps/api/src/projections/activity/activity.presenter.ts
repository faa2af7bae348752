import type { Activity } from '@ruche/contracts';
import { excerpt } from '@ruche/rich-text';
import { commentCreated } from '../../core/comments';
import { presentEntryRef, urlOf, urlOfComment } from '../../core/entries';
import { presentRef } from '../../core/people';
import { membershipChanged } from '../../core/spaces';
import type { ActivityRow } from './activity.queries';

const WORDS = 200;
/** From these an idea is seen for the first time. */
const beforeOpen = ['submitted', 'needs_work', 'draft'];

export function presentActivity(row: ActivityRow): Activity {
  const entry = row.entry && presentEntryRef(row.entry);
  const verb = verbOf(row);
  return {
    id: row.id,
    verb,
    actor: row.actor && presentRef(row.actor),
    entry,
    space: row.space,
    excerpt: row.comment_text === null ? '' : excerpt(row.comment_text, WORDS),
    stage: verb === 'opened' || verb === 'moved' ? row.to_stage : null,
    url: placeOf(row),
    at: row.created_at.toISOString(),
  };
}

function placeOf({ entry, comment_id, space }: ActivityRow): string {
  if (!entry) return `/spaces/${space.slug}`;
  return comment_id ? urlOfComment(entry, comment_id) : urlOf(entry);
}

function verbOf({ type, from_stage, to_stage }: ActivityRow): Activity['verb'] {
  if (type === commentCreated.type) return 'commented';
  if (type === membershipChanged.type) return 'joined';
  return to_stage === 'open' && beforeOpen.includes(from_stage ?? '') ? 'opened' : 'moved';
}
