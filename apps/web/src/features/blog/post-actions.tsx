import { type Post, posts } from '@ruche/contracts';
import { lazy, useState } from 'react';
import { call } from '../../platform/api';
import { useFormats } from '../../platform/formats';
import { Button } from '../../shared/button';
import { EntryActions } from '../../shared/entry/entry-actions';
import { useRemoveEntry } from '../../shared/entry/use-remove-entry';
import { Icon } from '../../shared/icons/icon';
import type { MenuEntry } from '../../shared/overlays/action-menu';
import { confirm } from '../../shared/overlays/confirm';
import { LateWindow } from '../../shared/overlays/late-window';
import { usePublishingWords } from '../../shared/publishing/words';
import { toastProblem } from '../../shared/toasts/toast';
import { postQueries } from './queries';
import { usePublication } from './use-publication';
import { useBlogWords } from './words';

const ScheduleDialog = lazy(() => import('../../shared/publishing/schedule-dialog'));

/** Publish or schedule while it is a draft; follow, share, edit, and behind « … » what is rare. */
export function PostActions({ post }: { post: Post }) {
  const t = useBlogWords();
  const publishing = usePublishingWords();
  const { dateTime } = useFormats();
  const [choosing, setChoosing] = useState(false);
  const { publish, schedule, takeBack, pick } = usePublication(post.id);
  const params = { id: post.id };
  const remove = useRemoveEntry({
    remove: () => call(posts.remove, { params }),
    restore: () => call(posts.restore, { params }),
    to: '/blog',
    nouns: ['posts', 'home'],
  });
  const askAndTakeBack = async () => {
    const question = { title: t('actions.unpublishTitle'), text: t('actions.unpublishText'), confirm: t('actions.unpublish') };
    if (await confirm(question)) takeBack(t('actions.unpublished'));
  };
  const isScheduled = post.state === 'scheduled';
  const more: MenuEntry[] = [
    ...(post.can.pick
      ? [
          pickEntry(t(post.pickedAt ? 'actions.unpick' : 'actions.pick'), () =>
            pick(!post.pickedAt, t(post.pickedAt ? 'actions.unpicked' : 'actions.picked')),
          ),
        ]
      : []),
    ...(post.can.unpublish
      ? [
          {
            key: 'unpublish',
            icon: 'eyeOff' as const,
            label: t(isScheduled ? 'actions.cancel' : 'actions.unpublish'),
            onSelect: () => (isScheduled ? takeBack(t('actions.cancelled')) : void askAndTakeBack()),
          },
        ]
      : []),
    ...(post.can.remove ? [remove] : []),
  ];
  return (
    <>
      <EntryActions
        entry={post}
        target={postQueries.detail(post.id)}
        editTo={post.can.edit ? `/blog/${post.id}/edit` : undefined}
        more={more}
      >
        {post.can.publish && (
          <>
            <Button variant="default" leftSection={<Icon name="clock" size={17} />} onClick={() => setChoosing(true)}>
              {t(isScheduled ? 'actions.reschedule' : 'actions.schedule')}
            </Button>
            <Button leftSection={<Icon name="send" size={17} />} onClick={() => publish(t('actions.published'))}>
              {t('actions.publish')}
            </Button>
          </>
        )}
      </EntryActions>
      {choosing && (
        <LateWindow onFail={toastProblem}>
          <ScheduleDialog
            at={post.publishAt}
            onClose={() => setChoosing(false)}
            onSchedule={async (at) => {
              await schedule(at, publishing('done', { when: dateTime(at) }));
              setChoosing(false);
            }}
          />
        </LateWindow>
      )}
    </>
  );
}

const pickEntry = (label: string, onSelect: () => void): MenuEntry => ({
  key: 'pick',
  icon: 'star',
  label,
  onSelect,
});
