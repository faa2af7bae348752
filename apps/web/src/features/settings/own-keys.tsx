import { type UseQueryResult, useMutation } from '@tanstack/react-query';
import { type ComponentType, type ReactNode, useState } from 'react';
import { useFormats } from '../../platform/formats';
import { Button } from '../../shared/button';
import { Icon, type IconName } from '../../shared/icons/icon';
import { confirm } from '../../shared/overlays/confirm';
import { LateWindow } from '../../shared/overlays/late-window';
import { EmptyState } from '../../shared/states/empty-state';
import { ErrorState } from '../../shared/states/error-state';
import { RowSkeletons } from '../../shared/states/skeletons';
import { toast, toastProblem } from '../../shared/toasts/toast';
import styles from './settings.module.css';
import { useSettingsWords } from './words';

interface Key {
  id: number;
  name: string;
  lastUsedAt: string | null;
}
interface OwnKeysProps<K extends Key> {
  /** Whose words are said. */
  of: 'feeds' | 'tokens';
  icon: IconName;
  /** The read of them all. */
  list: UseQueryResult<{ items: K[] }>;
  revoke: (id: number) => Promise<unknown>;
  /** The window that makes one; its code is fetched when it is opened. */
  Create: ComponentType<{ onClose: () => void }>;
  /** What else there is to say of one. */
  children?: (key: K) => ReactNode;
}

/** What lets something that is no browser in, in my name: each by its name and last use, made and revoked here. */
export function OwnKeys<K extends Key>({ of, icon, list, revoke, Create, children }: OwnKeysProps<K>) {
  const t = useSettingsWords();
  const { ago } = useFormats();
  const [creating, setCreating] = useState(false);
  const { data, error, refetch } = list;
  const revoking = useMutation({
    mutationFn: revoke,
    onSuccess: () => toast(t(`${of}.revoked`), { tone: 'good' }),
    onError: toastProblem,
    onSettled: () => refetch(),
  });
  const askAndRevoke = async ({ id, name }: Key) => {
    const question = { title: t(`${of}.revokeTitle`, { name }), text: t(`${of}.revokeText`), confirm: t(`${of}.revoke`), danger: true };
    if (await confirm(question)) revoking.mutate(id);
  };
  const open = (
    <Button leftSection={<Icon name="plus" size={17} />} onClick={() => setCreating(true)}>
      {t(`${of}.create`)}
    </Button>
  );
  return (
    <div className={styles.form}>
      {!data && (error ? <ErrorState small error={error} onRetry={() => void refetch()} /> : <RowSkeletons count={2} hexagon={false} />)}
      {data?.items.length === 0 && (
        <EmptyState icon={icon} title={t(`${of}.none`)} text={t(`${of}.noneText`)}>
          {open}
        </EmptyState>
      )}
      {data && data.items.length > 0 && (
        <>
          <div className={styles.buttons}>{open}</div>
          <ul className={styles.rows} aria-label={t(`tabs.${of}`)}>
            {data.items.map((key) => (
              <li key={key.id}>
                <Icon name={icon} />
                <div>
                  <strong>{key.name}</strong>
                  <span className="small">{key.lastUsedAt ? t(`${of}.used`, { when: ago(key.lastUsedAt) }) : t(`${of}.unused`)}</span>
                  {children?.(key)}
                </div>
                <Button
                  variant="default"
                  size="xs"
                  disabled={revoking.isPending}
                  onClick={() => void askAndRevoke(key)}
                  aria-label={t(`${of}.revokeNamed`, { name: key.name })}
                >
                  {t(`${of}.revoke`)}
                </Button>
              </li>
            ))}
          </ul>
        </>
      )}
      {creating && (
        <LateWindow
          onFail={(problem) => {
            setCreating(false);
            toastProblem(problem);
          }}
        >
          <Create
            onClose={() => {
              setCreating(false);
              void refetch();
            }}
          />
        </LateWindow>
      )}
    </div>
  );
}
