import type { PointRule } from '@ruche/contracts';
import { useQuery } from '@tanstack/react-query';
import { useFormats } from '../../platform/formats';
import { Chip } from '../../shared/chips/chip';
import { useRecognitionWords } from '../../shared/recognition/words';
import { type Column, Table } from '../../shared/table/table';
import { boardQueries } from './queries';
import styles from './recognition.module.css';
import { useSigned } from './use-signed';
import { useBoardWords } from './words';

/** What gives points, folded away until somebody asks. */
export function Rules() {
  const t = useBoardWords();
  const recognition = useRecognitionWords();
  const signed = useSigned();
  const { number } = useFormats();
  const { data } = useQuery(boardQueries.rules());
  const capOf = ({ capPoints, capTimes }: PointRule): string => {
    if (capTimes !== null) return t('cap.times', { number: number(capTimes) });
    return capPoints === null ? t('cap.none') : t('cap.points', { number: number(capPoints) });
  };
  const columns: Column<PointRule>[] = [
    { key: 'rule', label: t('how'), role: 'title', width: 'minmax(0, 3fr)', render: ({ code }) => recognition(`rules.${code}`) },
    { key: 'points', label: t('columns.points'), width: '90px', align: 'end', render: (rule) => signed(rule.points) },
    { key: 'cap', label: t('period'), width: 'minmax(0, 2fr)', render: (rule) => (rule.later ? <Chip>{t('later')}</Chip> : capOf(rule)) },
  ];
  return (
    <details className={styles.how}>
      <summary>{t('how')}</summary>
      <p className={styles.small}>{t('howText')}</p>
      {data && <Table label={t('how')} columns={columns} rows={data.items.filter(({ enabled }) => enabled)} keyOf={({ code }) => code} />}
    </details>
  );
}
