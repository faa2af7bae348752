import { type Post, posts } from '@ruche/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { call } from '../../platform/api';
import { EntryComposer } from '../../shared/composer/entry-composer';
import type { EntryForm } from '../../shared/composer/entry-form';
import { dropKept } from '../../shared/drafts/draft-store';
import { useStore } from '../../shared/store';
import { CoverField } from './cover-field';
import { type PostForm, theirsOf } from './post-form';
import { createPostSaver } from './post-saver';
import { PreviewButton } from './preview-button';
import { SavedNote } from './saved-note';
import { useComposerTexts } from './use-composer-texts';

/** A post that nobody else reads yet: saved as it is written, then published now or at a date. */
export function DraftComposer({ first, post }: { first: PostForm; post: Post | null }) {
  const client = useQueryClient();
  const texts = useComposerTexts(post === null);
  const draftKey = post ? `post.${post.id}` : 'post.new';
  const [saver] = useState(() => createPostSaver({ post, form: first, onCreated: showOwnAddress, onSaved: () => dropKept(draftKey) }));
  const state = useStore(saver.state);
  const [coverFileId, setCover] = useState(first.coverFileId);
  /** Of the cover mine goes on where I changed it, theirs where not. */
  const goOn = (entry: EntryForm, theirs: PostForm) => {
    const mine = saver.current().coverFileId;
    const cover = mine === saver.before().coverFileId ? theirs.coverFileId : mine;
    setCover(cover);
    saver.goOn({ entry, coverFileId: cover });
  };
  useEffect(() => () => saver.leave(), [saver]);
  const refresh = () => Promise.all(['posts', 'home'].map((noun) => client.invalidateQueries({ queryKey: [noun] })));
  const send = async (publishAt?: string): Promise<Post> => {
    const id = await saver.settle();
    const sent = await call(posts.publish, { params: { id }, ...(publishAt ? { body: { publishAt } } : {}) });
    dropKept(draftKey);
    await refresh();
    return sent;
  };
  return (
    <EntryComposer
      {...texts}
      draftKey={draftKey}
      fresh={first.entry}
      kept={state.id !== null && state.status !== 'failed' && state.status !== 'conflict'}
      saved={<SavedNote state={state} onRetry={() => void saver.save().catch(() => undefined)} />}
      onChange={(entry) => saver.change({ entry })}
      theirs={state.theirs && theirsOf(state.theirs, saver.before().entry, goOn)}
      actions={(form) => <PreviewButton form={form} coverFileId={coverFileId} />}
      schedule={{
        at: post?.publishAt ?? null,
        send: async (entry, at) => {
          saver.change({ entry });
          await send(at);
          return '/blog/drafts';
        },
      }}
      onSubmit={async (entry) => {
        saver.change({ entry });
        return (await send()).url;
      }}
    >
      <CoverField
        value={coverFileId}
        onChange={(fileId) => {
          setCover(fileId);
          saver.change({ coverFileId: fileId });
        }}
      />
    </EntryComposer>
  );
}

/** The draft has an address now. The router is not told: it would take the focus away from the words being written. */
function showOwnAddress(id: number): void {
  if (window.location.pathname === '/blog/new') window.history.replaceState(window.history.state, '', `/blog/${id}/edit`);
}
