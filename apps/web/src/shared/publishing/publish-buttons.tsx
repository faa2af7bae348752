import { lazy, useState } from 'react';
import { Button } from '../button';
import { Icon } from '../icons/icon';
import { LateWindow } from '../overlays/late-window';
import { toastProblem } from '../toasts/toast';
import { usePublishingWords } from './words';

const ScheduleDialog = lazy(() => import('./schedule-dialog'));

interface PublishButtonsProps {
  /** The date it has now. */
  at: string | null;
  onPublish: () => void;
  /** Sends the date; rejects with the reason, which the window says. */
  onSchedule: (at: string) => Promise<unknown>;
}

/** Publish now, or choose when: on the page of what is not out yet. */
export function PublishButtons({ at, onPublish, onSchedule }: PublishButtonsProps) {
  const t = usePublishingWords();
  const [choosing, setChoosing] = useState(false);
  return (
    <>
      <Button variant="default" leftSection={<Icon name="clock" size={17} />} onClick={() => setChoosing(true)}>
        {t(at ? 'reschedule' : 'schedule')}
      </Button>
      <Button leftSection={<Icon name="send" size={17} />} onClick={onPublish}>
        {t('publish')}
      </Button>
      {choosing && (
        <LateWindow onFail={toastProblem}>
          <ScheduleDialog
            at={at}
            onClose={() => setChoosing(false)}
            onSchedule={async (chosen) => {
              await onSchedule(chosen);
              setChoosing(false);
            }}
          />
        </LateWindow>
      )}
    </>
  );
}
