import { Link } from 'react-router';
import { useSession } from '../platform/session';
import { Icon } from '../shared/icons/icon';
import { ActionMenu } from '../shared/overlays/action-menu';
import styles from './create-button.module.css';
import { type Creation, creationsOf } from './creations';
import { type ShellSay, useShellWords } from './words';

interface CreateButtonProps {
  className?: string | undefined;
  /** The round button in the middle of the bottom bar. */
  round?: boolean;
}

/** What makes things: a menu, or a plain link while there is only one thing to make. Absent for those who may make nothing. */
export function CreateButton({ className, round = false }: CreateButtonProps) {
  const t = useShellWords();
  const possible = creationsOf(useSession());
  const look = [round ? styles.round : styles.create, className].filter(Boolean).join(' ');
  const inside = (
    <>
      <Icon name="plus" size={round ? 22 : 20} />
      <span className={round ? 'visually-hidden' : styles.label}>{t('create.button')}</span>
    </>
  );
  const [only] = possible;
  if (!only) return null;
  if (possible.length === 1) {
    return (
      <Link to={only.to} className={look} title={t(`create.${only.key}`)}>
        {inside}
      </Link>
    );
  }
  return (
    <ActionMenu
      label={t('create.button')}
      position={round ? 'top-start' : 'bottom-start'}
      entries={createEntries(possible, t)}
      trigger={
        <button type="button" className={look} data-create>
          {inside}
        </button>
      }
    />
  );
}

const createEntries = (possible: Creation[], t: ShellSay) =>
  possible.map(({ key, icon, to }) => ({ key, icon, to, label: t(`create.${key}`), note: t(`create.${key}Note`) }));
