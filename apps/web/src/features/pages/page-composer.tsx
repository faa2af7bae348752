import { pages, type WikiPage } from '@ruche/contracts';
import type { RichDoc } from '@ruche/rich-text';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { call } from '../../platform/api';
import { asProblem } from '../../platform/problem';
import { randomId } from '../../platform/random-id';
import { EntryComposer } from '../../shared/composer/entry-composer';
import { type EntryForm, entryFormOf, entryPatchOf, entryWordsOf } from '../../shared/composer/entry-form';
import { NewEntry } from '../../shared/composer/new-entry';
import { useEntryWords } from '../../shared/composer/words';
import { EntryByRef } from '../../shared/entry/entry-by-ref';
import { Checkbox } from '../../shared/fields/choice';
import { confirm } from '../../shared/overlays/confirm';
import { Missing } from '../../shared/states/missing';
import { PageSkeleton } from '../../shared/states/skeletons';
import { pageQueries } from './queries';
import { useTakePage } from './use-take-page';
import { useTemplate } from './use-template';
import { usePagesWords } from './words';

/** `/wiki/new?space=&parent=&template=`. */
export function NewWikiPage() {
  return <NewEntry>{(fresh) => <Begin fresh={fresh} />}</NewEntry>;
}

/** Waits for what the page begins with. */
function Begin({ fresh }: { fresh: EntryForm }) {
  const [params] = useSearchParams();
  const template = useTemplate(params.get('template'));
  const parentId = Number(params.get('parent')) || null;
  const parent = useQuery({ ...pageQueries.detail(parentId ?? 0), enabled: parentId !== null });
  if (template.isPending || (parentId !== null && parent.isPending)) return <PageSkeleton />;
  return <Write fresh={fresh} body={template.body} parent={parent.data} />;
}

function Write({ fresh, body, parent }: { fresh: EntryForm; body: RichDoc | null; parent: WikiPage | undefined }) {
  const t = usePagesWords();
  const words = useComposer('new');
  const take = useTakePage();
  const [idempotencyKey, setKey] = useState(randomId);
  const [draft, setDraft] = useState(false);
  const [first] = useState<EntryForm>({ ...fresh, ...(body ? { body } : {}), ...(parent ? { spaceId: parent.space.id } : {}) });
  return (
    <EntryComposer
      {...words}
      draftKey="page.new"
      fresh={first}
      space={parent?.space}
      bodyOptional
      onSubmit={async (form) => {
        const spaceId = form.spaceId ?? 0;
        try {
          const made = await call(pages.create, {
            body: { ...entryWordsOf(form), spaceId, draft, ...(parent ? { parentId: parent.id } : {}) },
            idempotencyKey,
          });
          await take(made);
          return made.url;
        } catch (error) {
          setKey(randomId());
          throw error;
        }
      }}
    >
      {parent && <p className="small">{t('composer.below', { title: parent.title })}</p>}
      <Checkbox
        label={t('composer.draft')}
        description={t('composer.draftHint')}
        checked={draft}
        onChange={({ currentTarget }) => setDraft(currentTarget.checked)}
      />
    </EntryComposer>
  );
}

/** `/wiki/128/edit`. */
export function EditWikiPage() {
  return <EntryByRef detail={pageQueries.detail}>{(page) => (page.can.edit ? <Edit page={page} /> : <Missing />)}</EntryByRef>;
}

/** What it said when it was opened is what the change is made on; whoever saved meanwhile is not written over unasked. */
function Edit({ page }: { page: WikiPage }) {
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

function useComposer(what: 'new' | 'edit') {
  const t = usePagesWords();
  return {
    heading: t(`composer.${what}`),
    words: {
      title: t('composer.title'),
      titlePlaceholder: t('composer.titlePlaceholder'),
      body: t('composer.body'),
      bodyPlaceholder: t('composer.bodyPlaceholder'),
      submit: t('composer.submit'),
    },
  };
}
