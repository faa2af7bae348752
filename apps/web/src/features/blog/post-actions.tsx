import { type Post, posts } from '@ruche/contracts';
import { call } from '../../platform/api';
import { useFormats } from '../../platform/formats';
import { EntryActions } from '../../shared/entry/entry-actions';
import { useRemoveEntry } from '../../shared/entry/use-remove-entry';
import type { MenuEntry } from '../../shared/overlays/action-menu';
import { confirm } from '../../shared/overlays/confirm';
import { PublishButtons } from '../../shared/publishing/publish-buttons';
import { usePublishingWords } from '../../shared/publishing/words';
import { postQueries } from './queries';
import { usePublication } from './use-publication';
import { useBlogWords } from './words';

/** Publish or schedule while it is a draft; follow, share, edit, and behind « … » what is rare. */
export function PostActions({ post }: { post: Post }) {
  const t = useBlogWords();
  const publishing = usePublishingWords();
  const { dateTime } = useFormats();
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
            label: isScheduled ? publishing('cancel') : t('actions.unpublish'),
            onSelect: () => (isScheduled ? takeBack(publishing('cancelled')) : void askAndTakeBack()),
          },
        ]
      : []),
    ...(post.can.remove ? [remove] : []),
  ];
  return (
    <EntryActions
      entry={post}
      target={postQueries.detail(post.id)}
      editTo={post.can.edit ? `/blog/${post.id}/edit` : undefined}
      more={more}
    >
      {post.can.publish && (
        <PublishButtons
          at={post.publishAt}
          onPublish={() => publish(publishing('published'))}
          onSchedule={(at) => schedule(at, publishing('done', { when: dateTime(at) }))}
        />
      )}
    </EntryActions>
  );
}

const pickEntry = (label: string, onSelect: () => void): MenuEntry => ({
  key: 'pick',
  icon: 'star',
  label,
  onSelect,
});
