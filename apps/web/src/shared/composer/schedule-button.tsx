import { lazy, useState } from 'react';
import { useFormats } from '../../platform/formats';
import { Button } from '../button';
import { Icon } from '../icons/icon';
import { LateWindow } from '../overlays/late-window';
import { usePublishingWords } from '../publishing/words';
import { toast, toastProblem } from '../toasts/toast';

const ScheduleDialog = lazy(() => import('../publishing/schedule-dialog'));

interface ScheduleButtonProps {
  /** The date it has now. */
  at?: string | null | undefined;
  /** Is there nothing left to mend? Says what, otherwise. */
  ready: () => boolean;
  onSchedule: (at: string) => Promise<void>;
}

/** Beside « Publish »: chooses a date instead. Load `publishingWords` with the page. */
export function ScheduleButton({ at = null, ready, onSchedule }: ScheduleButtonProps) {
  const t = usePublishingWords();
  const { dateTime } = useFormats();
  const [choosing, setChoosing] = useState(false);
  return (
    <>
      <Button variant="default" leftSection={<Icon name="clock" size={17} />} onClick={() => ready() && setChoosing(true)}>
        {t(at ? 'reschedule' : 'schedule')}
      </Button>
      {choosing && (
        <LateWindow onFail={toastProblem}>
          <ScheduleDialog
            at={at}
            onClose={() => setChoosing(false)}
            onSchedule={async (chosen) => {
              await onSchedule(chosen);
              toast(t('done', { when: dateTime(chosen) }), { tone: 'good' });
            }}
          />
        </LateWindow>
      )}
    </>
  );
}
