import { Link } from 'react-router';
import { hexagonPath } from '../icons/hexagon';
import { Icon, type IconName } from '../icons/icon';
import { useSharedWords } from '../words';
import styles from './chain.module.css';

export interface Station {
  key: string;
  icon: IconName;
  /** `Au vote` */
  label: string;
  /** `encore 3 jours`, `12 déc.` */
  note?: string | undefined;
  state: 'done' | 'now' | 'ahead';
  /** Where the station can be read about, when it can. */
  to?: string | undefined;
}

/** The chain: one cell per station, filled as far as the thing has come. Each cell is a link where there is something to see. */
export function Chain({ stations }: { stations: Station[] }) {
  const t = useSharedWords();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: on narrow screens it scrolls, also by the arrow keys
    <nav className={styles.scroller} aria-label={t('chain.label')} tabIndex={0}>
      <ol className={styles.chain}>
        {stations.map((station) => (
          <li key={station.key} className={styles.station} data-state={station.state}>
            {station.to ? (
              <Link to={station.to} className={styles.cell}>
                <Inside station={station} state={t(`chain.${station.state}`)} />
              </Link>
            ) : (
              <span className={styles.cell}>
                <Inside station={station} state={t(`chain.${station.state}`)} />
              </span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}

function Inside({ station, state }: { station: Station; state: string }) {
  return (
    <>
      <span className={styles.hex}>
        <svg viewBox="0 0 56 62" aria-hidden>
          <path d={hexagonPath} />
        </svg>
        <Icon name={station.icon} size={16} />
      </span>
      <span className={styles.label}>{station.label}</span>
      {station.note && <span>{station.note}</span>}
      <span className="visually-hidden">{state}</span>
    </>
  );
}
