import { entries, type Topic, topics } from '@ruche/contracts';
import { lazy, Suspense, useState } from 'react';
import { useNavigate } from 'react-router';
import { call } from '../../platform/api';
import { Button } from '../../shared/button';
import { EntryActions } from '../../shared/entry/entry-actions';
import { useRemoveEntry } from '../../shared/entry/use-remove-entry';
import { Icon, type IconName } from '../../shared/icons/icon';
import { ActionMenu, type MenuEntry } from '../../shared/overlays/action-menu';
import { toast, toastProblem } from '../../shared/toasts/toast';
import { topicQueries } from './queries';
import { useTakeTopic } from './use-take-topic';
import { useTopicsWords } from './words';

const MoveWindow = lazy(() => import('./move-window').then((m) => ({ default: m.MoveWindow })));
const MergeWindow = lazy(() => import('./merge-window').then((m) => ({ default: m.MergeWindow })));
const SplitWindow = lazy(() => import('./split-window').then((m) => ({ default: m.SplitWindow })));

/** Follow, share, edit, turn into …; lock, move, split and merge for those who facilitate. */
export function TopicActions({ topic }: { topic: Topic }) {
  const t = useTopicsWords();
  const navigate = useNavigate();
  const take = useTakeTopic();
  const [open, setOpen] = useState<'move' | 'merge' | 'split' | null>(null);
  const params = { id: topic.id };
  const run = (act: () => Promise<void>) => void act().catch(toastProblem);
  const remove = useRemoveEntry({
    remove: () => call(topics.remove, { params }),
    restore: () => call(topics.restore, { params }),
    to: '/forum',
    nouns: ['topics', 'home'],
  });
  const lock = async () => take(await call(topic.locked ? topics.unlock : topics.lock, { params }));
  const unmerge = async () => {
    await take(await call(topics.unmerge, { params }));
    toast(t('unmerged'), { tone: 'good' });
  };
  const turnIntoIdea = async () => {
    const draft = await call(entries.turnInto, { params, body: { kind: 'idea' } });
    toast(t('turned'), { tone: 'good' });
    await navigate(`/ideas/${draft.id}/edit`);
  };
  const entry = (key: string, icon: IconName, onSelect: () => void): MenuEntry => ({
    key,
    label: t(`menu.${key}` as 'menu.lock'),
    icon,
    onSelect,
  });
  const more: MenuEntry[] = [
    ...(topic.can.merge ? [entry(topic.locked ? 'unlock' : 'lock', 'lock', () => run(lock))] : []),
    ...(topic.can.merge ? [entry('move', 'folder', () => setOpen('move')), entry('merge', 'merge', () => setOpen('merge'))] : []),
    ...(topic.can.merge && topic.comments > 0 ? [entry('split', 'branch', () => setOpen('split'))] : []),
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
      >
        {topic.can.turnInto && (
          <ActionMenu
            label={t('turnInto')}
            entries={[{ key: 'idea', label: t('kinds.idea'), note: t('kinds.ideaNote'), icon: 'bulb', onSelect: () => run(turnIntoIdea) }]}
            trigger={
              <Button variant="default" rightSection={<Icon name="chevronDown" size={15} />}>
                {t('turnInto')}
              </Button>
            }
          />
        )}
      </EntryActions>
      <Suspense>
        {open === 'move' && <MoveWindow topic={topic} onClose={() => setOpen(null)} />}
        {open === 'merge' && <MergeWindow topic={topic} onClose={() => setOpen(null)} />}
        {open === 'split' && <SplitWindow topic={topic} onClose={() => setOpen(null)} />}
      </Suspense>
    </>
  );
}
