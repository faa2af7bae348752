import { type Notification, notifications, session } from '@ruche/contracts';
import { commentCreated } from '../../core/comments';
import { ideaMoved } from '../../features/ideas';
import type { Api, Named } from '../../testing/api';
import { aSpace, people } from '../../testing/factories';
import { aComment, anEntry, happens, type TestEntry } from '../story.factory';

export const on = (entry: TestEntry, actor: Named | null) => ({ actorId: actor?.id ?? null, entryId: entry.id, spaceId: entry.spaceId });

/** What specs about bells say over and over. */
export function bellsOf(api: Api) {
  return {
    bell: async (person: Named): Promise<Notification[]> => (await api.as(person).call(notifications.list)).items,
    unreadOf: async (person: Named): Promise<number> => (await api.as(person).call(session.get)).counts.notifications,

    /** Comments, and lets everybody be told. */
    async comments(
      author: Named,
      entry: TestEntry,
      text = 'Oui !',
      more: { parentId?: number; mentionIds?: number[] } = {},
    ): Promise<number> {
      const commentId = await aComment(api, entry, author, text, more.parentId ?? null);
      const event = {
        ...on(entry, author),
        actorId: author.id,
        commentId,
        parentId: more.parentId ?? null,
        mentionIds: more.mentionIds ?? [],
      };
      await happens(api, [commentCreated(event)]);
      return commentId;
    },

    move: (entry: TestEntry, by: Named | null, from: string, to: string, reason: string | null = null) =>
      happens(api, [ideaMoved({ ...on(entry, by), from: from as 'open', to: to as 'open', reason })]),

    /** An open idea in an open space, its author and two others. */
    async world() {
      const space = await aSpace(api);
      const [author, nora, jules] = await people(api, 3);
      if (!author || !nora || !jules) throw new Error('nobody');
      return { space, author, nora, jules, idea: await anEntry(api, { author, space }) };
    },
  };
}
