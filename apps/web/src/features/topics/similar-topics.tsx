import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { SimilarFacts, SimilarPanel, useSimilarText } from '../../shared/composer/similar-panel';
import { useSharedWords } from '../../shared/words';
import { topicQueries } from './queries';
import { useTopicsWords } from './words';

/** Topics and questions like the title that is being typed: what was said already. */
export function SimilarTopics({ title }: { title: string }) {
  const t = useTopicsWords();
  const shared = useSharedWords();
  const text = useSimilarText(title);
  const { data, error } = useQuery({
    ...topicQueries.similarTitles(text ?? '-'),
    enabled: text !== null,
    placeholderData: keepPreviousData,
  });
  const words = { title: t('similar.title'), wait: t('similar.wait'), none: t('similar.none') };
  return (
    <SimilarPanel words={words} text={text} items={data?.items} failed={error !== null}>
      {({ kind, comments, space }) => (
        <SimilarFacts>
          {kind === 'topic' && <span className="small">{shared('topic.replies', { count: comments })}</span>}
          <span className="small">{space.name}</span>
        </SimilarFacts>
      )}
    </SimilarPanel>
  );
}
