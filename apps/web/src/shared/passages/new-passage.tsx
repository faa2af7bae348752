import { type Comment, comments } from '@ruche/contracts';
import { excerpt, type PassageAnchor, type RichDoc } from '@ruche/rich-text';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../../platform/api';
import { asProblem } from '../../platform/problem';
import { problemSentence } from '../../platform/problem-words';
import { randomId } from '../../platform/random-id';
import { CommentForm } from '../comments/comment-form';
import { Card, NAMED } from './passage-card';
import styles from './passages.module.css';
import { standsIn } from './places';
import { usePassagesWords } from './words';

interface NewPassageProps {
  entryId: number;
  anchor: PassageAnchor;
  onClose: () => void;
  onMade: (comment: Comment) => Promise<void>;
  /** The words are chosen where the text is written: readers may not have them yet. */
  writing?: boolean | undefined;
  /** What readers have of a text that is being written; what stands only in the writing can't be commented on. */
  published?: string | undefined;
}

/** The first words about a passage. */
export function NewPassage({ entryId, anchor, onClose, onMade, writing = false, published }: NewPassageProps) {
  const t = usePassagesWords();
  const [idempotencyKey] = useState(randomId);
  const send = useMutation({
    mutationFn: ({ doc }: { doc: RichDoc; drop: () => void }) => {
      const body = { doc: doc as unknown as Record<string, unknown> };
      return call(comments.create, { params: { id: entryId }, body: { body, passage: anchor }, idempotencyKey });
    },
    onSuccess: (made, { drop }) => {
      drop();
      return onMade(made);
    },
  });
  // Judged as the words were when they were chosen: a form that is being filled in does not go away.
  const [unpublished] = useState(() => published !== undefined && !standsIn(published, anchor));
  if (unpublished) {
    return (
      <Card label={t('begin', { words: excerpt(anchor.quote, NAMED) })} of={anchor.start} onClose={onClose}>
        <blockquote className={styles.quote}>{anchor.quote}</blockquote>
        <p className={styles.refused} role="status">
          {t('unpublished')}
        </p>
      </Card>
    );
  }
  return (
    <Card label={t('begin', { words: excerpt(anchor.quote, NAMED) })} of={anchor.start} onClose={onClose}>
      <blockquote className={styles.quote}>{anchor.quote}</blockquote>
      <CommentForm
        audience
        autoFocus
        draftKey={`passage.${entryId}`}
        entryId={entryId}
        label={t('write')}
        placeholder={t('placeholder')}
        submit={t('send')}
        busy={send.isPending}
        error={send.error && (writing && asProblem(send.error).code === 'passage_changed' ? t('unpublished') : problemSentence(send.error))}
        onSend={(doc, drop) => send.mutate({ doc, drop })}
        onCancel={onClose}
      />
    </Card>
  );
}
