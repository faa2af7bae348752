import type { FormEvent, ReactNode } from 'react';
import { Button } from '../button';
import { TextInput } from '../fields/text';
import { Dialog } from '../overlays/dialog';
import { useSharedWords } from '../words';
import styles from './editor.module.css';

interface FormDialogProps {
  title: string;
  /** Name of the button that takes what was typed. */
  submit: string;
  onSubmit: () => void;
  onClose: () => void;
  /** Further buttons, before the others. */
  actions?: ReactNode;
  children: ReactNode;
}

/** A small form over the editor. React hands the events of a window on to the form that the editor stands in: they stop here. */
export function FormDialog({ title, submit, onSubmit, onClose, actions, children }: FormDialogProps) {
  const shared = useSharedWords();
  const send = (event: FormEvent) => {
    event.preventDefault();
    event.stopPropagation();
    onSubmit();
  };
  return (
    <Dialog opened onClose={onClose} title={title}>
      <form onSubmit={send} onKeyDown={(event) => event.stopPropagation()} noValidate>
        {children}
        <div className={styles.buttons}>
          {actions}
          <Button variant="default" onClick={onClose}>
            {shared('cancel')}
          </Button>
          <Button type="submit">{submit}</Button>
        </div>
      </form>
    </Dialog>
  );
}

interface AddressFieldProps {
  label: string;
  hint: string;
  value: string;
  /** What is wrong with it, once it was sent. */
  wrong: string | false;
  onChange: (value: string) => void;
}

/** The first field of a form that asks for an address. */
export function AddressField({ label, hint, value, wrong, onChange }: AddressFieldProps) {
  return (
    <TextInput
      data-autofocus
      type="url"
      inputMode="url"
      label={label}
      description={hint}
      placeholder="https://"
      value={value}
      error={wrong}
      onFocus={({ currentTarget }) => currentTarget.select()}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
    />
  );
}
