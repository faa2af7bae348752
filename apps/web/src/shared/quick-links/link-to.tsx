import type { QuickLink } from '@ruche/contracts';
import { Link } from 'react-router';
import { Icon } from '../icons/icon';
import { useSharedWords } from '../words';
import styles from './quick-links.module.css';

type Shown = Pick<QuickLink, 'label' | 'url' | 'icon'>;

/** A quick link: inside Ruche in this tab, elsewhere in a new one. */
export function LinkTo({ link }: { link: Shown }) {
  const t = useSharedWords();
  const isInside = link.url.startsWith('/') && !link.url.startsWith('/api/');
  const inside = (
    <>
      <LinkMark link={link} />
      <span>{link.label}</span>
      {!isInside && (
        <>
          <Icon name="external" size={14} />
          <span className="visually-hidden">{t('links.newTab')}</span>
        </>
      )}
    </>
  );
  return isInside ? (
    <Link to={link.url} className={styles.link}>
      {inside}
    </Link>
  ) : (
    <a href={link.url} className={styles.link} target="_blank" rel="noreferrer">
      {inside}
    </a>
  );
}

/** The emoji of a link, or a drawing for those without. */
export function LinkMark({ link: { icon, url } }: { link: Pick<QuickLink, 'icon' | 'url'> }) {
  return (
    <span className={styles.mark} aria-hidden>
      {icon || <Icon name={url.startsWith('/') ? 'link' : 'globe'} size={17} />}
    </span>
  );
}
