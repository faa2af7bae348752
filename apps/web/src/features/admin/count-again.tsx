import { type PointRule, points, type Recalculation } from '@ruche/contracts';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { call } from '../../platform/api';
import { useFormats } from '../../platform/formats';
import { Button } from '../../shared/button';
import { FormButtons } from '../../shared/fields/form-buttons';
import { TextInput } from '../../shared/fields/text';
import { Bar } from '../../shared/layout/side';
import { toastProblem } from '../../shared/toasts/toast';
import styles from './admin.module.css';
import { adminQueries } from './queries';
import { useAdminWords } from './words';

/** While it is counted, how far it is is asked for so often. */
const EVERY_MS = 1_000;

/** The rule as it is now, for the past: what it would change, then whether to do it. The server counts on when the window is shut. */
export function CountAgain({ rule: { code } }: { rule: PointRule }) {
  const t = useAdminWords();
  const client = useQueryClient();
  const [since, setSince] = useState('');
  const [asked, setAsked] = useState<number | null>(null);
  const options = adminQueries.recalculation(code);
  const { data } = useQuery({
    ...options,
    refetchInterval: ({ state }) => (state.data?.latest?.state === 'running' ? EVERY_MS : false),
  });
  const count = useMutation({
    mutationFn: (apply: boolean) => call(points.recalculate, { params: { code }, body: { since: new Date(since).toISOString(), apply } }),
    onSuccess: (latest) => {
      setAsked(latest.id);
      client.setQueryData(options.queryKey, { latest });
    },
    onError: toastProblem,
  });
  const latest = data?.latest ?? null;
  const running = latest?.state === 'running';
  const seen = latest && !running && latest.id === asked ? latest : null;
  const applied = seen?.applied ?? false;
  useEffect(() => {
    if (applied) for (const noun of ['points', 'leaderboard']) void client.invalidateQueries({ queryKey: [noun] });
  }, [applied, client]);
  return (
    <div className={styles.again}>
      <TextInput
        type="date"
        label={t('recognition.since')}
        description={t('recognition.sinceHint')}
        value={since}
        onChange={({ currentTarget }) => {
          setSince(currentTarget.value);
          setAsked(null);
        }}
      />
      <div role="status">{latest && (running || seen) && <Found found={latest} />}</div>
      {/* Neither is switched off while it counts: that would take the focus away. Asked twice, the server counts once. */}
      <FormButtons>
        <Button variant="default" disabled={!since} onClick={() => count.mutate(false)}>
          {t('recognition.preview')}
        </Button>
        {seen && !applied && seen.entries > 0 && (
          <Button variant="default" onClick={() => count.mutate(true)}>
            {t('recognition.apply')}
          </Button>
        )}
      </FormButtons>
    </div>
  );
}

/** How far it is; then what would change, or did. */
function Found({ found: { state, applied, done, total, entries, people, points: sum } }: { found: Recalculation }) {
  const t = useAdminWords();
  const { number } = useFormats();
  if (state === 'running')
    return (
      <Bar
        label={t(applied ? 'recognition.counting' : 'recognition.looking')}
        value={t('recognition.doneOf', { done: number(done), total: number(total) })}
        part={total === 0 ? 0 : done / total}
      />
    );
  if (entries === 0) return <p>{t(applied ? 'recognition.appliedNothing' : 'recognition.wouldNothing')}</p>;
  const words = { entries: number(entries), people: number(people), points: number(sum) };
  return <p>{t(applied ? 'recognition.did' : 'recognition.would', words)}</p>;
}
