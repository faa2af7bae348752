import { useQuery } from '@tanstack/react-query';
import { Suspense, useState } from 'react';
import { useFormats } from '../../platform/formats';
import { Button } from '../../shared/button';
import { Icon } from '../../shared/icons/icon';
import { Notice } from '../../shared/notice/notice';
import { late } from '../../shared/overlays/late';
import { EmptyState } from '../../shared/states/empty-state';
import { ErrorState } from '../../shared/states/error-state';
import { RowSkeletons } from '../../shared/states/skeletons';
import styles from './admin.module.css';
import { adminQueries } from './queries';
import { useAdminWords } from './words';

const RemoveDemo = late(() => import('./remove-demo'));

/** Is the demo company here, how large is it, and away with it. */
export default function DemoPart() {
  const t = useAdminWords();
  const { number } = useFormats();
  const [asking, setAsking] = useState(false);
  const { data, error, refetch } = useQuery(adminQueries.demo());
  if (!data) return error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <RowSkeletons count={2} hexagon={false} />;
  if (!data.present) return <EmptyState icon="check" title={t('demo.none')} text={t('demo.noneText')} />;
  return (
    <div className={styles.demo}>
      <dl>
        {(['people', 'entries'] as const).map((kind) => (
          <div key={kind}>
            <dt>{t(`demo.${kind}`, { count: data[kind] })}</dt>
            <dd className="num">{number(data[kind])}</dd>
          </div>
        ))}
      </dl>
      <Notice tone="brick" title={t('demo.what')}>
        {t('demo.kept')}
      </Notice>
      <Button color="brick" mt="md" leftSection={<Icon name="trash" size={17} />} onClick={() => setAsking(true)}>
        {t('demo.remove')}
      </Button>
      {asking && (
        <Suspense>
          <RemoveDemo onClose={() => setAsking(false)} />
        </Suspense>
      )}
    </div>
  );
}
