import { IdeaRow } from '../../shared/idea/idea-row';
import { InfiniteList } from '../../shared/lists/infinite-list';
import { EmptyState } from '../../shared/states/empty-state';
import { homeQueries } from './queries';
import { useHomeWords } from './words';

/** Every idea that I may read, the newest first. */
export function NewIdeas() {
  const t = useHomeWords();
  return (
    <InfiniteList
      options={homeQueries.newIdeas()}
      label={t('tabs.new')}
      empty={<EmptyState icon="bulb" title={t('empty.new')} text={t('empty.newText')} />}
    >
      {(idea) => <IdeaRow idea={idea} />}
    </InfiniteList>
  );
}
