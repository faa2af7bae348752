import { type Announcement, announcements } from '@ruche/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '../../platform/api';
import { useFormats } from '../../platform/formats';
import { Button } from '../../shared/button';
import { Icon } from '../../shared/icons/icon';
import { Notice } from '../../shared/notice/notice';
import { toast, toastProblem } from '../../shared/toasts/toast';
import styles from './announcements.module.css';
import { announcementQueries } from './queries';
import { useAnnouncementsWords } from './words';

/** « I have read and understood », for those who are asked; then since when. */
export function Acknowledge({ announcement: { id, acknowledgement } }: { announcement: Announcement }) {
  const t = useAnnouncementsWords();
  const { ago } = useFormats();
  const client = useQueryClient();
  const confirm = useMutation({
    mutationFn: () => call(announcements.acknowledge, { params: { id } }),
    onSuccess: async (reply) => {
      client.setQueryData(announcementQueries.detail(id).queryKey, reply);
      toast(t('confirm.done'), { tone: 'good' });
      await Promise.all(['announcements', 'home'].map((noun) => client.invalidateQueries({ queryKey: [noun] })));
    },
    onError: toastProblem,
  });
  if (acknowledgement.at)
    return (
      <div className={styles.notice} role="status">
        <Notice tone="green" icon="check" title={t('confirm.at', { when: ago(acknowledgement.at) })} />
      </div>
    );
  if (!acknowledgement.asked) return null;
  return (
    <div className={styles.notice}>
      <Notice tone="honey" icon="megaphone" title={t('confirm.title')}>
        <p>{t('confirm.text')}</p>
        <div className={styles.confirm}>
          <Button leftSection={<Icon name="check" size={17} />} loading={confirm.isPending} onClick={() => confirm.mutate()}>
            {t('confirm.button')}
          </Button>
        </div>
      </Notice>
    </div>
  );
}
