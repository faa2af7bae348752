import { type Announcement, announcements } from '@ruche/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../../platform/api';
import { useFormats } from '../../platform/formats';
import { Button } from '../../shared/button';
import { ChoiceCards } from '../../shared/fields/choice-cards';
import { Icon } from '../../shared/icons/icon';
import { Notice } from '../../shared/notice/notice';
import { toast, toastProblem } from '../../shared/toasts/toast';
import styles from './announcements.module.css';
import { announcementQueries } from './queries';
import { useAnnouncementsWords } from './words';

/** « I have read and understood », for those who are asked, with the question where there is one; then since when. */
export function Acknowledge({ announcement: { id, acknowledgement, check } }: { announcement: Announcement }) {
  const t = useAnnouncementsWords();
  const { ago } = useFormats();
  const [chosen, setChosen] = useState<number | null>(null);
  const [asked, setAsked] = useState(false);
  const confirm = useConfirm(id);
  const isMissing = check !== null && chosen === null;
  if (acknowledgement.at)
    return (
      <div className={styles.notice} role="status">
        <Notice tone="green" icon="check" title={t('confirm.at', { when: ago(acknowledgement.at) })}>
          {check && check.chosen !== null && <Answered check={check} />}
        </Notice>
      </div>
    );
  if (!acknowledgement.asked) return null;
  return (
    <form
      className={styles.notice}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setAsked(true);
        if (!isMissing) confirm.mutate(chosen);
      }}
    >
      <Notice tone="honey" icon="megaphone" title={t('confirm.title')}>
        <p>{t(check ? 'confirm.textWithCheck' : 'confirm.text')}</p>
        {check && (
          <div className={styles.confirm}>
            <ChoiceCards
              column
              legend={check.question}
              choices={check.options.map((label, place) => ({ value: String(place), label }))}
              value={String(chosen ?? '')}
              onChange={(place) => setChosen(Number(place))}
            />
            {asked && isMissing && (
              <p className={styles.missing} role="alert">
                {t('confirm.choose')}
              </p>
            )}
          </div>
        )}
        <div className={styles.confirm}>
          <Button type="submit" leftSection={<Icon name="check" size={17} />} loading={confirm.isPending}>
            {t('confirm.button')}
          </Button>
        </div>
      </Notice>
    </form>
  );
}

function useConfirm(id: number) {
  const t = useAnnouncementsWords();
  const client = useQueryClient();
  return useMutation({
    mutationFn: (answer: number | null) =>
      call(announcements.acknowledge, { params: { id }, ...(answer === null ? {} : { body: { answer } }) }),
    onSuccess: async (reply) => {
      client.setQueryData(announcementQueries.detail(id).queryKey, reply);
      toast(t('confirm.done'), { tone: 'good' });
      await Promise.all(['announcements', 'home'].map((noun) => client.invalidateQueries({ queryKey: [noun] })));
    },
    onError: toastProblem,
  });
}

/** What one answered, and what would have been right. */
function Answered({ check: { question, options, chosen, right } }: { check: NonNullable<Announcement['check']> }) {
  const t = useAnnouncementsWords();
  const answer = options[chosen ?? 0] ?? '';
  return (
    <>
      <p>{question}</p>
      <p>{chosen === right ? t('confirm.right', { answer }) : t('confirm.wrong', { answer, right: options[right ?? 0] ?? '' })}</p>
    </>
  );
}
