import { useFormats } from '../../platform/formats';
import { InfiniteList } from '../../shared/lists/infinite-list';
import { EmptyState } from '../../shared/states/empty-state';
import { RowSkeletons } from '../../shared/states/skeletons';
import styles from './admin.module.css';
import { linked } from './linked';
import { adminQueries } from './queries';
import { useAdminWords } from './words';

/** Mail that was written to the folder because no mail server is set: each opens in place. */
export default function MailPart() {
  const t = useAdminWords();
  const { dateTime } = useFormats();
  return (
    <InfiniteList
      options={adminQueries.mail()}
      label={t('tabs.mail')}
      skeleton={<RowSkeletons hexagon={false} />}
      empty={<EmptyState icon="mail" title={t('mail.none')} text={t('mail.noneText')} />}
    >
      {({ to, subject, text, at }) => (
        <details className={styles.mail}>
          <summary>
            <strong>{subject}</strong>
            <span className="small">{t('mail.to', { to })}</span>
            <time className="small num" dateTime={at}>
              {dateTime(at)}
            </time>
          </summary>
          <p className={styles.letter}>{linked(text)}</p>
        </details>
      )}
    </InfiniteList>
  );
}
