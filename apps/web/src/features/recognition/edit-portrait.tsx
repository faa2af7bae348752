import { type Spotlight, spotlightLimits, spotlights } from '@ruche/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../../platform/api';
import { Textarea } from '../../shared/fields/text';
import { WindowButtons } from '../../shared/fields/window-buttons';
import { FormProblem } from '../../shared/notice/form-problem';
import { Notice } from '../../shared/notice/notice';
import { Dialog } from '../../shared/overlays/dialog';
import { toast } from '../../shared/toasts/toast';
import { useSubmit } from '../../shared/use-submit';
import { useSharedWords } from '../../shared/words';
import styles from './recognition.module.css';
import { useBoardWords } from './words';

const { min, max } = spotlightLimits.text;

/** The words of a portrait in both languages; whoever it is of agrees to the new ones, not to the old. */
export function EditPortrait({ spotlight, onClose }: { spotlight: Spotlight; onClose: () => void }) {
  const t = useBoardWords();
  const shared = useSharedWords();
  const client = useQueryClient();
  const [text, setText] = useState(spotlight.text);
  const fits = [text.fr, text.en].every((words) => words.trim().length >= min);
  const save = useMutation({
    mutationFn: () =>
      call(spotlights.edit, {
        params: { id: spotlight.id },
        body: { text: { fr: text.fr.trim(), en: text.en.trim() } },
        ifMatch: spotlight.version,
      }),
    onSuccess: () => {
      toast(shared('saved'), { tone: 'good' });
      onClose();
    },
    onSettled: () => client.invalidateQueries({ queryKey: ['spotlights'] }),
  });
  const submit = useSubmit(() => save.mutateAsync());
  return (
    <Dialog opened onClose={onClose} title={t('portraits.editTitle', { name: spotlight.person.name })} width={620}>
      <form className={styles.form} onSubmit={submit}>
        {spotlight.state !== 'draft' && <Notice tone="plain">{t('portraits.asksAgain')}</Notice>}
        {(['fr', 'en'] as const).map((language) => (
          <Textarea
            key={language}
            label={t(`portraits.${language}`)}
            rows={5}
            maxLength={max}
            lang={language}
            value={text[language]}
            onChange={({ currentTarget }) => setText({ ...text, [language]: currentTarget.value.replace(/\n/g, ' ') })}
          />
        ))}
        <FormProblem error={save.error} kept={shared('kept')} />
        <WindowButtons onClose={onClose} submit={shared('save')} busy={save.isPending} blocked={!fits} />
      </form>
    </Dialog>
  );
}
