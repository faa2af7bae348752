import { syndication } from '@ruche/contracts';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { lazy, useState } from 'react';
import { call } from '../../platform/api';
import { useFormats } from '../../platform/formats';
import { Button } from '../../shared/button';
import { Icon } from '../../shared/icons/icon';
import { confirm } from '../../shared/overlays/confirm';
import { LateWindow } from '../../shared/overlays/late-window';
import { EmptyState } from '../../shared/states/empty-state';
import { ErrorState } from '../../shared/states/error-state';
import { RowSkeletons } from '../../shared/states/skeletons';
import { toast, toastProblem } from '../../shared/toasts/toast';
import { settingsQueries } from './queries';
import styles from './settings.module.css';
import { useSettingsWords } from './words';

const CreateFeed = lazy(() => import('./create-feed'));

/** Private addresses for feed readers. */
export default function FeedsPart() {
  const t = useSettingsWords();
  const client = useQueryClient();
  const { ago } = useFormats();
  const [creating, setCreating] = useState(false);
  const { data, error, refetch } = useQuery(settingsQueries.feeds());
  const settle = () => client.invalidateQueries({ queryKey: settingsQueries.feeds().queryKey });
  const revoke = useMutation({
    mutationFn: (id: number) => call(syndication.revokeToken, { params: { id } }),
    onSuccess: () => toast(t('feeds.revoked'), { tone: 'good' }),
    onError: toastProblem,
    onSettled: settle,
  });
  const askAndRevoke = async (id: number, name: string) => {
    const question = { title: t('feeds.revokeTitle', { name }), text: t('feeds.revokeText'), confirm: t('feeds.revoke'), danger: true };
    if (await confirm(question)) revoke.mutate(id);
  };
  const open = (
    <Button leftSection={<Icon name="plus" size={17} />} onClick={() => setCreating(true)}>
      {t('feeds.create')}
    </Button>
  );
  return (
    <div className={styles.form}>
      {!data && (error ? <ErrorState small error={error} onRetry={() => void refetch()} /> : <RowSkeletons count={2} hexagon={false} />)}
      {data?.items.length === 0 && (
        <EmptyState icon="watch" title={t('feeds.none')} text={t('feeds.noneText')}>
          {open}
        </EmptyState>
      )}
      {data && data.items.length > 0 && (
        <>
          <div className={styles.buttons}>{open}</div>
          <ul className={styles.rows} aria-label={t('tabs.feeds')}>
            {data.items.map(({ id, name, lastUsedAt }) => (
              <li key={id}>
                <Icon name="watch" />
                <div>
                  <strong>{name}</strong>
                  <span className="small">{lastUsedAt ? t('feeds.used', { when: ago(lastUsedAt) }) : t('feeds.unused')}</span>
                </div>
                <Button
                  variant="default"
                  size="xs"
                  disabled={revoke.isPending}
                  onClick={() => void askAndRevoke(id, name)}
                  aria-label={t('feeds.revokeNamed', { name })}
                >
                  {t('feeds.revoke')}
                </Button>
              </li>
            ))}
          </ul>
        </>
      )}
      {creating && (
        <LateWindow onFail={toastProblem}>
          <CreateFeed
            onClose={() => {
              setCreating(false);
              void settle();
            }}
          />
        </LateWindow>
      )}
    </div>
  );
}
