import { topics } from '@ruche/contracts';
import { useQuery } from '@tanstack/react-query';
import { query } from '../../platform/query';
import { SideItem, SideSection } from '../../shared/layout/side';
import { useSharedWords } from '../../shared/words';
import { useTopicsWords } from './words';

/** Beside the forum: what waits for a first reply, and how one takes part. */
export function ForumSide() {
  const t = useTopicsWords();
  const shared = useSharedWords();
  const { data, isPending } = useQuery(query(topics.list, { query: { sort: 'unanswered', limit: '4' } }));
  if (isPending) return null; // what follows would move
  return (
    <>
      {data !== undefined && data.items.length > 0 && (
        <SideSection title={t('side.waiting')}>
          {data.items.map(({ id, title, url, space }) => (
            <SideItem key={id} icon="comment" title={title} note={space.name} to={url} />
          ))}
        </SideSection>
      )}
      <SideSection title={t('side.how')}>
        <SideItem icon="quote" title={t('side.quote')} note={t('side.quoteNote')} />
        <SideItem icon="bell" title={shared('entry.follow')} note={t('side.followNote')} />
        <SideItem icon="branch" title={t('side.become')} note={t('side.becomeNote')} />
      </SideSection>
    </>
  );
}
