import { type Spotlight, spotlights } from '@ruche/contracts';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call } from '../../platform/api';
import { Button } from '../../shared/button';
import { confirm } from '../../shared/overlays/confirm';
import { Portrait } from '../../shared/recognition/portrait';
import { toast, toastProblem } from '../../shared/toasts/toast';
import { boardQueries } from './queries';
import styles from './recognition.module.css';
import { useBoardWords } from './words';

/** Portraits of me: I agree to these words or not, and may take it back at any time. Nothing while nobody asks. */
export function AskedPortraits() {
  const t = useBoardWords();
  const { data } = useQuery(boardQueries.myPortraits());
  if (!data || data.items.length === 0) return null;
  return (
    <section className={styles.asked} aria-labelledby="asked">
      <h2 id="asked">{t('portraits.ofYou')}</h2>
      {data.items.map((one) => (
        <Portrait key={one.id} spotlight={one}>
          <p className={styles.small}>{t(`portraits.mine.${one.state as 'asked'}`)}</p>
          <Answer spotlight={one} />
        </Portrait>
      ))}
    </section>
  );
}

function Answer({ spotlight: { id, version, can } }: { spotlight: Spotlight }) {
  const t = useBoardWords();
  const client = useQueryClient();
  const settled = () => {
    for (const noun of ['spotlights', 'home']) void client.invalidateQueries({ queryKey: [noun] });
  };
  const answer = useMutation({
    mutationFn: (accept: boolean) => call(spotlights.answer, { params: { id }, body: { accept }, ifMatch: version }),
    onSuccess: ({ state }) => toast(t(state === 'accepted' ? 'portraits.accepted' : 'portraits.declined'), { tone: 'good' }),
    onError: toastProblem,
    onSettled: settled,
  });
  const withdraw = useMutation({
    mutationFn: () => call(spotlights.withdraw, { params: { id } }),
    onSuccess: () => toast(t('portraits.withdrawn'), { tone: 'good' }),
    onError: toastProblem,
    onSettled: settled,
  });
  const sure = async () => {
    if (await confirm({ title: t('portraits.withdrawTitle'), text: t('portraits.withdrawText'), confirm: t('portraits.withdraw') }))
      withdraw.mutate();
  };
  return (
    <p className={styles.buttons}>
      {can.answer && (
        <>
          <Button loading={answer.isPending && answer.variables} disabled={answer.isPending} onClick={() => answer.mutate(true)}>
            {t('portraits.accept')}
          </Button>
          <Button variant="default" disabled={answer.isPending} onClick={() => answer.mutate(false)}>
            {t('portraits.decline')}
          </Button>
        </>
      )}
      {can.withdraw && (
        <Button variant="default" loading={withdraw.isPending} onClick={() => void sure()}>
          {t('portraits.withdraw')}
        </Button>
      )}
    </p>
  );
}
