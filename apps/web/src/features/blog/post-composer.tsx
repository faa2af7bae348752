import { type Post, posts } from '@ruche/contracts';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { call } from '../../platform/api';
import { asProblem } from '../../platform/problem';
import { EntryComposer } from '../../shared/composer/entry-composer';
import type { EntryForm } from '../../shared/composer/entry-form';
import { NewEntry } from '../../shared/composer/new-entry';
import { composerQueries } from '../../shared/composer/queries';
import { useEntryWords } from '../../shared/composer/words';
import { EntryByRef } from '../../shared/entry/entry-by-ref';
import { Missing } from '../../shared/states/missing';
import { CoverField } from './cover-field';
import { DraftComposer } from './draft-composer';
import { type PostForm, postFormOf, postPatchOf, theirsOf } from './post-form';
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
  const [base, setBase] = useState({ version: post.version, form: postFormOf(post) });
  const [theirs, setTheirs] = useState<Post | null>(null);
  const [fresh] = useState(base.form);
  const [coverFileId, setCover] = useState(fresh.coverFileId);
  const goOn = (found: Post) => (_next: EntryForm, form: PostForm) => {
    if (coverFileId === base.form.coverFileId) setCover(form.coverFileId);
    setBase({ version: found.version, form });
    setTheirs(null);
  };
  const save = async (entry: EntryForm): Promise<Post> => {
    const params = { id: post.id };
    try {
      return await call(posts.update, { params, body: postPatchOf({ entry, coverFileId }, base.form), ifMatch: base.version });
    } catch (error) {
      if (asProblem(error).status === 412) setTheirs(await call(posts.get, { params }));
      throw error;
    }
  };
  return (
    <EntryComposer
      {...texts}
      words={{ ...texts.words, submit: e('save') }}
      draftKey={`post.${post.id}`}
      fresh={fresh.entry}
      space={post.space}
      theirs={theirs && theirsOf(theirs, base.form.entry, goOn(theirs))}
      actions={(form) => <PreviewButton form={form} coverFileId={coverFileId} />}
      onSubmit={async (entry) => {
        const saved = await save(entry);
        client.setQueryData(postQueries.detail(post.id).queryKey, saved);
        await client.invalidateQueries({ queryKey: ['posts'] });
        return saved.url;
      }}
    >
      <CoverField value={coverFileId} onChange={setCover} />
    </EntryComposer>
  );
}
