import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { tidyTitle } from '../../shared/composer/entry-form';
import { kindIcons } from '../../shared/icons/kind-icons';
import { SideItem, SideSection } from '../../shared/layout/side';
import { useDebounced } from '../../shared/use-debounced';
import { useSharedWords } from '../../shared/words';
import { topicQueries } from './queries';
import { useTopicsWords } from './words';

const shortest = 4;

/** Topics and questions like the title that is being typed: what was said already. */
export function SimilarTopics({ title }: { title: string }) {
  const t = useTopicsWords();
  const shared = useSharedWords();
  const text = useDebounced(tidyTitle(title).slice(0, 200));
  const enough = text.length >= shortest;
  const { data, error } = useQuery({ ...topicQueries.similarTitles(text || '-'), enabled: enough, placeholderData: keepPreviousData });
  const found = enough ? data?.items : undefined;
  return (
    <SideSection title={t('similar.title')}>
      <div aria-live="polite">
        {!enough && <p className="small">{t('similar.wait')}</p>}
        {enough && error && <p className="small">{t('similar.failed')}</p>}
        {found?.length === 0 && <p className="small">{t('similar.none')}</p>}
        {found?.map(({ id, kind, title: other, url, comments, space }) => (
          <SideItem
            key={id}
            icon={kindIcons[kind]}
            title={other}
            note={kind === 'topic' ? shared('topic.replies', { count: comments }) : space.name}
            to={url}
          />
        ))}
      </div>
    </SideSection>
  );
}
