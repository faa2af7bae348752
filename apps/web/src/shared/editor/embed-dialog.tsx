import { embedOf } from '@ruche/rich-text';
import type { Editor } from '@tiptap/core';
import { type FormEvent, useState } from 'react';
import { Button } from '../button';
import { TextInput } from '../fields/text';
import { Dialog } from '../overlays/dialog';
import { useSharedWords } from '../words';
import styles from './editor.module.css';
import { useEditorWords } from './words';

/** The address of a film or a drawing of another site. */
export function EmbedDialog({ editor, onClose }: { editor: Editor; onClose: () => void }) {
  const t = useEditorWords();
  const shared = useSharedWords();
  const [address, setAddress] = useState('');
  const [wrong, setWrong] = useState(false);
  const close = () => {
    onClose();
    window.setTimeout(() => editor.commands.focus());
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    event.stopPropagation();
    const url = address.trim();
    if (!embedOf(url)) return setWrong(true);
    editor.chain().insertContent({ type: 'embed', attrs: { url } }).run();
    close();
  };
  return (
    <Dialog opened onClose={close} title={t('embed.title')}>
      <form onSubmit={submit} onKeyDown={(event) => event.stopPropagation()} noValidate>
        <TextInput
          data-autofocus
          type="url"
          inputMode="url"
          label={t('embed.address')}
          description={t('embed.hint')}
          placeholder="https://"
          value={address}
          error={wrong && t('embed.wrong')}
          onChange={({ currentTarget }) => {
            setAddress(currentTarget.value);
            setWrong(false);
          }}
        />
        <div className={styles.buttons}>
          <Button variant="default" onClick={close}>
            {shared('cancel')}
          </Button>
          <Button type="submit">{t('embed.submit')}</Button>
        </div>
      </form>
    </Dialog>
  );
}
