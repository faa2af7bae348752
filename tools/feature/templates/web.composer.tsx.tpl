import { __plural__, type __Singular__ } from '@ruche/contracts';
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
import { __singular__Queries } from './queries';
import { use__Plural__Words } from './words';

/** `/__plural__/new`. */
export function New__Singular__Page() {
  return <NewEntry>{(fresh) => <Write fresh={fresh} />}</NewEntry>;
}

/** `/__plural__/128/edit`. */
export function Edit__Singular__Page() {
  return <EntryByRef detail={__singular__Queries.detail}>{(entry) => (entry.can.edit ? <Change entry={entry} /> : <Missing />)}</EntryByRef>;
}

function Write({ fresh }: { fresh: EntryForm }) {
  const words = useComposer('publish');
  const client = useQueryClient();
  const [idempotencyKey] = useState(randomId);
  return (
    <EntryComposer
      {...words}
      draftKey="__singular__.new"
      fresh={fresh}
      onSubmit={async (form) => {
        const made = await call(__plural__.create, { body: { ...entryWordsOf(form), spaceId: form.spaceId ?? 0 }, idempotencyKey });
        await client.invalidateQueries({ queryKey: ['__plural__'] });
        return `/__plural__/${made.id}`;
      }}
    />
  );
}

function Change({ entry }: { entry: __Singular__ }) {
  const words = useComposer('save');
  const client = useQueryClient();
  const [fresh] = useState(() => entryFormOf(entry));
  return (
    <EntryComposer
      {...words}
      draftKey={`__singular__.${entry.id}`}
      fresh={fresh}
      space={entry.space}
      onSubmit={async (form) => {
        await call(__plural__.update, { params: { id: entry.id }, body: entryPatchOf(form, fresh) });
        await client.invalidateQueries({ queryKey: ['__plural__'] });
        return `/__plural__/${entry.id}`;
      }}
    />
  );
}

function useComposer(submit: 'publish' | 'save') {
  const t = use__Plural__Words();
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
