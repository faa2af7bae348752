import type { Home } from '@ruche/contracts';
import { unbroken } from '../../platform/unbroken';
import { LinkButton } from '../../shared/button';
import { Notice } from '../../shared/notice/notice';
import styles from './home.module.css';
import { useHomeWords } from './words';

/** Announcements that wait for « read and understood »: before everything else, until it is said. */
export function ToConfirm({ news }: Pick<Home, 'news'>) {
  const t = useHomeWords();
  return news
    .filter(({ toConfirm }) => toConfirm)
    .map(({ id, title, url, author }) => (
      <div className={styles.confirm} key={id}>
        <Notice tone="honey" icon="megaphone" title={unbroken(title)}>
          <p>{t('toConfirm.text', { name: author.name })}</p>
          <LinkButton to={url} size="xs" mt="xs">
            {t('toConfirm.read')}
          </LinkButton>
        </Notice>
      </div>
    ));
}
