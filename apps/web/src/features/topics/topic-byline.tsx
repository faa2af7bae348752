import type { Topic } from '@ruche/contracts';
import { useFormats } from '../../platform/formats';
import { Chip } from '../../shared/chips/chip';
import { PersonLink } from '../../shared/people/person-link';
import { RelativeTime } from '../../shared/text/relative-time';
import { useSharedWords } from '../../shared/words';
import { useTopicsWords } from './words';

/** Who opened it, what it is about, since when, and whether it still takes replies. */
export function TopicByline({ topic }: { topic: Topic }) {
  const t = useTopicsWords();
  const shared = useSharedWords();
  const { language } = useFormats();
  return (
    <>
      <PersonLink person={topic.author} picture="s" />
      <RelativeTime at={topic.publishedAt ?? topic.createdAt} />
      {topic.edited && <span>{t('edited')}</span>}
      {topic.themes.map(({ id, label }) => (
        <span key={id}>{label[language]}</span>
      ))}
      {topic.locked && topic.state !== 'merged' && <Chip icon="lock">{shared('topic.locked')}</Chip>}
    </>
  );
}
