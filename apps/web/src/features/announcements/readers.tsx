import { type Announcement, announcements } from '@ruche/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../../platform/api';
import { useFormats } from '../../platform/formats';
import { Button } from '../../shared/button';
import { FilterBar, FilterChip } from '../../shared/chips/filter-chips';
import { Icon } from '../../shared/icons/icon';
import { Bar, SideSection } from '../../shared/layout/side';
import { InfiniteList } from '../../shared/lists/infinite-list';
import { PersonLink } from '../../shared/people/person-link';
import { RelativeTime } from '../../shared/text/relative-time';
import { toast, toastProblem } from '../../shared/toasts/toast';
import styles from './announcements.module.css';
import { Answers } from './answers';
import { announcementQueries } from './queries';
import { useAnnouncementsWords } from './words';

const states = ['unread', 'read'] as const;

/** For its author and the facilitators: how many have read it, who has not, and a reminder to those alone. */
export function Readers({ announcement: a }: { announcement: Announcement }) {
  const t = useAnnouncementsWords();
  const { number, ago } = useFormats();
  const client = useQueryClient();
  const [state, setState] = useState<(typeof states)[number]>('unread');
  const remind = useMutation({
    mutationFn: () => call(announcements.remind, { params: { id: a.id } }),
    onSuccess: (reply) => {
      client.setQueryData(announcementQueries.detail(a.id).queryKey, reply);
      toast(t('readers.reminded'), { tone: 'good' });
    },
    onError: toastProblem,
  });
  if (!a.readers) return null;
  const { read, total } = a.readers;
  return (
    <SideSection title={t(a.mustRead ? 'readers.confirmedTitle' : 'readers.title')}>
      <Bar label={t('readers.counts', { read: number(read), total: number(total) })} part={total === 0 ? 0 : read / total} />
      {a.check && a.answers && <Answers check={a.check} answers={a.answers} />}
      {a.can.remind && read < total && (
        <div className={styles.confirm}>
          <Button variant="default" leftSection={<Icon name="bell" size={17} />} loading={remind.isPending} onClick={() => remind.mutate()}>
            {t('readers.remind')}
          </Button>
        </div>
      )}
      {a.remindedAt && <p className="small">{t('readers.last', { when: ago(a.remindedAt) })}</p>}
      <FilterBar label={t('readers.title')}>
        {states.map((each) => (
          <FilterChip key={each} active={state === each} onToggle={() => setState(each)}>
            {t(`readers.${each}`)}
          </FilterChip>
        ))}
      </FilterBar>
      <InfiniteList
        options={announcementQueries.readers(a.id, state)}
        label={t(`readers.${state}`)}
        className={styles.readers}
        keyOf={({ person }) => person.id}
        empty={<p className="small">{t(state === 'unread' ? 'readers.everybody' : 'readers.nobody')}</p>}
      >
        {({ person, at }) => (
          <div className={styles.reader}>
            <PersonLink person={person} picture="m" />
            {at && <RelativeTime at={at} />}
          </div>
        )}
      </InfiniteList>
    </SideSection>
  );
}
