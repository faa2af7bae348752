import type { AnswerSummary, Person } from '@ruche/contracts';
import { Chip } from '../../shared/chips/chip';
import { Disc, EntryRow } from '../../shared/lists/entry-row';
import { InfiniteList } from '../../shared/lists/infinite-list';
import { RowSkeletons } from '../../shared/states/skeletons';
import { RelativeTime } from '../../shared/text/relative-time';
import styles from './person.module.css';
import { peopleQueries } from './queries';
import { usePeopleWords } from './words';

/** What they answered, latest first; nothing where there is no answer. */
export function PersonAnswers({ person }: { person: Person }) {
  const t = usePeopleWords();
  return (
    <section className={styles.posts} aria-label={t('person.answers')}>
      <InfiniteList
        options={peopleQueries.answersOf(person.id)}
        label={t('person.answers')}
        skeleton={<RowSkeletons count={2} hexagon={false} />}
        before={() => <h2>{t('person.answers')}</h2>}
        empty={null}
      >
        {(answer) => <AnswerRow answer={answer} />}
      </InfiniteList>
    </section>
  );
}

function AnswerRow({ answer }: { answer: AnswerSummary }) {
  const t = usePeopleWords();
  return (
    <EntryRow
      lead={<Disc icon="reply" tone={answer.accepted ? 'honey' : undefined} />}
      title={answer.question.title}
      to={answer.url}
      level={3}
      excerpt={answer.excerpt}
      meta={
        <>
          {answer.accepted && (
            <Chip tone="green" icon="check">
              {t('person.accepted')}
            </Chip>
          )}
          <span>{t('person.votes', { count: answer.votes })}</span>
          <RelativeTime at={answer.createdAt} />
        </>
      }
    />
  );
}
