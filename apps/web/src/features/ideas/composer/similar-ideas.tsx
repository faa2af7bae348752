import { useDebouncedValue } from '@mantine/hooks';
import { type IdeaSummary, ideas } from '@ruche/contracts';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { query } from '../../../platform/query';
import { StageChip } from '../../../shared/chips/stage-chip';
import { tidyTitle } from '../../../shared/composer/entry-form';
import { Icon } from '../../../shared/icons/icon';
import { useVote } from '../../../shared/idea/use-vote';
import { SideSection } from '../../../shared/layout/side';
import { toast } from '../../../shared/toasts/toast';
import styles from './composer.module.css';
import { useComposerWords } from './words';

const waitMs = 250;
const shortest = 4;

/** Ideas like the one whose title is being typed, each with a vote within reach. */
export function SimilarIdeas({ title, exclude, most = 5 }: { title: string; exclude: number | undefined; most?: number }) {
  const t = useComposerWords();
  const [text] = useDebouncedValue(tidyTitle(title).slice(0, 200), waitMs);
  const enough = text.length >= shortest;
  const { data, error } = useQuery({
    ...query(ideas.similar, { query: { title: text || '-', ...(exclude ? { exclude } : {}), limit: 5 } }),
    enabled: enough,
    placeholderData: keepPreviousData,
  });
  const found = enough ? data?.items.slice(0, most) : undefined;
  return (
    <SideSection title={t('similar.title')}>
      <div aria-live="polite">
        {!enough && <p className="small">{t('similar.wait')}</p>}
        {enough && error && <p className="small">{t('similar.failed')}</p>}
        {found?.length === 0 && <p className="small">{t('similar.none')}</p>}
        {found && found.length > 0 && (
          <>
            <p className="small">{t('similar.hint')}</p>
            <ul className={styles.similar}>
              {found.map((idea) => (
                <Similar key={idea.id} idea={idea} />
              ))}
            </ul>
          </>
        )}
      </div>
    </SideSection>
  );
}

function Similar({ idea }: { idea: IdeaSummary }) {
  const t = useComposerWords();
  const { toggle, refusal } = useVote(idea);
  const vote = () => {
    toggle();
    toast(t('similar.thanks'), { tone: 'good' });
  };
  return (
    <li>
      <a href={idea.url} target="_blank" rel="noopener">
        {idea.title}
        <Icon name="external" size={14} label={t('similar.newTab')} />
      </a>
      <span className={styles.similarFacts}>
        <StageChip stage={idea.stage} />
        {idea.votes !== null && <span className="small num">{t('similar.votes', { count: idea.votes })}</span>}
      </span>
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
    </li>
  );
}
