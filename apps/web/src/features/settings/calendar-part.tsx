import { calendarLimits, calendars, type MyCalendar } from '@ruche/contracts';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../../platform/api';
import { useFormats } from '../../platform/formats';
import { fieldSentences } from '../../platform/problem-words';
import { Button } from '../../shared/button';
import { FormButtons } from '../../shared/fields/form-buttons';
import { TextInput } from '../../shared/fields/text';
import { FormProblem } from '../../shared/notice/form-problem';
import { Notice } from '../../shared/notice/notice';
import { ErrorState } from '../../shared/states/error-state';
import { RowSkeletons } from '../../shared/states/skeletons';
import { toast, toastProblem } from '../../shared/toasts/toast';
import { settingsQueries } from './queries';
import styles from './settings.module.css';
import { useSettingsWords } from './words';

/** The calendar by which my absences are known: its address, or what it tells. */
export function CalendarPart() {
  const t = useSettingsWords();
  const { data, error, refetch } = useQuery(settingsQueries.calendar());
  return (
    <section aria-labelledby="my-calendar">
      <h2 id="my-calendar">{t('calendar.title')}</h2>
      <p className="muted">{t('calendar.lead')}</p>
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!data && !error && <RowSkeletons count={1} hexagon={false} />}
      {data && (data.connected ? <Connected calendar={data} /> : <ConnectForm />)}
    </section>
  );
}

/** Takes what the server says of my calendar now; whether I am there may have changed with it. */
function useTake() {
  const client = useQueryClient();
  return async (calendar: MyCalendar) => {
    client.setQueryData(settingsQueries.calendar().queryKey, calendar);
    await Promise.all([
      client.invalidateQueries({ queryKey: settingsQueries.me().queryKey }),
      client.invalidateQueries({ queryKey: ['people'] }),
    ]);
  };
}

function ConnectForm() {
  const t = useSettingsWords();
  const take = useTake();
  const [address, setAddress] = useState('');
  const connect = useMutation({
    mutationFn: () => call(calendars.connect, { body: { address: address.trim() } }),
    onSuccess: async (calendar) => {
      if (!calendar.problem) toast(t('calendar.done'), { tone: 'good' });
      await take(calendar);
    },
  });
  const mistake = connect.error ? fieldSentences(connect.error)['address'] : undefined;
  return (
    <form
      className={styles.inner}
      onSubmit={(event) => {
        event.preventDefault();
        connect.mutate();
      }}
    >
      <TextInput
        label={t('calendar.address')}
        description={t('calendar.addressHint')}
        placeholder="https://…/basic.ics"
        inputMode="url"
        autoComplete="off"
        spellCheck={false}
        maxLength={calendarLimits.address}
        value={address}
        error={mistake}
        onChange={({ currentTarget }) => setAddress(currentTarget.value)}
      />
      {!mistake && <FormProblem error={connect.error} />}
      <FormButtons>
        <Button type="submit" loading={connect.isPending} disabled={address.trim() === ''}>
          {t('calendar.connect')}
        </Button>
      </FormButtons>
    </form>
  );
}

function Connected({ calendar }: { calendar: MyCalendar }) {
  const t = useSettingsWords();
  const take = useTake();
  const { ago, date } = useFormats();
  const { host, readAt, problem, absences } = calendar;
  const day = (iso: string) => date(`${iso}T12:00:00`);
  const forget = useMutation({
    mutationFn: () => call(calendars.disconnect),
    onError: toastProblem,
    onSuccess: async () => {
      toast(t('calendar.forgotten'), { tone: 'good' });
      await take({ connected: false, host: null, readAt: null, problem: null, absences: [] });
    },
  });
  return (
    <div className={styles.inner}>
      <p>
        {t('calendar.connected', { host: host ?? '' })} <span className="small">{readAt && t('calendar.read', { when: ago(readAt) })}</span>
      </p>
      {problem && (
        <Notice tone="plain" icon="flag" title={t(`calendar.problems.${problem}`)}>
          <p>{t(readAt ? 'calendar.kept' : 'calendar.again')}</p>
        </Notice>
      )}
      {absences.length > 0 ? (
        <ul className={styles.rows} aria-label={t('calendar.absences')}>
          {absences.map(({ from, until }) => (
            <li key={from}>{t('calendar.absence', { from: day(from), until: day(until) })}</li>
          ))}
        </ul>
      ) : (
        readAt && <p className="muted">{t('calendar.none')}</p>
      )}
      <FormButtons>
        <Button variant="default" loading={forget.isPending} onClick={() => forget.mutate()}>
          {t('calendar.forget')}
        </Button>
      </FormButtons>
    </div>
  );
}
