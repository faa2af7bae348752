import { entryLimits, type ModerationCase, moderationLimits } from '@ruche/contracts';
import type { RichDoc } from '@ruche/rich-text';
import { toMarkdown } from '@ruche/rich-text/markdown';
import { useState } from 'react';
import { Button } from '../../shared/button';
import { FormButtons } from '../../shared/fields/form-buttons';
import { Textarea, TextInput } from '../../shared/fields/text';
import { FormProblem } from '../../shared/notice/form-problem';
import { Dialog } from '../../shared/overlays/dialog';
import { useSubmit } from '../../shared/use-submit';
import { useSharedWords } from '../../shared/words';
import styles from './moderation.module.css';
import { useDecide } from './use-decide';
import { useModerationWords } from './words';

export type Asked = 'warn' | 'edit' | 'hide';
export interface Asking {
  found: ModerationCase;
  action: Asked;
}

/** The window of a decision that says why to the author; `edit` also brings the new words. */
export default function DecisionWindow({ asking: { found, action }, onClose }: { asking: Asking; onClose: () => void }) {
  const t = useModerationWords();
  const shared = useSharedWords();
  const { decideNow, busy, error } = useDecide(found);
  const [note, setNote] = useState('');
  const [title, setTitle] = useState(found.title);
  const [words, setWords] = useState(() => toMarkdown(found.body.doc as unknown as RichDoc));
  const edits = action === 'edit';
  const submit = useSubmit(async () => {
    const changed = { ...(found.commentId === null ? { title: title.trim() } : {}), body: { markdown: words } };
    await decideNow({ action, note: note.trim(), ...(edits ? changed : {}) });
    onClose();
  });
  return (
    <Dialog opened onClose={onClose} title={t(`ask.${action}`)} width={edits ? 680 : 520}>
      <form className={styles.form} onSubmit={submit}>
        <p className="muted">{t(`ask.${action}Text`)}</p>
        {edits && found.commentId === null && (
          <TextInput
            label={t('ask.titleField')}
            maxLength={entryLimits.anyTitle.max}
            value={title}
            onChange={({ currentTarget }) => setTitle(currentTarget.value)}
          />
        )}
        {edits && (
          <Textarea label={t('ask.bodyField')} rows={8} value={words} onChange={({ currentTarget }) => setWords(currentTarget.value)} />
        )}
        <Textarea
          data-autofocus
          label={t('ask.note')}
          description={t('ask.noteHint')}
          rows={3}
          maxLength={moderationLimits.note.max}
          value={note}
          onChange={({ currentTarget }) => setNote(currentTarget.value)}
        />
        <FormProblem error={error} kept={shared('kept')} />
        <FormButtons>
          <Button variant="default" onClick={onClose}>
            {shared('cancel')}
          </Button>
          <Button
            type="submit"
            loading={busy}
            disabled={note.trim().length < moderationLimits.note.min || (edits && words.trim() === '')}
            color={action === 'hide' ? 'brick' : 'ink'}
          >
            {t(`actions.${action}`)}
          </Button>
        </FormButtons>
      </form>
    </Dialog>
  );
}
