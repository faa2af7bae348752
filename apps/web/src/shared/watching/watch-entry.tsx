import { type WatchLevel, watching } from '@ruche/contracts';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../../platform/api';
import { query } from '../../platform/query';
import { Button } from '../button';
import type { EntryTarget } from '../entry/entry-like';
import { Icon } from '../icons/icon';
import { toast, toastProblem } from '../toasts/toast';
import { useSharedWords } from '../words';
import { WatchMenu } from './watch-menu';

/** How closely I follow one thing: beside the button that follows. Asked for when the menu is near. */
export function WatchEntry({ id, target }: { id: number; target: EntryTarget }) {
  const t = useSharedWords();
  const client = useQueryClient();
  const [near, setNear] = useState(false);
  const read = query(watching.entry, { params: { id } });
  const { data } = useQuery({ ...read, enabled: near, staleTime: 0 });
  const choose = useMutation({
    mutationFn: (level: WatchLevel) => call(watching.setEntry, { params: { id }, body: { level } }),
    onSuccess: async (now) => {
      client.setQueryData(read.queryKey, now);
      toast(t(`watch.done.${now.level}`), { tone: 'good' });
      await client.invalidateQueries({ queryKey: target.queryKey });
    },
    onError: toastProblem,
  });
  return (
    <WatchMenu
      label={t('watch.entry')}
      level={data?.level}
      onNear={() => setNear(true)}
      onChoose={(level) => choose.mutate(level)}
      trigger={
        <Button variant="default" px={10} aria-label={t('watch.entry')} loading={choose.isPending}>
          <Icon name={data?.level === 'muted' ? 'mute' : 'bell'} size={17} />
        </Button>
      }
    />
  );
}
