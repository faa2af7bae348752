import { isSafeHref } from '@ruche/rich-text';
import type { Editor } from '@tiptap/core';
import { type FormEvent, useState } from 'react';
import { Button } from '../button';
import { TextInput } from '../fields/text';
import { Dialog } from '../overlays/dialog';
import { useSharedWords } from '../words';
import styles from './editor.module.css';
import { useEditorWords } from './words';

/** Where a link leads, and its words when nothing is selected. */
export function LinkDialog({ editor, onClose }: { editor: Editor; onClose: () => void }) {
  const t = useEditorWords();
  const shared = useSharedWords();
  const [known] = useState(() => String(editor.getAttributes('link')['href'] ?? ''));
  const [needsText] = useState(() => known === '' && editor.state.selection.empty);
  const [address, setAddress] = useState(known);
  const [text, setText] = useState('');
  const [wrong, setWrong] = useState(false);
  const close = () => {
    onClose();
    window.setTimeout(() => editor.commands.focus());
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    // React hands events of this window on to the form that the editor stands in.
    event.stopPropagation();
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
  return (
    <Dialog opened onClose={close} title={t('link.title')}>
      <form onSubmit={submit} onKeyDown={(event) => event.stopPropagation()} noValidate>
        <TextInput
          data-autofocus
          type="url"
          inputMode="url"
          label={t('link.address')}
          description={t('link.addressHint')}
          placeholder="https://"
          value={address}
          error={wrong && t('link.wrong')}
          onFocus={({ currentTarget }) => currentTarget.select()}
          onChange={({ currentTarget }) => {
            setAddress(currentTarget.value);
            setWrong(false);
          }}
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
        <div className={styles.buttons}>
          {known && (
            <Button variant="default" onClick={remove}>
              {t('link.remove')}
            </Button>
          )}
          <Button variant="default" onClick={close}>
            {shared('cancel')}
          </Button>
          <Button type="submit">{t('link.submit')}</Button>
        </div>
      </form>
    </Dialog>
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
