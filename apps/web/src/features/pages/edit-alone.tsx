import { pages, type WikiPage } from '@ruche/contracts';
import { useState } from 'react';
import { call } from '../../platform/api';
import { asProblem } from '../../platform/problem';
import { EntryComposer } from '../../shared/composer/entry-composer';
import { type EntryForm, entryFormOf, entryPatchOf } from '../../shared/composer/entry-form';
import { useEntryWords } from '../../shared/composer/words';
import { confirm } from '../../shared/overlays/confirm';
import { useComposer } from './page-composer';
import { useTakePage } from './use-take-page';
import { usePagesWords } from './words';

/**
 * A page that one person writes, where writing together does not answer. What it said when it was opened is what the change
 * is made on; whoever saved meanwhile is not written over unasked.
 */
export function EditAlone({ page }: { page: WikiPage }) {
  const t = usePagesWords();
  const e = useEntryWords();
  const words = useComposer('edit');
  const take = useTakePage();
  const [opened] = useState(page);
  const [fresh] = useState(() => entryFormOf(page));
  const save = async (form: EntryForm, version: number, confirmed = false): Promise<string> => {
    try {
      const saved = await call(pages.update, { params: { id: page.id }, body: entryPatchOf(form, fresh), ifMatch: version, confirmed });
      await take(saved);
      return saved.url;
    } catch (error) {
      const { code, details } = asProblem(error);
      const ask = (key: 'stale' | 'emptied') =>
        confirm({
          title: t(`composer.${key}`),
          text: t(`composer.${key}Text`),
          confirm: t(`composer.${key}Confirm`),
          danger: key === 'emptied',
        });
      if (code === 'stale' && (await ask('stale'))) return save(form, Number(details['version']), confirmed);
      if (code === 'would_empty' && !confirmed && (await ask('emptied'))) return save(form, version, true);
      throw error;
    }
  };
  return (
    <EntryComposer
      {...words}
      words={{ ...words.words, submit: e('save') }}
      draftKey={`page.${page.id}`}
      fresh={fresh}
      space={page.space}
      bodyOptional
      onSubmit={(form) => save(form, opened.version)}
    />
  );
}
