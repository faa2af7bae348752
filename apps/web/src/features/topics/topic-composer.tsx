import { type Topic, topics } from '@ruche/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../../platform/api';
import { randomId } from '../../platform/random-id';
import { EntryComposer } from '../../shared/composer/entry-composer';
import { type EntryForm, entryFormOf, entryPatchOf, entryWordsOf } from '../../shared/composer/entry-form';
import { NewEntry } from '../../shared/composer/new-entry';
import { useEntryWords } from '../../shared/composer/words';
import { EntryByRef } from '../../shared/entry/entry-by-ref';
import { Missing } from '../../shared/states/missing';
import { topicQueries } from './queries';
import { SimilarTopics } from './similar-topics';
import { useTopicsWords } from './words';

/** `/forum/new`: what was said already shows while the title is typed. */
export function NewTopicPage() {
  return <NewEntry>{(fresh) => <Write fresh={fresh} />}</NewEntry>;
}

/** `/t/128/edit`. */
export function EditTopicPage() {
  return <EntryByRef detail={topicQueries.detail}>{(topic) => (topic.can.edit ? <Change topic={topic} /> : <Missing />)}</EntryByRef>;
}

function Write({ fresh }: { fresh: EntryForm }) {
  const words = useComposer('publish');
  const client = useQueryClient();
  const [idempotencyKey] = useState(randomId);
  return (
    <EntryComposer
      {...words}
      draftKey="topic.new"
      fresh={fresh}
      similar={(title) => <SimilarTopics title={title} />}
      onSubmit={async (form) => {
        const made = await call(topics.create, { body: { ...entryWordsOf(form), spaceId: form.spaceId ?? 0 }, idempotencyKey });
        await client.invalidateQueries({ queryKey: ['topics'] });
        return made.url;
      }}
    />
  );
}

function Change({ topic }: { topic: Topic }) {
  const words = useComposer('save');
  const client = useQueryClient();
  const [fresh] = useState(() => entryFormOf(topic));
  return (
    <EntryComposer
      {...words}
      draftKey={`topic.${topic.id}`}
      fresh={fresh}
      space={topic.space}
      onSubmit={async (form) => {
        const saved = await call(topics.update, { params: { id: topic.id }, body: entryPatchOf(form, fresh) });
        await client.invalidateQueries({ queryKey: ['topics'] });
        return saved.url;
      }}
    />
  );
}

function useComposer(submit: 'publish' | 'save') {
  const t = useTopicsWords();
  const e = useEntryWords();
  return {
    heading: t(submit === 'publish' ? 'composer.new' : 'composer.edit'),
    words: {
      title: t('composer.title'),
      titlePlaceholder: t('composer.titlePlaceholder'),
      body: t('composer.body'),
      bodyPlaceholder: t('composer.bodyPlaceholder'),
      submit: e(submit),
    },
  };
}
