import type { Topic } from '@ruche/contracts';
import { useQuery } from '@tanstack/react-query';
import { useFormats } from '../../platform/formats';
import { kindIcons } from '../../shared/icons/kind-icons';
import { Facts, SideItem, SideSection } from '../../shared/layout/side';
import { AvatarStack } from '../../shared/people/avatar-stack';
import { RelativeTime } from '../../shared/text/relative-time';
import { useSharedWords } from '../../shared/words';
import { topicQueries } from './queries';
import { useTopicsWords } from './words';

/** Beside a topic: how lively it is, who takes part, what is like it. */
export function TopicSide({ topic }: { topic: Topic }) {
  const t = useTopicsWords();
  const { number } = useFormats();
  return (
    <>
      <SideSection>
        <Facts
          items={[
            { label: t('facts.replies'), value: number(topic.comments) },
            { label: t('facts.views'), value: number(topic.views) },
            { label: t('facts.followers'), value: number(topic.followers) },
            { label: t('facts.active'), value: <RelativeTime at={topic.activeAt} /> },
          ]}
        />
      </SideSection>
      {topic.participants.length > 0 && (
        <SideSection title={t('facts.participants')}>
          <AvatarStack people={topic.participants} total={topic.participants.length} max={8} />
        </SideSection>
      )}
      <Related id={topic.id} />
    </>
  );
}

function Related({ id }: { id: number }) {
  const t = useTopicsWords();
  const shared = useSharedWords();
  const { data } = useQuery(topicQueries.similar(id));
  if (!data?.items.length) return null;
  return (
    <SideSection title={t('related')}>
      {data.items.map(({ id: other, kind, title, url, comments, space }) => (
        <SideItem
          key={other}
          icon={kindIcons[kind]}
          title={title}
          note={kind === 'topic' ? shared('topic.replies', { count: comments }) : space.name}
          to={url}
        />
      ))}
    </SideSection>
  );
}
