import { presence } from '@ruche/contracts';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call } from '../../platform/api';
import { query } from '../../platform/query';
import { Switch } from '../../shared/fields/choice';
import { toast, toastProblem } from '../../shared/toasts/toast';
import { useSharedWords } from '../../shared/words';
import styles from './settings.module.css';
import { useSettingsWords } from './words';

/** Whether others see that I am here. Whoever hides does not see others either. */
export function PresencePart() {
  const t = useSettingsWords();
  const shared = useSharedWords();
  const client = useQueryClient();
  const { queryKey } = query(presence.mine);
  const { data } = useQuery(query(presence.mine));
  const choose = useMutation({
    mutationFn: (shown: boolean) => call(presence.setMine, { body: { shown } }),
    onError: toastProblem,
    onSuccess: (now) => {
      client.setQueryData(queryKey, now);
      void client.invalidateQueries({ predicate: ({ queryKey: [, path] }) => String(path).endsWith('/presence') });
      toast(shared('saved'), { tone: 'good' });
    },
  });
  return (
    <fieldset className={styles.plain}>
      <legend>{t('presence.title')}</legend>
      <Switch
        checked={choose.isPending ? choose.variables : (data?.shown ?? true)}
        disabled={!data || choose.isPending}
        onChange={({ currentTarget }) => choose.mutate(currentTarget.checked)}
        label={t('presence.show')}
        description={t('presence.hint')}
      />
    </fieldset>
  );
}
