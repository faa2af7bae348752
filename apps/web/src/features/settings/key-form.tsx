import type { UseMutationResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { fieldSentences } from '../../platform/problem-words';
import { Button } from '../../shared/button';
import { FormButtons } from '../../shared/fields/form-buttons';
import { TextInput } from '../../shared/fields/text';
import { WindowButtons } from '../../shared/fields/window-buttons';
import { Icon } from '../../shared/icons/icon';
import { FormProblem } from '../../shared/notice/form-problem';
import { Notice } from '../../shared/notice/notice';
import { Dialog } from '../../shared/overlays/dialog';
import { copyText } from '../../shared/text/copy-text';
import { useSubmit } from '../../shared/use-submit';
import { useSharedWords } from '../../shared/words';
import styles from './settings.module.css';
import { useSettingsWords } from './words';

interface KeyFormProps {
  of: 'feeds' | 'tokens';
  name: string;
  onName: (name: string) => void;
  create: UseMutationResult<unknown, Error, void>;
  onClose: () => void;
  /** What else is chosen. */
  children?: ReactNode;
}

/** Asks for the name of a key before it is made. */
export function KeyForm({ of, name, onName, create, onClose, children }: KeyFormProps) {
  const t = useSettingsWords();
  const shared = useSharedWords();
  const submit = useSubmit(() => create.mutateAsync());
  return (
    <Dialog opened onClose={onClose} title={t(`${of}.create`)} width={560}>
      <form className={styles.inner} onSubmit={submit}>
        <TextInput
          data-autofocus
          label={t(`${of}.name`)}
          description={t(`${of}.nameHint`)}
          required
          withAsterisk={false}
          maxLength={60}
          value={name}
          onChange={({ currentTarget }) => onName(currentTarget.value)}
          error={create.error && fieldSentences(create.error)['name']}
        />
        {children}
        <FormProblem error={create.error} kept={shared('kept')} />
        <WindowButtons submit={t(`${of}.submit`)} busy={create.isPending} blocked={name.trim() === ''} onClose={onClose} />
      </form>
    </Dialog>
  );
}

interface KeyOnceProps {
  of: 'feeds' | 'tokens';
  /** What is copied. */
  secret: string;
  onClose: () => void;
  children: ReactNode;
}

/** Shows a key this one time. */
export function KeyOnce({ of, secret, onClose, children }: KeyOnceProps) {
  const t = useSettingsWords();
  return (
    <Dialog opened onClose={onClose} title={t(`${of}.made`)} width={600}>
      <Notice tone="honey" title={t(`${of}.once`)} />
      {children}
      <FormButtons>
        <Button variant="default" onClick={onClose}>
          {t(`${of}.noted`)}
        </Button>
        <Button leftSection={<Icon name="copy" size={17} />} onClick={() => void copyText(secret, t(`${of}.copied`))}>
          {t(`${of}.copy`)}
        </Button>
      </FormButtons>
    </Dialog>
  );
}
