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

function Change({ question }: { question: Question }) {
  const words = useComposer('save');
  const client = useQueryClient();
  const [fresh] = useState(() => entryFormOf(question));
  return (
    <EntryComposer
      {...words}
      draftKey={`question.${question.id}`}
      fresh={fresh}
      space={question.space}
      onSubmit={async (form) => {
        const changed = await call(questions.update, { params: { id: question.id }, body: entryPatchOf(form, fresh) });
        await client.invalidateQueries({ queryKey: ['questions'] });
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
