import type { Answer, Question } from '@ruche/contracts';
import { useState } from 'react';
import { Link } from 'react-router';
import { Button } from '../../shared/button';
import { Icon } from '../../shared/icons/icon';
import { ActionMenu } from '../../shared/overlays/action-menu';
import { PersonLink } from '../../shared/people/person-link';
import { RichTextView } from '../../shared/rich-text/rich-text-view';
import { RelativeTime } from '../../shared/text/relative-time';
import { useSharedWords } from '../../shared/words';
import { AnswerEdit } from './answer-edit';
import { AnswerVotes } from './answer-votes';
import { FoldedComments } from './folded-comments';
import styles from './questions.module.css';
import { useAnswerMenu } from './use-answer-menu';
import { useQuestionsWords } from './words';

/** One answer: votes, words, who gave it, what may be done with it, remarks folded below. */
export function AnswerItem({ answer, question, lit }: { answer: Answer; question: Question; lit: boolean }) {
  const t = useQuestionsWords();
  const shared = useSharedWords();
  const [editing, setEditing] = useState(false);
  const { more, accept } = useAnswerMenu(answer, question, () => setEditing(true));
  const name = answer.author.name || shared('people.erased');
  return (
    <article
      id={`answer-${answer.id}`}
      tabIndex={-1}
      className={styles.answer}
      data-accepted={answer.accepted || undefined}
      data-lit={lit || undefined}
      aria-label={t('answer.by', { name })}
    >
      <AnswerVotes answer={answer} />
      <div className={styles.said}>
        {answer.accepted && (
          <p className={styles.tick}>
            <Icon name="check" size={17} />
            {t('answer.accepted')}
          </p>
        )}
        <p className={styles.byline}>
          <PersonLink person={answer.author} picture="s" />
          <Link to={{ search: '', hash: `#answer-${answer.id}` }} preventScrollReset data-row-link>
            <RelativeTime at={answer.createdAt} />
          </Link>
          {answer.edited && <span>{t('answer.edited')}</span>}
        </p>
        {editing ? (
          <AnswerEdit answer={answer} onClose={() => setEditing(false)} />
        ) : (
          <RichTextView doc={answer.body.doc} headingsFrom={3} />
        )}
        <FoldedComments entryId={answer.id} count={answer.comments} can={answer.can.comment} answer>
          {accept && (
            <Button
              variant="default"
              size="xs"
              leftSection={<Icon name="check" size={16} />}
              onClick={accept.run}
              aria-label={accept.label}
            >
              {accept.short}
            </Button>
          )}
          <ActionMenu
            label={t('answer.more', { name })}
            entries={more}
            trigger={
              <button type="button" className={styles.more} aria-label={t('answer.more', { name })}>
                <Icon name="more" size={18} />
              </button>
            }
          />
        </FoldedComments>
      </div>
    </article>
  );
}
