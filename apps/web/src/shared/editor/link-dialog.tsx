import { isSafeHref } from '@ruche/rich-text';
import type { Editor } from '@tiptap/core';
import { useState } from 'react';
import { Button } from '../button';
import { TextInput } from '../fields/text';
import { AddressField, FormDialog } from './form-dialog';
import { useEditorWords } from './words';

/** Where a link leads, and its words when nothing is selected. */
export function LinkDialog({ editor, onClose }: { editor: Editor; onClose: () => void }) {
  const t = useEditorWords();
  const [known] = useState(() => String(editor.getAttributes('link')['href'] ?? ''));
  const [needsText] = useState(() => known === '' && editor.state.selection.empty);
  const [address, setAddress] = useState(known);
  const [text, setText] = useState('');
  const [wrong, setWrong] = useState(false);
  const close = () => {
    onClose();
    window.setTimeout(() => editor.commands.focus());
  };
  const submit = () => {
    const href = addressOf(address);
    if (!href) return setWrong(true);
    if (needsText) {
      const words = text.trim() || address.trim();
      editor
        .chain()
        .insertContent([
          { type: 'text', text: words, marks: [{ type: 'link', attrs: { href } }] },
          { type: 'text', text: ' ' },
        ])
        .run();
    } else editor.chain().extendMarkRange('link').setLink({ href }).run();
    close();
  };
  const remove = () => {
    editor.chain().extendMarkRange('link').unsetLink().run();
    close();
  };
  const type = (value: string) => {
    setAddress(value);
    setWrong(false);
  };
  const actions = known && (
    <Button variant="default" onClick={remove}>
      {t('link.remove')}
    </Button>
  );
  return (
    <FormDialog title={t('link.title')} submit={t('link.submit')} onSubmit={submit} onClose={close} actions={actions}>
      <AddressField
        label={t('link.address')}
        hint={t('link.addressHint')}
        value={address}
        wrong={wrong && t('link.wrong')}
        onChange={type}
      />
      {needsText && (
        <TextInput
          mt="md"
          label={t('link.text')}
          value={text}
          onChange={({ currentTarget }) => setText(currentTarget.value)}
          maxLength={300}
        />
      )}
    </FormDialog>
  );
}

/** What somebody meant by an address: `exemple.fr` is a site, `lea@exemple.fr` a mailbox, an address of this site a path; null when it may not be linked to. */
export function addressOf(typed: string): string | null {
  const text = typed.trim();
  const own = text.startsWith(`${window.location.origin}/`) ? text.slice(window.location.origin.length) : text;
  const candidates = [
    own,
    /^[^\s@/]+@[^\s@/]+\.[^\s@/]+$/.test(text) ? `mailto:${text}` : '',
    /^[^\s/:]+\.[^\s/:]{2,}/.test(text) ? `https://${text}` : '',
  ];
  return candidates.find((href) => href !== '' && isSafeHref(href)) ?? null;
}
