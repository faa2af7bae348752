import { embedOf } from '@ruche/rich-text';
import type { Editor } from '@tiptap/core';
import { useState } from 'react';
import { AddressField, FormDialog } from './form-dialog';
import { useEditorWords } from './words';

/** The address of a film or a drawing of another site. */
export function EmbedDialog({ editor, onClose }: { editor: Editor; onClose: () => void }) {
  const t = useEditorWords();
  const [address, setAddress] = useState('');
  const [wrong, setWrong] = useState(false);
  const close = () => {
    onClose();
    window.setTimeout(() => editor.commands.focus());
  };
  const submit = () => {
    const url = address.trim();
    if (!embedOf(url)) return setWrong(true);
    editor.chain().insertContent({ type: 'embed', attrs: { url } }).run();
    close();
  };
  const type = (value: string) => {
    setAddress(value);
    setWrong(false);
  };
  return (
    <FormDialog title={t('embed.title')} submit={t('embed.submit')} onSubmit={submit} onClose={close}>
      <AddressField label={t('embed.address')} hint={t('embed.hint')} value={address} wrong={wrong && t('embed.wrong')} onChange={type} />
    </FormDialog>
  );
}
