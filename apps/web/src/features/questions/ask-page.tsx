import { type Question, questions } from '@ruche/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../../platform/api';
import { randomId } from '../../platform/random-id';
import { EntryComposer } from '../../shared/composer/entry-composer';
import { type EntryForm, entryFormOf, entryPatchOf, entryWordsOf } from '../../shared/composer/entry-form';
import { NewEntry } from '../../shared/composer/new-entry';
import { EntryByRef } from '../../shared/entry/entry-by-ref';
import { Missing } from '../../shared/states/missing';
import { questionQueries } from './queries';
import { SimilarQuestions } from './similar-questions';
import { useQuestionsWords } from './words';

/** `/questions/new`. */
export function AskPage() {
  return <NewEntry>{(fresh) => <Ask fresh={fresh} />}</NewEntry>;
}

/** `/questions/128/edit`. */
export function EditQuestionPage() {
  return (
    <EntryByRef detail={questionQueries.detail}>
      {(question) => (question.can.edit ? <Change question={question} /> : <Missing />)}
    </EntryByRef>
  );
}

function Ask({ fresh }: { fresh: EntryForm }) {
  const words = useComposer('submit');
  const client = useQueryClient();
  const [idempotencyKey] = useState(randomId);
  return (
    <EntryComposer
      {...words}
      draftKey="question.new"
      fresh={fresh}
      similar={(title) => <SimilarQuestions title={title} />}
      onSubmit={async (form) => {
        const body = { ...entryWordsOf(form), ...(form.spaceId === null ? {} : { spaceId: form.spaceId }) };
        const made = await call(questions.create, { body, idempotencyKey });
        await client.invalidateQueries({ queryKey: ['questions'] });
        return made.url;
      }}
    />
  );
}

/** A draft that was made of something else is asked from here. */
function Change({ question }: { question: Question }) {
  const isDraft = question.can.publish;
  const words = useComposer(isDraft ? 'submit' : 'save');
  const client = useQueryClient();
  const [fresh] = useState(() => entryFormOf(question));
  return (
    <EntryComposer
      {...words}
      draftKey={`question.${question.id}`}
      fresh={fresh}
      space={question.space}
      similar={isDraft ? (title) => <SimilarQuestions title={title} /> : undefined}
      onSubmit={async (form) => {
        const params = { id: question.id };
        const changed = await call(questions.update, { params, body: entryPatchOf(form, fresh) });
        if (isDraft) await call(questions.publish, { params });
        await Promise.all(['questions', 'me'].map((noun) => client.invalidateQueries({ queryKey: [noun] })));
        return changed.url;
      }}
    />
  );
}

function useComposer(submit: 'submit' | 'save') {
  const t = useQuestionsWords();
  return {
    heading: t(submit === 'submit' ? 'composer.new' : 'composer.edit'),
    words: {
      title: t('composer.title'),
      titleHint: t('composer.titleHint'),
      titlePlaceholder: t('composer.titlePlaceholder'),
      body: t('composer.body'),
      bodyPlaceholder: t('composer.bodyPlaceholder'),
      submit: t(`composer.${submit}`),
    },
  };
}
