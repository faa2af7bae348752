import type { Topic } from '@ruche/contracts';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { patchEverywhere } from '../../platform/optimistic';
import { Attachments } from '../../shared/attachments/attachments';
import { EntryByRef } from '../../shared/entry/entry-by-ref';
import { EntryConversation } from '../../shared/entry/entry-conversation';
import { EntryFrame } from '../../shared/entry/entry-frame';
import { EntryReactions } from '../../shared/entry/entry-reactions';
import { ProvenanceStrip } from '../../shared/entry/provenance-strip';
import { useEntryVote } from '../../shared/entry/use-entry-vote';
import { useMarkRead } from '../../shared/entry/use-mark-read';
import { useOwnAddress } from '../../shared/entry/use-own-address';
import { RichTextView } from '../../shared/rich-text/rich-text-view';
import { HexVote } from '../../shared/vote/hex-vote';
import { topicQueries } from './queries';
import { TopicActions } from './topic-actions';
import { TopicByline } from './topic-byline';
import { TopicNotice } from './topic-notice';
import { TopicSide } from './topic-side';
import styles from './topics.module.css';
import { useTopicsWords } from './words';

/** One topic, at `/t/128-slug`. */
export function TopicPage() {
  return <EntryByRef detail={topicQueries.detail}>{(topic) => <Whole topic={topic} />}</EntryByRef>;
}

function Whole({ topic }: { topic: Topic }) {
  const t = useTopicsWords();
  const client = useQueryClient();
  const { toggle, refusal } = useEntryVote(topic, 'topics');
  const { data: links } = useQuery(topicQueries.links(topic.id));
  useOwnAddress(topic.url);
  useMarkRead(topic.id, ['topics', 'home']);
  const onRead = (lastReadCommentId: number) =>
    patchEverywhere<Topic>(client, ['topics'], topic.id, (shown) => ({
      ...shown,
      viewer: { ...shown.viewer, lastReadCommentId, unread: 0 },
    }));
  return (
    <EntryFrame
      entryId={topic.id}
      title={topic.title}
      breadcrumb={[
        { label: t('title'), to: '/forum' },
        { label: topic.space.name, to: `/spaces/${topic.space.slug}` },
      ]}
      lead={<HexVote votes={topic.votes} voted={topic.viewer.voted} title={topic.title} refusal={refusal} onToggle={toggle} />}
      byline={<TopicByline topic={topic} />}
      notice={<TopicNotice topic={topic} />}
      body={
        <>
          <div data-quotable="opening">
            <RichTextView doc={topic.body.doc} />
          </div>
          <Attachments files={topic.files} />
          <div className={styles.reactions}>
            <EntryReactions entry={topic} target={topicQueries.detail(topic.id)} />
          </div>
        </>
      }
      actions={<TopicActions topic={topic} />}
      provenance={links && <ProvenanceStrip links={links.items} />}
      conversation={
        topic.publishedAt !== null && (
          <EntryConversation
            entry={topic}
            resuming={{ lastReadId: topic.viewer.lastReadCommentId, unread: topic.viewer.unread }}
            openedBy={topic.author.name}
            onRead={onRead}
          />
        )
      }
      side={<TopicSide topic={topic} />}
    />
  );
}
