import { type WatchDefault, watchDefaults, watching } from '@ruche/contracts';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call } from '../../platform/api';
import { ChoiceCards } from '../../shared/fields/choice-cards';
import { toast, toastProblem } from '../../shared/toasts/toast';
import { spaceWatchQuery } from '../../shared/watching/watch-space';
import { useSharedWords } from '../../shared/words';
import styles from './spaces.module.css';
import { useSpacesWords } from './words';

/** How closely those who join follow the space at first. */
export function WatchDefaultPart({ slug }: { slug: string }) {
  const t = useSpacesWords();
  const shared = useSharedWords();
  const client = useQueryClient();
  const { data } = useQuery(spaceWatchQuery(slug));
  const choose = useMutation({
    mutationFn: (level: WatchDefault) => call(watching.setDefault, { params: { slug }, body: { level } }),
    onSuccess: (now) => {
      client.setQueryData(spaceWatchQuery(slug).queryKey, now);
      toast(shared('saved'), { tone: 'good' });
    },
    onError: toastProblem,
  });
  if (!data?.can.setDefault) return null;
  return (
    <section className={styles.archive}>
      <ChoiceCards<WatchDefault>
        legend={t('settings.watchTitle')}
        hint={t('settings.watchHint')}
        choices={watchDefaults.map((value) => ({ value, label: shared(`watch.levels.${value}`), note: shared(`watch.notes.${value}`) }))}
        value={data.default}
        disabled={choose.isPending}
        onChange={(level) => choose.mutate(level)}
      />
    </section>
  );
}
