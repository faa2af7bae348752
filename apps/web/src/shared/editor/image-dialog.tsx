import { type FormEvent, useState } from 'react';
import { Button } from '../button';
import { Textarea } from '../fields/text';
import { Dialog } from '../overlays/dialog';
import { useSharedWords } from '../words';
import styles from './editor.module.css';
import { useEditorWords } from './words';

const longest = 500;

interface ImageDialogProps {
  alt: string;
  onSave: (alt: string) => void;
  onClose: () => void;
}

/** What an image shows, in words. */
export function ImageDialog({ alt, onSave, onClose }: ImageDialogProps) {
  const t = useEditorWords();
  const shared = useSharedWords();
  const [text, setText] = useState(alt);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    event.stopPropagation();
    onSave(text.trim().replace(/\s+/g, ' '));
  };
  return (
    <Dialog opened onClose={onClose} title={t('image.title')}>
      <form onSubmit={submit} onKeyDown={(event) => event.stopPropagation()}>
        <Textarea
          data-autofocus
          rows={3}
          maxLength={longest}
          label={t('image.label')}
          description={t('image.hint')}
          value={text}
          onChange={({ currentTarget }) => setText(currentTarget.value)}
        />
        <div className={styles.buttons}>
          <Button variant="default" onClick={onClose}>
            {shared('cancel')}
          </Button>
          <Button type="submit">{t('image.submit')}</Button>
        </div>
      </form>
    </Dialog>
  );
}
