import { useState } from 'react';
import { Button } from '../button';
import { FormButtons } from '../fields/form-buttons';
import { TextInput } from '../fields/text';
import { Dialog } from '../overlays/dialog';
import { useCommentsWords } from './words';

/** Asks for a day; the conversation opens at its first comment. */
export function DateWindow({ onGo, onClose }: { onGo: (since: string) => void; onClose: () => void }) {
  const t = useCommentsWords();
  const [day, setDay] = useState('');
  return (
    <Dialog opened onClose={onClose} title={t('jump.date')} width={360}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          onClose();
          onGo(new Date(`${day}T00:00`).toISOString());
        }}
      >
        <TextInput
          data-autofocus
          type="date"
          required
          label={t('jump.day')}
          value={day}
          max={new Date().toISOString().slice(0, 10)}
          onChange={({ currentTarget }) => setDay(currentTarget.value)}
        />
        <FormButtons>
          <Button variant="default" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button type="submit" disabled={day === ''}>
            {t('jump.go')}
          </Button>
        </FormButtons>
      </form>
    </Dialog>
  );
}
