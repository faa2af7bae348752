import { me } from '@ruche/contracts';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { call } from '../../platform/api';
import { useFormats } from '../../platform/formats';
import { Button } from '../../shared/button';
import { Chip } from '../../shared/chips/chip';
import { Icon } from '../../shared/icons/icon';
import { confirm } from '../../shared/overlays/confirm';
import { EmptyState } from '../../shared/states/empty-state';
import { ErrorState } from '../../shared/states/error-state';
import { RowSkeletons } from '../../shared/states/skeletons';
import { toast, toastProblem } from '../../shared/toasts/toast';
import { settingsQueries } from './queries';
import styles from './settings.module.css';
import { useSettingsWords } from './words';

const CreateToken = lazy(() => import('./create-token'));

/** Personal tokens: what programs use to act in my name. */
export default function TokensPart() {
  const t = useSettingsWords();
  const client = useQueryClient();
  const { date, ago } = useFormats();
  const [creating, setCreating] = useState(false);
  const { data, error, refetch } = useQuery(settingsQueries.tokens());
  const settle = () => client.invalidateQueries({ queryKey: settingsQueries.tokens().queryKey });
  const revoke = useMutation({
    mutationFn: (id: number) => call(me.revokeToken, { params: { id } }),
    onSuccess: () => toast(t('tokens.revoked'), { tone: 'good' }),
    onError: toastProblem,
    onSettled: settle,
  });
  const askAndRevoke = async (id: number, name: string) => {
    if (
      await confirm({ title: t('tokens.revokeTitle', { name }), text: t('tokens.revokeText'), confirm: t('tokens.revoke'), danger: true })
    )
      revoke.mutate(id);
  };
  const open = (
    <Button leftSection={<Icon name="plus" size={17} />} onClick={() => setCreating(true)}>
      {t('tokens.create')}
    </Button>
  );
  return (
    <div className={styles.form}>
      {!data && (error ? <ErrorState small error={error} onRetry={() => void refetch()} /> : <RowSkeletons count={2} hexagon={false} />)}
      {data?.items.length === 0 && (
        <EmptyState icon="code" title={t('tokens.none')} text={t('tokens.noneText')}>
          {open}
        </EmptyState>
      )}
      {data && data.items.length > 0 && (
        <>
          <div className={styles.buttons}>{open}</div>
          <ul className={styles.rows} aria-label={t('tabs.tokens')}>
            {data.items.map(({ id, name, scope, lastUsedAt, expiresAt }) => (
              <li key={id}>
                <Icon name="code" />
                <div>
                  <strong>{name}</strong>
                  <Chip tone={scope === 'write' ? 'honey' : 'plain'}>{t(`tokens.scopes.${scope}`)}</Chip>
                  <span className="small">{lastUsedAt ? t('tokens.used', { when: ago(lastUsedAt) }) : t('tokens.unused')}</span>
                  <span className="small">
                    {expiresAt
                      ? t(Date.parse(expiresAt) < Date.now() ? 'tokens.expired' : 'tokens.expires', { date: date(expiresAt) })
                      : t('tokens.lasting')}
                  </span>
                </div>
                <Button
                  variant="default"
                  size="xs"
                  disabled={revoke.isPending}
                  onClick={() => void askAndRevoke(id, name)}
                  aria-label={t('tokens.revokeNamed', { name })}
                >
                  {t('tokens.revoke')}
                </Button>
              </li>
            ))}
          </ul>
        </>
      )}
      {creating && (
        <Suspense>
          <CreateToken
            onClose={() => {
              setCreating(false);
              void settle();
            }}
          />
        </Suspense>
      )}
    </div>
  );
}
