import { type Post, posts } from '@ruche/contracts';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { call } from '../../platform/api';
import { EntryComposer } from '../../shared/composer/entry-composer';
import type { EntryForm } from '../../shared/composer/entry-form';
import { NewEntry } from '../../shared/composer/new-entry';
import { composerQueries } from '../../shared/composer/queries';
import { useEntryWords } from '../../shared/composer/words';
import { EntryByRef } from '../../shared/entry/entry-by-ref';
import { Missing } from '../../shared/states/missing';
import { CoverField } from './cover-field';
import { DraftComposer } from './draft-composer';
import { postFormOf, postPatchOf } from './post-form';
import { PreviewButton } from './preview-button';
import { postQueries } from './queries';
import { useComposerTexts } from './use-composer-texts';

/** `/blog/new`: in the company's space, unless the address names another. */
export function NewPostPage() {
  return <NewEntry>{(fresh) => <Begin fresh={fresh} />}</NewEntry>;
}

function Begin({ fresh }: { fresh: EntryForm }) {
  const [params] = useSearchParams();
  const { data } = useQuery(composerQueries.spaces());
  const [form] = useState(() => {
    const company = data?.items.find(({ slug, can }) => slug === 'company' && can.post);
    return { entry: company && !params.get('space') ? { ...fresh, spaceId: company.id } : fresh, coverFileId: null };
  });
  return <DraftComposer first={form} post={null} />;
}

/** `/blog/128/edit`. */
export function EditPostPage() {
  return <EntryByRef detail={postQueries.detail}>{(post) => (post.can.edit ? <Edit post={post} /> : <Missing />)}</EntryByRef>;
}

/** What it was when the page was opened decides: saving a draft must not draw another page under the words. */
function Edit({ post }: { post: Post }) {
  const [first] = useState(post);
  const [form] = useState(() => postFormOf(first));
  return first.state === 'published' ? <Change post={first} /> : <DraftComposer first={form} post={first} />;
}

/** A post that others read changes when one says so. */
function Change({ post }: { post: Post }) {
  const e = useEntryWords();
  const client = useQueryClient();
  const texts = useComposerTexts(false);
  const [fresh] = useState(() => postFormOf(post));
  const [coverFileId, setCover] = useState(fresh.coverFileId);
  return (
    <EntryComposer
      {...texts}
      words={{ ...texts.words, submit: e('save') }}
      draftKey={`post.${post.id}`}
      fresh={fresh.entry}
      space={post.space}
      actions={(form) => <PreviewButton form={form} coverFileId={coverFileId} />}
      onSubmit={async (entry) => {
        const body = postPatchOf({ entry, coverFileId }, fresh);
        const saved = await call(posts.update, { params: { id: post.id }, body });
        client.setQueryData(postQueries.detail(post.id).queryKey, saved);
        await client.invalidateQueries({ queryKey: ['posts'] });
        return saved.url;
      }}
    >
      <CoverField value={coverFileId} onChange={setCover} />
    </EntryComposer>
  );
}
