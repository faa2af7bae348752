import { describe, expect, it } from '@jest/globals';
import { addressed, burstKey, together } from './live-message';

describe('what an event says to browsers', () => {
  const comment = (commentId: number, event = 'comment.created') =>
    addressed({ id: 1, event, entryId: 5, spaceId: 2, commentId, actorId: 3 });
  const entry = (event: string) => addressed({ id: 2, event, entryId: 5, spaceId: 2, commentId: null, actorId: 3 });

  it.each([
    [entry('idea.moved'), { type: 'entry', entryId: 5, event: 'idea.moved' }, { entryId: 5 }],
    [comment(9), { type: 'comment', entryId: 5, commentId: 9, event: 'comment.created' }, { entryId: 5 }],
    [entry('entry.followed'), { type: 'entry', entryId: 5, event: 'entry.followed' }, { personIds: [3] }],
    [addressed({ event: 'notifications', personIds: [1, 2] }), { type: 'notifications' }, { personIds: [1, 2] }],
    [addressed({ event: 'space.changed', spaceId: 2 }), { type: 'space', spaceId: 2, event: 'space.changed' }, { spaceId: 2 }],
    [entry('moderation.reported'), { type: 'space', spaceId: 2, event: 'moderation.reported' }, { spaceId: 2, only: 'facilitators' }],
    [
      addressed({ event: 'join.requested', spaceId: 2 }),
      { type: 'space', spaceId: 2, event: 'join.requested' },
      { spaceId: 2, only: 'facilitators' },
    ],
  ])('%j', (made, message, to) => {
    expect(made?.message).toEqual(message);
    expect(made?.to).toEqual(to);
  });

  it('says nothing of what no screen shows', () => {
    expect(addressed({ id: 1, event: 'person.changed', actorId: 3 })).toBeUndefined();
    expect(addressed({})).toBeUndefined();
  });

  it('keeps of two what both say', () => {
    const [a, b, c] = [comment(9), comment(10), entry('entry.voted')];
    if (!a || !b || !c) throw new Error('no message');
    expect(together(a, b).message).toEqual({ type: 'comment', entryId: 5, event: 'comment.created' });
    expect(together(b, c).message).toEqual({ type: 'entry', entryId: 5 });
    expect(together(c, c).message).toEqual({ type: 'entry', entryId: 5, event: 'entry.voted' });
    expect([a, b, c].map(burstKey)).toEqual(['e5', 'e5', 'e5']);
  });
});
