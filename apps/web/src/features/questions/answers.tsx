import type { Question } from '@ruche/contracts';
import { InfiniteList } from '../../shared/lists/infinite-list';
import { EmptyState } from '../../shared/states/empty-state';
import { RowSkeletons } from '../../shared/states/skeletons';
import { AnswerComposer } from './answer-composer';
import { AnswerItem } from './answer-item';
import { questionQueries } from './queries';
import styles from './questions.module.css';
import { useAnswerLink } from './use-answer-link';
import { useQuestionsWords } from './words';

/** The answers of a question in their order, which is said, and the place to write one. */
export function Answers({ question }: { question: Question }) {
  const t = useQuestionsWords();
  const lit = useAnswerLink(question.id);
  return (
    <section className={styles.answers} aria-labelledby="answers-heading">
      <h2 id="answers-heading">{t('answer.heading', { count: question.answers })}</h2>
      {question.answers > 1 && <p className="small">{t('answer.order')}</p>}
      <InfiniteList
        options={questionQueries.answers(question.id)}
        label={t('answer.heading', { count: question.answers })}
        className={styles.list}
        skeleton={<RowSkeletons count={Math.min(3, Math.max(1, question.answers))} hexagon={false} />}
        empty={
          question.can.answer ? (
            <EmptyState small icon="reply" title={t('answer.none')} text={t('answer.noneText')} />
          ) : (
            <p className="muted">{t('answer.noneClosed')}</p>
          )
        }
      >
        {(answer) => <AnswerItem answer={answer} question={question} lit={answer.id === lit} />}
      </InfiniteList>
      {question.can.answer && <AnswerComposer question={question} />}
    </section>
  );
}
