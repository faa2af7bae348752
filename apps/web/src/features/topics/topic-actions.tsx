import { type Topic, topics } from '@ruche/contracts';
import { Suspense, useState } from 'react';
import { call } from '../../platform/api';
import { useFormats } from '../../platform/formats';
import { Button } from '../../shared/button';
import { EntryActions } from '../../shared/entry/entry-actions';
import { useRemoveEntry } from '../../shared/entry/use-remove-entry';
import { useTurnInto } from '../../shared/entry/use-turn-into';
import { Icon, type IconName } from '../../shared/icons/icon';
import { ActionMenu, type MenuEntry } from '../../shared/overlays/action-menu';
import { late } from '../../shared/overlays/late';
import { PublishButtons } from '../../shared/publishing/publish-buttons';
import { usePublishingWords } from '../../shared/publishing/words';
import { toast, toastProblem } from '../../shared/toasts/toast';
import { useNarrow } from '../../shared/use-narrow';
import { topicQueries } from './queries';
import { useTakeTopic } from './use-take-topic';
import { useTopicsWords } from './words';

const LockWindow = late(() => import('./lock-window').then((m) => ({ default: m.LockWindow })));
const MoveWindow = late(() => import('./move-window').then((m) => ({ default: m.MoveWindow })));
const MergeWindow = late(() => import('./merge-window').then((m) => ({ default: m.MergeWindow })));
const SplitWindow = late(() => import('./split-window').then((m) => ({ default: m.SplitWindow })));

/** Follow, share, edit, turn into …; lock, move, split and merge for those who facilitate. */
export function TopicActions({ topic }: { topic: Topic }) {
  const t = useTopicsWords();
  const publishing = usePublishingWords();
  const { dateTime } = useFormats();
  const turns = useTurnInto({ kind: 'entry', id: topic.id }, topic.kind);
  const take = useTakeTopic();
  const narrow = useNarrow();
  const [open, setOpen] = useState<'lock' | 'move' | 'merge' | 'split' | null>(null);
  const params = { id: topic.id };
  const run = (act: () => Promise<void>) => void act().catch(toastProblem);
  const remove = useRemoveEntry({
    remove: () => call(topics.remove, { params }),
    restore: () => call(topics.restore, { params }),
    to: '/forum',
    nouns: ['topics', 'home'],
  });
  const unlock = async () => take(await call(topics.unlock, { params }));
  const unmerge = async () => {
    await take(await call(topics.unmerge, { params }));
    toast(t('unmerged'), { tone: 'good' });
  };
  const publish = async (publishAt?: string) => {
    await take(await call(topics.publish, { params, ...(publishAt ? { body: { publishAt } } : {}) }));
    toast(publishAt ? publishing('done', { when: dateTime(publishAt) }) : publishing('published'), { tone: 'good' });
  };
  const cancelDate = async () => {
    await take(await call(topics.unpublish, { params }));
    toast(publishing('cancelled'), { tone: 'good' });
  };
  const entry = (key: string, icon: IconName, onSelect: () => void): MenuEntry => ({
    key,
    label: t(`menu.${key}` as 'menu.lock'),
    icon,
    onSelect,
  });
  const more: MenuEntry[] = [
    ...(topic.can.merge ? [topic.locked ? entry('unlock', 'lock', () => run(unlock)) : entry('lock', 'lock', () => setOpen('lock'))] : []),
    ...(topic.can.merge ? [entry('move', 'folder', () => setOpen('move')), entry('merge', 'merge', () => setOpen('merge'))] : []),
    ...(topic.can.merge && topic.comments > 0 ? [entry('split', 'branch', () => setOpen('split'))] : []),
    ...(topic.can.unpublish
      ? [{ key: 'cancel', label: publishing('cancel'), icon: 'eyeOff' as const, onSelect: () => run(cancelDate) }]
      : []),
    ...(topic.can.unmerge ? [entry('unmerge', 'undo', () => run(unmerge))] : []),
    ...(topic.can.remove ? [remove] : []),
  ];
  return (
    <>
      <EntryActions
        entry={topic}
        target={topicQueries.detail(topic.id)}
        editTo={topic.can.edit ? `/t/${topic.id}/edit` : undefined}
        more={more}
        turnsApart={!narrow}
      >
        {topic.can.publish && <PublishButtons at={topic.publishAt} onPublish={() => run(() => publish())} onSchedule={publish} />}
        {topic.can.turnInto && !narrow && (
          <ActionMenu
            label={t('turnInto')}
            entries={turns}
            trigger={
              <Button variant="default" rightSection={<Icon name="chevronDown" size={15} />}>
                {t('turnInto')}
              </Button>
            }
          />
        )}
      </EntryActions>
      <Suspense>
        {open === 'lock' && <LockWindow topic={topic} onClose={() => setOpen(null)} />}
        {open === 'move' && <MoveWindow topic={topic} onClose={() => setOpen(null)} />}
        {open === 'merge' && <MergeWindow topic={topic} onClose={() => setOpen(null)} />}
        {open === 'split' && <SplitWindow topic={topic} onClose={() => setOpen(null)} />}
      </Suspense>
    </>
  );
}
