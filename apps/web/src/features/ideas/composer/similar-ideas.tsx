import { type IdeaSummary, ideas } from '@ruche/contracts';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { query } from '../../../platform/query';
import { StageChip } from '../../../shared/chips/stage-chip';
import { SimilarFacts, SimilarPanel, useSimilarText } from '../../../shared/composer/similar-panel';
import { Icon } from '../../../shared/icons/icon';
import { useVote } from '../../../shared/idea/use-vote';
import { toast } from '../../../shared/toasts/toast';
import styles from './composer.module.css';
import { useComposerWords } from './words';

/** Ideas like the one whose title is being typed, each with a vote within reach. */
export function SimilarIdeas({ title, exclude, most = 5 }: { title: string; exclude: number | undefined; most?: number }) {
  const t = useComposerWords();
  const text = useSimilarText(title);
  const { data, error } = useQuery({
    ...query(ideas.similar, { query: { title: text ?? '-', ...(exclude ? { exclude } : {}), limit: 5 } }),
    enabled: text !== null,
    placeholderData: keepPreviousData,
  });
  const words = { title: t('similar.title'), wait: t('similar.wait'), none: t('similar.none'), hint: t('similar.hint') };
  return (
    <SimilarPanel words={words} text={text} items={data?.items.slice(0, most)} failed={error !== null}>
      {(idea) => <Facts idea={idea} />}
    </SimilarPanel>
  );
}

function Facts({ idea }: { idea: IdeaSummary }) {
  const t = useComposerWords();
  const { toggle, refusal } = useVote(idea);
  const vote = () => {
    toggle();
    toast(t('similar.thanks'), { tone: 'good' });
  };
  return (
    <>
      <SimilarFacts>
        <StageChip stage={idea.stage} />
        {idea.votes !== null && <span className="small num">{t('similar.votes', { count: idea.votes })}</span>}
      </SimilarFacts>
      {idea.viewer.voted ? (
        <span className={styles.voted}>
          <Icon name="check" size={16} />
          {t('similar.voted')}
        </span>
      ) : (
        refusal === null && (
          <button type="button" className={styles.vote} onClick={vote}>
            <Icon name="hexagon" size={17} />
            {t('similar.vote')}
          </button>
        )
      )}
    </>
  );
}
