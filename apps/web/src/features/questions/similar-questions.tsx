import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { SimilarFacts, SimilarPanel, useSimilarText } from '../../shared/composer/similar-panel';
import { questionQueries } from './queries';
import { QuestionStateChip } from './question-state';
import { useQuestionsWords } from './words';

/** Five questions like the one that is being typed, those with an answer first. */
export function SimilarQuestions({ title }: { title: string }) {
  const t = useQuestionsWords();
  const text = useSimilarText(title);
  const { data, error } = useQuery({
    ...questionQueries.similar(text ?? '-'),
    enabled: text !== null,
    placeholderData: keepPreviousData,
  });
  const words = { title: t('similar.title'), wait: t('similar.wait'), none: t('similar.none'), hint: t('similar.hint') };
  return (
    <SimilarPanel words={words} text={text} items={data?.items} failed={error !== null}>
      {({ state, answers }) => (
        <SimilarFacts>
          <QuestionStateChip state={state} />
          {answers > 0 && <span className="small">{t('answers', { count: answers })}</span>}
        </SimilarFacts>
      )}
    </SimilarPanel>
  );
}
