import { linkDrawings, type QuickLink } from '@ruche/contracts';
import { Link } from 'react-router';
import { Icon } from '../icons/icon';
import { useSharedWords } from '../words';
import styles from './quick-links.module.css';

type Shown = Pick<QuickLink, 'label' | 'url' | 'icon'>;

/** A quick link: inside Ruche in this tab, elsewhere in a new one. `row`: a line of the side column instead of a pill. */
export function LinkTo({ link, row = false }: { link: Shown; row?: boolean }) {
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
    <Link to={link.url} className={row ? styles.row : styles.link}>
      {inside}
    </Link>
  ) : (
    <a href={link.url} className={row ? styles.row : styles.link} target="_blank" rel="noreferrer">
      {inside}
    </a>
  );
}

/** The drawing or the emoji of a link; its own kind's drawing for those without. */
export function LinkMark({ link: { icon, url } }: { link: Pick<QuickLink, 'icon' | 'url'> }) {
  const drawing = linkDrawings.find((each) => each === icon) ?? (url.startsWith('/') ? 'link' : 'globe');
  const isEmoji = icon !== '' && icon !== drawing;
  return (
    <span className={styles.mark} aria-hidden>
      {isEmoji ? icon : <Icon name={drawing} size={17} />}
    </span>
  );
}
