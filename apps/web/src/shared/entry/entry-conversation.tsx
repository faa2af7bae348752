import { useMemo, useState } from 'react';
import { CommentThread } from '../comments/comment-thread';
import type { Resuming } from '../comments/use-opening';
import { Here } from '../people/here';
import { PresentLine, WritingLine } from '../presence/present-line';
import { usePresentOn } from '../presence/use-present';
import type { EntryLike } from './entry-like';

interface EntryConversationProps {
  entry: EntryLike;
  /** One line of time, from where one had stopped: see `CommentThread`. */
  resuming?: Resuming;
  openedBy?: string;
  onRead?: (lastId: number) => void;
}

/** The comments of an entry, with who else is here and who writes. Load `commentsWords` with the page. */
export function EntryConversation({ entry, resuming, openedBy, onRead }: EntryConversationProps) {
  // Opening the page marks it as read: what counts is how it was before.
  const [readAt] = useState(entry.viewer.readAt);
  const [opened] = useState(resuming);
  const { people, write } = usePresentOn(entry.id);
  const here = useMemo(() => new Set(people.map(({ id }) => id)), [people]);
  return (
    <Here value={here}>
      <PresentLine people={people} />
      <div onInput={entry.can.comment ? write : undefined}>
        <CommentThread
          entryId={entry.id}
          count={entry.comments}
          can={entry.can.comment}
          readAt={readAt}
          resuming={opened}
          openedBy={openedBy}
          onRead={onRead}
        />
      </div>
      <WritingLine entryId={entry.id} />
    </Here>
  );
}
