import { points, type RecognitionSwitches } from '@ruche/contracts';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call } from '../../platform/api';
import { Switch } from '../../shared/fields/choice';
import { ErrorState } from '../../shared/states/error-state';
import { RowSkeletons } from '../../shared/states/skeletons';
import { toast, toastProblem } from '../../shared/toasts/toast';
import { useSharedWords } from '../../shared/words';
import styles from './admin.module.css';
import { Contests } from './contests';
import { PointRules } from './point-rules';
import { adminQueries } from './queries';
import { Rings } from './rings';
import { useAdminWords } from './words';

/** What of recognition is shown, what gives points, and what people contest. */
export default function RecognitionPart() {
  const t = useAdminWords();
  return (
    <>
      <h2 className={styles.heading}>{t('recognition.switches')}</h2>
      <Switches />
      <h2 className={styles.heading}>{t('recognition.contests')}</h2>
      <Contests />
      <h2 className={styles.heading}>{t('rings.title')}</h2>
      <Rings />
      <h2 className={styles.heading}>{t('recognition.rules')}</h2>
      <PointRules />
    </>
  );
}

function Switches() {
  const t = useAdminWords();
  const shared = useSharedWords();
  const client = useQueryClient();
  const { data, error, refetch } = useQuery(adminQueries.switches());
  const change = useMutation({
    mutationFn: (body: Partial<RecognitionSwitches>) => call(points.setSwitches, { body }),
    onSuccess: (now) => {
      client.setQueryData(adminQueries.switches().queryKey, now);
      for (const noun of ['leaderboard', 'points']) void client.invalidateQueries({ queryKey: [noun] });
      toast(shared('saved'), { tone: 'good' });
    },
    onError: toastProblem,
  });
  if (!data) return error ? <ErrorState small error={error} onRetry={() => void refetch()} /> : <RowSkeletons count={4} hexagon={false} />;
  const lines = [
    { key: 'points', label: t('recognition.points'), hint: t('recognition.pointsHint'), off: false },
    { key: 'boards', label: t('recognition.boards'), hint: t('recognition.boardsHint'), off: !data.points },
    { key: 'staffOnBoards', label: t('recognition.staff'), hint: t('recognition.staffHint'), off: !data.boards },
    { key: 'partTime', label: t('recognition.partTime'), hint: t('recognition.partTimeHint'), off: !data.boards },
  ] as const;
  return (
    <div className={styles.switches}>
      {lines.map(({ key, label, hint, off }) => (
        <Switch
          key={key}
          checked={change.variables?.[key] !== undefined && change.isPending ? change.variables[key] : data[key]}
          disabled={off || change.isPending}
          onChange={({ currentTarget }) => change.mutate({ [key]: currentTarget.checked })}
          label={label}
          description={hint}
        />
      ))}
    </div>
  );
}
