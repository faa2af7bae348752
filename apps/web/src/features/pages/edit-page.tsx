import { pages, type WikiPage } from '@ruche/contracts';
import { type RichDoc, wordsOf } from '@ruche/rich-text';
import { useMemo, useRef, useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { call } from '../../platform/api';
import { ApiProblem, asProblem } from '../../platform/problem';
import { Button } from '../../shared/button';
import { CoeditedField } from '../../shared/coediting/coedited-field';
import { CoeditingStatus } from '../../shared/coediting/coediting-status';
import type { CoeditingSession } from '../../shared/coediting/session';
import { useCoediting } from '../../shared/coediting/use-coediting';
import { EntryComposer } from '../../shared/composer/entry-composer';
import { type EntryForm, entryFormOf, entryPatchOf } from '../../shared/composer/entry-form';
import { useEntryWords } from '../../shared/composer/words';
import type { EditorHandle } from '../../shared/editor/editor-types';
import { EntryByRef } from '../../shared/entry/entry-by-ref';
import { CommentButton } from '../../shared/passages/comment-button';
import { PassageList } from '../../shared/passages/passage-list';
import { bring, PassageMargin } from '../../shared/passages/passage-margin';
import { useEditorPassages } from '../../shared/passages/use-editor-passages';
import { Missing } from '../../shared/states/missing';
import { PageSkeleton } from '../../shared/states/skeletons';
import { useStore } from '../../shared/store';
import { EditAlone } from './edit-alone';
import { useComposer } from './page-composer';
import { pageQueries } from './queries';
import { useChanges } from './use-changes';
import { useTakePage } from './use-take-page';
import { useVersionAgain } from './use-version-again';
import { usePagesWords } from './words';

/** `/wiki/128/edit`. */
export function EditWikiPage() {
  return <EntryByRef detail={pageQueries.detail}>{(page) => (page.can.edit ? <Edit page={page} /> : <Missing />)}</EntryByRef>;
}

function Edit({ page }: { page: WikiPage }) {
  const [alone, setAlone] = useState(false);
  return alone ? <EditAlone page={page} /> : <Together id={page.id} page={page} onAlone={() => setAlone(true)} />;
}

function Together({ id, page, onAlone }: { id: number; page: WikiPage; onAlone: () => void }) {
  const session = useCoediting(id);
  return session ? <Write page={page} session={session} onAlone={onAlone} /> : <PageSkeleton />;
}

const isOut = ({ state }: WikiPage): boolean => state === 'published' || state === 'to_verify';

/**
 * The text and its title are written together and saved by themselves; themes and files are saved by the one who changes them.
 * Of a page that is out, readers see it all once somebody publishes.
 */
function Write({ page, session, onAlone }: { page: WikiPage; session: CoeditingSession; onAlone: () => void }) {
  const t = usePagesWords();
  const e = useEntryWords();
  const words = useComposer('edit');
  const take = useTakePage();
  const navigate = useNavigate();
  const { publish } = useChanges(page.id);
  const { title, held, saved, ready } = useStore(session.state);
  const { state, extension, text, selected, comment } = useEditorPassages(page, ready);
  const [fresh] = useState(() => entryFormOf(page));
  const editor = useRef<EditorHandle>(null);
  useVersionAgain(page.id, session, ready, editor);
  const out = isOut(page);
  const published = useMemo(() => (out ? wordsOf(page.body.doc as unknown as RichDoc).text : undefined), [out, page.body.doc]);
  const save = async (form: EntryForm, version: number): Promise<void> => {
    const patch = entryPatchOf({ ...form, body: fresh.body, ...(out ? { title: fresh.title } : {}) }, fresh);
    if (Object.keys(patch).length === 0) return take();
    try {
      await take(await call(pages.update, { params: { id: page.id }, body: patch, ifMatch: version }));
    } catch (error) {
      const { code, details } = asProblem(error);
      // Only the text moves on all the time, and it is not in the patch.
      if (code !== 'stale') throw error;
      await save(form, Number(details['version']));
    }
  };
  return (
    <EntryComposer
      {...words}
      words={{ ...words.words, submit: out ? t('publish') : e('save') }}
      draftKey={`page.${page.id}.about`}
      fresh={fresh}
      space={page.space}
      bodyOptional
      saved={
        <>
          <CoeditingStatus session={session} />
          {out && held && saved && (
            <>
              {' · '}
              <Link to={`/wiki/${page.id}/changes`}>{t('changes.waiting')}</Link>
            </>
          )}
        </>
      }
      liveTitle={{ value: title ?? page.title, write: (words) => session.call(words) }}
      actions={() =>
        out && (
          <Button variant="default" onClick={() => void session.saved().then(() => navigate(page.url))}>
            {t('changes.later')}
          </Button>
        )
      }
      similar={() => (
        <>
          <PassageMargin state={state} text={text} writing published={published} />
          <PassageList state={state} onGo={(passage) => bring(text, passage)} />
          {selected && <CommentButton {...selected} onClick={comment} />}
        </>
      )}
      body={(onBusy) => (
        <CoeditedField
          session={session}
          label={words.words.body}
          placeholder={words.words.bodyPlaceholder}
          scope={{ entry: page.id }}
          extension={extension}
          handle={editor}
          onBusy={onBusy}
          onAlone={onAlone}
        />
      )}
      onSubmit={async (form) => {
        await session.saved();
        await save(form, session.state.get().version ?? page.version);
        if (!out) return page.url;
        const published = await publish();
        if (!published) throw new ApiProblem('would_empty', 409);
        return published.url;
      }}
    />
  );
}
