import {
  type DigestRhythm,
  digestRhythms,
  INSTANT_MAILS_A_DAY,
  type NotificationPreferences,
  type NotificationPreferencesInput,
  notificationPreferences,
} from '@ruche/contracts';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call } from '../../platform/api';
import { ChoiceCards } from '../../shared/fields/choice-cards';
import { ErrorState } from '../../shared/states/error-state';
import { RowSkeletons } from '../../shared/states/skeletons';
import { toast, toastProblem } from '../../shared/toasts/toast';
import { useSharedWords } from '../../shared/words';
import { ChannelTable } from './channel-table';
import { settingsQueries } from './queries';
import { QuietHoursPart } from './quiet-hours-part';
import styles from './settings.module.css';
import { WeeklyPart } from './weekly-part';
import { useSettingsWords } from './words';

export type ChangePreferences = (changes: NotificationPreferencesInput) => void;

/** What Ruche tells me, where and when. Each choice counts at once. */
export default function NotificationsPart() {
  const { data, error, refetch } = useQuery(settingsQueries.told());
  if (data) return <Choices told={data} />;
  return error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <RowSkeletons count={6} hexagon={false} />;
}

function Choices({ told }: { told: NotificationPreferences }) {
  const t = useSettingsWords();
  const save = useSave();
  return (
    <div className={styles.form}>
      <p className={styles.intro}>{t('told.intro')}</p>
      <ChannelTable told={told} onChange={save} />
      <ChoiceCards<DigestRhythm>
        legend={t('told.digest')}
        hint={t('told.digestHint')}
        choices={digestRhythms.map((value) => ({ value, label: t(`told.rhythms.${value}`), note: t(`told.rhythmNotes.${value}`) }))}
        value={told.digest}
        onChange={(digest) => save({ digest })}
      />
      <WeeklyPart told={told} onChange={save} />
      <QuietHoursPart told={told} onChange={save} />
      <p className="small">{t('told.most', { count: INSTANT_MAILS_A_DAY })}</p>
    </div>
  );
}

/** Shows the choice at once, and takes it back when it was not kept. */
function useSave(): ChangePreferences {
  const shared = useSharedWords();
  const client = useQueryClient();
  const { queryKey } = settingsQueries.told();
  const save = useMutation({
    mutationFn: (changes: NotificationPreferencesInput) => call(notificationPreferences.update, { body: changes }),
    onMutate: async (changes) => {
      await client.cancelQueries({ queryKey });
      const before = client.getQueryData<NotificationPreferences>(queryKey);
      client.setQueryData<NotificationPreferences>(queryKey, (shown) => shown && changed(shown, changes));
      return { before };
    },
    onError: (error, _changes, kept) => {
      client.setQueryData(queryKey, kept?.before);
      toastProblem(error);
    },
    onSuccess: (now) => {
      client.setQueryData(queryKey, now);
      toast(shared('saved'), { tone: 'good' });
    },
  });
  return (changes) => save.mutate(changes);
}

function changed(
  shown: NotificationPreferences,
  { events = [], weekly = [], digest, quiet }: NotificationPreferencesInput,
): NotificationPreferences {
  return {
    ...shown,
    digest: digest ?? shown.digest,
    quiet: { ...shown.quiet, ...quiet },
    weekly: shown.weekly.map((each) => ({ ...each, ...weekly.find(({ part }) => part === each.part) })),
    events: shown.events.map((each) => ({ ...each, ...events.find(({ event }) => event === each.event) })),
  };
}
