import { type Post, posts } from '@ruche/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { lazy, useEffect, useState } from 'react';
import { useNavigate } from 'react-router';
import { call } from '../../platform/api';
import { useFormats } from '../../platform/formats';
import { Button } from '../../shared/button';
import { EntryComposer } from '../../shared/composer/entry-composer';
import { type EntryForm, entryMistakes } from '../../shared/composer/entry-form';
import { dropKept } from '../../shared/drafts/draft-store';
import { Icon } from '../../shared/icons/icon';
import { LateWindow } from '../../shared/overlays/late-window';
import { usePublishingWords } from '../../shared/publishing/words';
import { useStore } from '../../shared/store';
import { toast, toastProblem } from '../../shared/toasts/toast';
import { CoverField } from './cover-field';
import type { PostForm } from './post-form';
import { createPostSaver } from './post-saver';
import { PreviewButton } from './preview-button';
import { SavedNote } from './saved-note';
import { useComposerTexts } from './use-composer-texts';
import { useBlogWords } from './words';

const ScheduleDialog = lazy(() => import('../../shared/publishing/schedule-dialog'));

/** A post that nobody else reads yet: saved as it is written, then published now or at a date. */
export function DraftComposer({ first, post }: { first: PostForm; post: Post | null }) {
  const t = useBlogWords();
  const publishing = usePublishingWords();
  const { dateTime } = useFormats();
  const client = useQueryClient();
  const navigate = useNavigate();
  const texts = useComposerTexts(post === null);
  const draftKey = post ? `post.${post.id}` : 'post.new';
  const [saver] = useState(() =>
    createPostSaver({ id: post?.id ?? null, form: first, onCreated: showOwnAddress, onSaved: () => dropKept(draftKey) }),
  );
  const state = useStore(saver.state);
  const [coverFileId, setCover] = useState(first.coverFileId);
  const [choosing, setChoosing] = useState(false);
  useEffect(() => () => saver.leave(), [saver]);
  const refresh = () => Promise.all(['posts', 'home'].map((noun) => client.invalidateQueries({ queryKey: [noun] })));
  const send = async (publishAt?: string): Promise<Post> => {
    const id = await saver.settle();
    const sent = await call(posts.publish, { params: { id }, ...(publishAt ? { body: { publishAt } } : {}) });
    dropKept(draftKey);
    await refresh();
    return sent;
  };
  const canSchedule = (form: EntryForm) => Object.keys(entryMistakes(form)).length === 0;
  return (
    <>
      <EntryComposer
        {...texts}
        draftKey={draftKey}
        fresh={first.entry}
        kept={state.id !== null && state.status !== 'failed'}
        saved={<SavedNote state={state} onRetry={() => void saver.save().catch(() => undefined)} />}
        onChange={(entry) => saver.change({ entry })}
        actions={(form) => (
          <>
            <PreviewButton form={form} coverFileId={coverFileId} />
            <Button
              variant="default"
              leftSection={<Icon name="clock" size={17} />}
              disabled={!canSchedule(form)}
              onClick={() => setChoosing(true)}
            >
              {t('actions.schedule')}
            </Button>
          </>
        )}
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
      {choosing && (
        <LateWindow onFail={toastProblem}>
          <ScheduleDialog
            at={post?.publishAt ?? null}
            onClose={() => setChoosing(false)}
            onSchedule={async (at) => {
              await send(at);
              toast(publishing('done', { when: dateTime(at) }), { tone: 'good' });
              await navigate('/blog/drafts');
            }}
          />
        </LateWindow>
      )}
    </>
  );
}

/** The draft has an address now. The router is not told: it would take the focus away from the words being written. */
function showOwnAddress(id: number): void {
  if (window.location.pathname === '/blog/new') window.history.replaceState(window.history.state, '', `/blog/${id}/edit`);
}
