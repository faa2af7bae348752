import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../shared/button';
import { TextInput } from '../../shared/fields/text';
import { Icon } from '../../shared/icons/icon';
import { toastProblem } from '../../shared/toasts/toast';
import styles from './history.module.css';
import { usePagesWords } from './words';

/** A version that matters has a name: a button that becomes a line to write it on. */
export function NameForm({ first = '', onSave }: { first?: string | undefined; onSave: (name: string) => Promise<unknown> }) {
  const t = usePagesWords();
  const [name, setName] = useState(first);
  const [open, setOpen] = useState(false);
  const saving = useMutation({ mutationFn: () => onSave(name.trim()), onSuccess: () => setOpen(false), onError: toastProblem });
  if (!open)
    return (
      <Button variant="subtle" leftSection={<Icon name="tag" size={17} />} onClick={() => setOpen(true)}>
        {t('history.name')}
      </Button>
    );
  return (
    <form
      className={styles.name}
      onSubmit={(event) => {
        event.preventDefault();
        saving.mutate();
      }}
    >
      <TextInput
        aria-label={t('history.name')}
        placeholder={t('history.namePlaceholder')}
        autoFocus
        maxLength={80}
        value={name}
        onChange={({ currentTarget }) => setName(currentTarget.value)}
      />
      <Button type="submit" loading={saving.isPending}>
        {t('history.keepName')}
      </Button>
    </form>
  );
}
