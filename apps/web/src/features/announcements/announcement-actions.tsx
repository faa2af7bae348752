import { type Announcement, announcements } from '@ruche/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { lazy, useState } from 'react';
import { call } from '../../platform/api';
import { useFormats } from '../../platform/formats';
import { Button } from '../../shared/button';
import { EntryActions } from '../../shared/entry/entry-actions';
import { useRemoveEntry } from '../../shared/entry/use-remove-entry';
import { Icon } from '../../shared/icons/icon';
import type { MenuEntry } from '../../shared/overlays/action-menu';
import { LateWindow } from '../../shared/overlays/late-window';
import { usePublishingWords } from '../../shared/publishing/words';
import { toast, toastProblem } from '../../shared/toasts/toast';
import { announcementQueries } from './queries';
import { useAnnouncementsWords } from './words';

const ScheduleDialog = lazy(() => import('../../shared/publishing/schedule-dialog'));
const nouns = ['announcements', 'home'];

/** Follow, share, edit; publish or schedule what is not out; behind « … » taking it back and the trash. */
export function AnnouncementActions({ announcement: a }: { announcement: Announcement }) {
  const t = useAnnouncementsWords();
  const publishing = usePublishingWords();
  const { dateTime } = useFormats();
  const client = useQueryClient();
  const [choosing, setChoosing] = useState(false);
  const params = { id: a.id };
  const target = announcementQueries.detail(a.id);
  const take = async (sent: Promise<Announcement>, done: string) => {
    client.setQueryData(target.queryKey, await sent);
    await Promise.all(nouns.map((noun) => client.invalidateQueries({ queryKey: [noun] })));
    toast(done, { tone: 'good' });
  };
  const remove = useRemoveEntry({
    remove: () => call(announcements.remove, { params }),
    restore: () => call(announcements.restore, { params }),
    to: '/news',
    nouns,
  });
  const takeBack: MenuEntry = {
    key: 'unpublish',
    icon: 'eyeOff',
    label: t(a.state === 'scheduled' ? 'actions.cancel' : 'actions.unpublish'),
    onSelect: () => void take(call(announcements.unpublish, { params }), t('actions.unpublished')).catch(toastProblem),
  };
  return (
    <>
      <EntryActions
        entry={a}
        target={target}
        editTo={a.can.edit ? `/news/${a.id}/edit` : undefined}
        more={[...(a.can.unpublish ? [takeBack] : []), ...(a.can.remove ? [remove] : [])]}
      >
        {a.can.publish && (
          <>
            <Button variant="default" leftSection={<Icon name="clock" size={17} />} onClick={() => setChoosing(true)}>
              {t('actions.schedule')}
            </Button>
            <Button
              leftSection={<Icon name="megaphone" size={17} />}
              onClick={() => void take(call(announcements.publish, { params }), t('actions.published')).catch(toastProblem)}
            >
              {t('actions.publish')}
            </Button>
          </>
        )}
      </EntryActions>
      {choosing && (
        <LateWindow onFail={toastProblem}>
          <ScheduleDialog
            at={a.publishAt}
            onClose={() => setChoosing(false)}
            onSchedule={async (publishAt) => {
              await take(call(announcements.publish, { params, body: { publishAt } }), publishing('done', { when: dateTime(publishAt) }));
              setChoosing(false);
            }}
          />
        </LateWindow>
      )}
    </>
  );
}
