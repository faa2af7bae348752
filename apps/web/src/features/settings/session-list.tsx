import { me } from '@ruche/contracts';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { call } from '../../platform/api';
import { leave } from '../../platform/session';
import { Phrase } from '../../platform/use-words';
import { Button } from '../../shared/button';
import { Chip } from '../../shared/chips/chip';
import { Icon } from '../../shared/icons/icon';
import { ErrorState } from '../../shared/states/error-state';
import { RowSkeletons } from '../../shared/states/skeletons';
import { RelativeTime } from '../../shared/text/relative-time';
import { toast, toastProblem } from '../../shared/toasts/toast';
import { deviceOf, isHandheld } from './device-name';
import { settingsQueries } from './queries';
import styles from './settings.module.css';
import { settingsWords, useSettingsWords } from './words';

/** Where I am signed in: this device first; any of them can be signed out. */
export function SessionList() {
  const t = useSettingsWords();
  const client = useQueryClient();
  const navigate = useNavigate();
  const { data, error, refetch } = useQuery(settingsQueries.sessions());
  const revoke = useMutation({
    mutationFn: (id: number) => call(me.revokeSession, { params: { id } }),
    onSuccess: () => toast(t('sessions.done'), { tone: 'good' }),
    onError: toastProblem,
    onSettled: () => client.invalidateQueries({ queryKey: settingsQueries.sessions().queryKey }),
  });
  if (error && !data) return <ErrorState small error={error} onRetry={() => void refetch()} />;
  if (!data) return <RowSkeletons count={2} hexagon={false} />;
  const rows = data.items.toSorted((a, b) => Number(b.current) - Number(a.current));
  return (
    <ul className={styles.rows} aria-label={t('sessions.title')}>
      {rows.map(({ id, device, current, address, lastSeenAt }) => (
        <li key={id}>
          <Icon name={isHandheld(device) ? 'phone' : 'globe'} />
          <div>
            <strong>
              <DeviceName agent={device} />
            </strong>
            {current && (
              <Chip tone="green" icon="check">
                {t('sessions.this')}
              </Chip>
            )}
            <span className="small">
              <Phrase words={settingsWords} k="sessions.seen" values={{ address }} parts={{ time: <RelativeTime at={lastSeenAt} /> }} />
            </span>
          </div>
          <Button
            variant="default"
            size="xs"
            disabled={revoke.isPending}
            onClick={() => (current ? void leave().then(() => navigate('/'), toastProblem) : revoke.mutate(id))}
          >
            {t(current ? 'sessions.out' : 'sessions.revoke')}
          </Button>
        </li>
      ))}
    </ul>
  );
}

function DeviceName({ agent }: { agent: string }) {
  const t = useSettingsWords();
  const { browser, system, other } = deviceOf(agent);
  if (browser && system) return t('sessions.device', { browser, system });
  return browser ?? system ?? (other || t('sessions.unknown'));
}
