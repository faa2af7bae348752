import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { fieldSentences } from '../../platform/problem-words';
import { Button } from '../button';
import { FormButtons } from '../fields/form-buttons';
import { Icon } from '../icons/icon';
import { FormProblem } from '../notice/form-problem';
import { Dialog } from '../overlays/dialog';
import { useSubmit } from '../use-submit';
import { useSharedWords } from '../words';
import { DateFields } from './date-fields';
import { daysToMonday, deviceZone, instantOf, localTimeOf, nineIn } from './local-time';
import styles from './publishing.module.css';
import { usePublishingWords } from './words';

interface ScheduleDialogProps {
  /** The date it has now. */
  at: string | null;
  onClose: () => void;
  /** Sends the date; a refusal is told in words, the window stays. */
  onSchedule: (at: string) => Promise<unknown>;
}

/** Chooses when something is published, with the zone in which the clock is read. Import it lazily. */
export default function ScheduleDialog({ at, onClose, onSchedule }: ScheduleDialogProps) {
  const t = usePublishingWords();
  const shared = useSharedWords();
  const [value, setValue] = useState(() => localTimeOf(at ? new Date(at) : nineIn(1)));
  const instant = instantOf(value);
  const schedule = useMutation({ mutationFn: (chosen: string) => onSchedule(chosen) });
  const submit = useSubmit(async () => {
    if (instant) await schedule.mutateAsync(instant);
  });
  const wrong = schedule.error ? fieldSentences(schedule.error)['publishAt'] : undefined;
  return (
    <Dialog opened onClose={onClose} title={t('title')} width={520}>
      <form className={styles.form} onSubmit={submit}>
        <p>{t('text')}</p>
        <DateFields value={value} onChange={setValue} error={wrong} autoFocus />
        <div className={styles.soon}>
          <Button variant="default" size="xs" onClick={() => setValue(localTimeOf(nineIn(1)))}>
            {t('tomorrow')}
          </Button>
          <Button variant="default" size="xs" onClick={() => setValue(localTimeOf(nineIn(daysToMonday())))}>
            {t('monday')}
          </Button>
        </div>
        <p className="small">{t('zone', deviceZone(instant ? Date.parse(instant) : undefined))}</p>
        <FormProblem error={wrong ? null : schedule.error} kept={shared('kept')} />
        <FormButtons>
          <Button variant="default" onClick={onClose}>
            {shared('cancel')}
          </Button>
          <Button type="submit" leftSection={<Icon name="clock" size={17} />} loading={schedule.isPending} disabled={!instant}>
            {t('submit')}
          </Button>
        </FormButtons>
      </form>
    </Dialog>
  );
}
