import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { tidyTitle } from '../../shared/composer/entry-form';
import { Icon } from '../../shared/icons/icon';
import { SideSection } from '../../shared/layout/side';
import { questionQueries } from './queries';
import { QuestionStateChip } from './question-state';
import styles from './questions.module.css';
import { useQuestionsWords } from './words';

const waitMs = 250;
const shortest = 4;

/** Five questions like the one that is being typed, those with an answer first: each opens beside what one writes. */
export function SimilarQuestions({ title }: { title: string }) {
  const t = useQuestionsWords();
  const [text] = useDebouncedValue(tidyTitle(title), waitMs);
  const enough = text.length >= shortest;
  const { data, error } = useQuery({ ...questionQueries.similar(text), enabled: enough, placeholderData: keepPreviousData });
  const found = enough ? data?.items : undefined;
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
              {found.map((question) => (
                <li key={question.id}>
                  <a href={question.url} target="_blank" rel="noopener">
                    {question.title}
                    <Icon name="external" size={14} label={t('similar.newTab')} />
                  </a>
                  <span className={styles.similarFacts}>
                    <QuestionStateChip state={question.state} />
                    {question.answers > 0 && <span className="small">{t('answers', { count: question.answers })}</span>}
                  </span>
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
    </SideSection>
  );
}
