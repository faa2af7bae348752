import { points } from '@ruche/contracts';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call } from '../../platform/api';
import { Switch } from '../../shared/fields/choice';
import { toast, toastProblem } from '../../shared/toasts/toast';
import { useSharedWords } from '../../shared/words';
import { settingsQueries } from './queries';
import styles from './settings.module.css';
import { useSettingsWords } from './words';

/** Whether one stands on leaderboards: one switch for all of them, at once. */
export function BoardsChoice() {
  const t = useSettingsWords();
  const shared = useSharedWords();
  const client = useQueryClient();
  const { data } = useQuery(settingsQueries.boards());
  const choose = useMutation({
    mutationFn: (onBoards: boolean) => call(points.choose, { body: { onBoards } }),
    onSuccess: (choice) => {
      client.setQueryData(settingsQueries.boards().queryKey, choice);
      void client.invalidateQueries({ queryKey: ['leaderboard'] });
      toast(shared('saved'), { tone: 'good' });
    },
    onError: toastProblem,
  });
  if (!data) return null;
  return (
    <fieldset className={styles.plain}>
      <legend>{t('boards.title')}</legend>
      <Switch
        checked={choose.isPending ? choose.variables : data.onBoards}
        disabled={choose.isPending}
        onChange={({ currentTarget }) => choose.mutate(currentTarget.checked)}
        label={t('boards.show')}
        description={t('boards.hint')}
      />
    </fieldset>
  );
}
