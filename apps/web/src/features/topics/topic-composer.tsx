import { type Topic, topics } from '@ruche/contracts';
import { type QueryClient, useQueryClient } from '@tanstack/react-query';
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
  const [idempotencyKey, setKey] = useState(randomId);
  const open = async (form: EntryForm, date: { publishAt?: string } = {}) => {
    try {
      const made = await call(topics.create, { body: { ...entryWordsOf(form), ...date, spaceId: form.spaceId ?? 0 }, idempotencyKey });
      await forget(client);
      return made.url;
    } catch (error) {
      // With another date it is another request.
      setKey(randomId());
      throw error;
    }
  };
  return (
    <EntryComposer
      {...words}
      draftKey="topic.new"
      fresh={fresh}
      similar={(title) => <SimilarTopics title={title} />}
      schedule={{ send: (form, publishAt) => open(form, { publishAt }) }}
      onSubmit={(form) => open(form)}
    />
  );
}

/** A draft is published from here; what is out, or waits for its date, is saved. */
function Change({ topic }: { topic: Topic }) {
  const isDraft = topic.can.publish && topic.publishAt === null;
  const words = useComposer(isDraft ? 'publish' : 'save');
  const client = useQueryClient();
  const [fresh] = useState(() => entryFormOf(topic));
  const params = { id: topic.id };
  const save = async (form: EntryForm, then?: { publishAt?: string }) => {
    const saved = await call(topics.update, { params, body: entryPatchOf(form, fresh) });
    if (then) await call(topics.publish, { params, ...(then.publishAt ? { body: then } : {}) });
    await forget(client);
    return saved.url;
  };
  return (
    <EntryComposer
      {...words}
      draftKey={`topic.${topic.id}`}
      fresh={fresh}
      space={topic.space}
      schedule={topic.can.publish ? { at: topic.publishAt, send: (form, publishAt) => save(form, { publishAt }) } : undefined}
      onSubmit={(form) => save(form, isDraft ? {} : undefined)}
    />
  );
}

const forget = (client: QueryClient) => Promise.all(['topics', 'me'].map((noun) => client.invalidateQueries({ queryKey: [noun] })));

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
