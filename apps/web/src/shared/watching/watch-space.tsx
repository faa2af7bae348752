import { type WatchLevel, watching } from '@ruche/contracts';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call } from '../../platform/api';
import { query } from '../../platform/query';
import { Button } from '../button';
import { Icon } from '../icons/icon';
import { toast, toastProblem } from '../toasts/toast';
import { useNarrow } from '../use-narrow';
import { useSharedWords } from '../words';
import { WatchMenu } from './watch-menu';

export const spaceWatchQuery = (slug: string) => query(watching.space, { params: { slug } });

/** How closely I follow a space, in words on its button. */
export function WatchSpace({ slug }: { slug: string }) {
  const t = useSharedWords();
  const client = useQueryClient();
  const { data } = useQuery(spaceWatchQuery(slug));
  const choose = useMutation({
    mutationFn: (level: WatchLevel) => call(watching.setSpace, { params: { slug }, body: { level } }),
    onSuccess: (now) => {
      client.setQueryData(spaceWatchQuery(slug).queryKey, now);
      toast(t(`watch.done.${now.level}`), { tone: 'good' });
    },
    onError: toastProblem,
  });
  const narrow = useNarrow();
  if (!data) return null;
  const bell = <Icon name={data.level === 'muted' ? 'mute' : 'bell'} size={17} />;
  const name = t('watch.spaceNow', { level: t(`watch.levels.${data.level}`) });
  return (
    <WatchMenu
      label={t('watch.space')}
      level={data.level}
      onChoose={(level) => choose.mutate(level)}
      trigger={
        <Button
          variant="default"
          loading={choose.isPending}
          {...(narrow
            ? { px: 12, 'aria-label': name, title: name }
            : { leftSection: bell, rightSection: <Icon name="chevronDown" size={15} /> })}
        >
          {narrow ? bell : t(`watch.levels.${data.level}`)}
        </Button>
      }
    />
  );
}
