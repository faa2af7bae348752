import { profileLimits, type Session } from '@ruche/contracts';
import { useMutation } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { fieldSentences } from '../../platform/problem-words';
import { enter } from '../../platform/session';
import { Button } from '../../shared/button';
import { PasswordInput } from '../../shared/fields/password';
import { TextInput } from '../../shared/fields/text';
import styles from './door.module.css';
import { FormAlert } from './form-alert';
import { useSessionWords } from './words';

export interface NewAccountFields {
  name: string;
  email: string;
  password: string;
}
interface NewAccountFormProps {
  /** Which fields are asked for besides the password. */
  asks: ('name' | 'email')[];
  submit: string;
  send: (fields: NewAccountFields) => Promise<Session>;
  children?: ReactNode;
}

/** Name, address, password: what set-up, invitation and reset have in common. Signed in afterwards. */
export function NewAccountForm({ asks, submit, send, children }: NewAccountFormProps) {
  const t = useSessionWords();
  const navigate = useNavigate();
  const { min, max } = profileLimits.password;
  const account = useMutation({
    mutationFn: (fields: NewAccountFields) => send(fields).then(enter),
    onSuccess: () => navigate('/', { replace: true }),
  });
  const mistakes = account.error ? fieldSentences(account.error) : {};
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        const text = (name: string) => String(new FormData(event.currentTarget).get(name) ?? '');
        account.mutate({ name: text('name').trim(), email: text('email').trim(), password: text('password') });
      }}
    >
      <FormAlert error={account.error} />
      {children}
      {asks.includes('name') && (
        <TextInput
          name="name"
          label={t('fields.name')}
          autoComplete="name"
          maxLength={profileLimits.name}
          required
          withAsterisk={false}
          error={mistakes['name']}
        />
      )}
      {asks.includes('email') && (
        <TextInput
          name="email"
          type="email"
          label={t('fields.email')}
          autoComplete="username"
          required
          withAsterisk={false}
          error={mistakes['email']}
        />
      )}
      <PasswordInput
        name="password"
        label={t('fields.newPassword')}
        description={t('fields.passwordRule', { min })}
        autoComplete="new-password"
        minLength={min}
        maxLength={max}
        required
        withAsterisk={false}
        error={mistakes['password']}
        visibilityToggleButtonProps={{ 'aria-label': t('fields.show') }}
      />
      <Button type="submit" size="md" fullWidth loading={account.isPending}>
        {submit}
      </Button>
    </form>
  );
}
