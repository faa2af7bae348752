import { useState } from 'react';
import { Textarea } from '../fields/text';
import { FormDialog } from './form-dialog';
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
  const [text, setText] = useState(alt);
  const submit = () => onSave(text.trim().replace(/\s+/g, ' '));
  return (
    <FormDialog title={t('image.title')} submit={t('image.submit')} onSubmit={submit} onClose={onClose}>
      <Textarea
        data-autofocus
        rows={3}
        maxLength={longest}
        label={t('image.label')}
        description={t('image.hint')}
        value={text}
        onChange={({ currentTarget }) => setText(currentTarget.value)}
      />
    </FormDialog>
  );
}
