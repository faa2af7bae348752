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
 * is made on; when somebody saved meanwhile, both texts are shown and one goes on from either.
 */
export function EditAlone({ page }: { page: WikiPage }) {
  const t = usePagesWords();
  const e = useEntryWords();
  const words = useComposer('edit');
  const take = useTakePage();
  const [fresh] = useState(() => entryFormOf(page));
  const [base, setBase] = useState({ form: fresh, version: page.version });
  const [theirs, setTheirs] = useState<WikiPage | null>(null);
  const save = async (form: EntryForm, confirmed = false): Promise<string> => {
    try {
      const body = entryPatchOf(form, base.form);
      const saved = await call(pages.update, { params: { id: page.id }, body, ifMatch: base.version, confirmed });
      await take(saved);
      return saved.url;
    } catch (error) {
      const { code } = asProblem(error);
      if (code === 'stale') setTheirs(await call(pages.get, { params: { id: page.id } }));
      const asked = { title: t('composer.emptied'), text: t('composer.emptiedText'), confirm: t('composer.emptiedConfirm'), danger: true };
      if (code === 'would_empty' && !confirmed && (await confirm(asked))) return save(form, true);
      throw error;
    }
  };
  const goOn = (found: WikiPage) => () => {
    setBase({ form: entryFormOf(found), version: found.version });
    setTheirs(null);
  };
  return (
    <EntryComposer
      {...words}
      words={{ ...words.words, submit: e('save') }}
      draftKey={`page.${page.id}`}
      fresh={fresh}
      space={page.space}
      bodyOptional
      theirs={theirs && { form: entryFormOf(theirs), before: base.form, at: theirs.lastEdit.at, onSettled: goOn(theirs) }}
      onSubmit={(form) => save(form)}
    />
  );
}
