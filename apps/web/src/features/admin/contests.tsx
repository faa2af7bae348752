import type { PointContest } from '@ruche/contracts';
import { useState } from 'react';
import { Link } from 'react-router';
import { useFormats } from '../../platform/formats';
import { Button } from '../../shared/button';
import { PersonLink } from '../../shared/people/person-link';
import { useRecognitionWords } from '../../shared/recognition/words';
import { EmptyState } from '../../shared/states/empty-state';
import { InfiniteTable } from '../../shared/table/infinite-table';
import type { Column } from '../../shared/table/table';
import { AnswerContest } from './answer-contest';
import { adminQueries } from './queries';
import { useAdminWords } from './words';

/** Lines that people say are wrong, the longest waiting first. */
export function Contests() {
  const t = useAdminWords();
  const recognition = useRecognitionWords();
  const { number, ago } = useFormats();
  const [open, setOpen] = useState<PointContest | null>(null);
  const columns: Column<PointContest>[] = [
    { key: 'person', label: t('people.name'), role: 'title', render: ({ person }) => <PersonLink person={person} picture="s" /> },
    {
      key: 'line',
      label: t('recognition.line'),
      width: 'minmax(0, 1.5fr)',
      render: ({ rule, points, source }) => (
        <>
          {[recognition(`rules.${rule}`), number(points)].join(' · ')}
          {source && (
            <>
              <br />
              <Link to={source.url}>{source.title}</Link>
            </>
          )}
        </>
      ),
    },
    { key: 'reason', label: t('recognition.reason'), width: 'minmax(0, 2fr)', render: ({ reason }) => reason },
    { key: 'at', label: t('jobs.at'), width: '110px', render: ({ createdAt }) => ago(createdAt) },
    {
      key: 'actions',
      label: t('actions'),
      role: 'actions',
      width: 'auto',
      render: (contest) => (
        <Button variant="default" size="xs" onClick={() => setOpen(contest)}>
          {t('recognition.answer')}
        </Button>
      ),
    },
  ];
  return (
    <>
      <InfiniteTable
        options={adminQueries.contests(false)}
        label={t('recognition.contests')}
        columns={columns}
        empty={<EmptyState small icon="check" title={t('recognition.noContests')} text={t('recognition.noContestsText')} />}
      />
      {open && <AnswerContest contest={open} onClose={() => setOpen(null)} />}
    </>
  );
}
