import { session } from '@ruche/contracts';
import { useMutation } from '@tanstack/react-query';
import { call } from '../../platform/api';
import { enter } from '../../platform/session';
import { Button } from '../../shared/button';
import { PasswordInput } from '../../shared/fields/password';
import { TextInput } from '../../shared/fields/text';
import styles from './door.module.css';
import { FormAlert } from './form-alert';
import { useSessionWords } from './words';

interface SignInFormProps {
  /** Filled in when the same person comes back. */
  email?: string;
  onDone: () => void;
}

/** Address and password. Used by the start page and by the window that appears when a session ends. */
export function SignInForm({ email, onDone }: SignInFormProps) {
  const t = useSessionWords();
  const signIn = useMutation({
    mutationFn: (body: { email: string; password: string }) => call(session.create, { body }).then(enter),
    onSuccess: onDone,
  });
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        const fields = new FormData(event.currentTarget);
        signIn.mutate({ email: String(fields.get('email')).trim(), password: String(fields.get('password')) });
      }}
    >
      <FormAlert error={signIn.error} />
      <TextInput
        name="email"
        type="email"
        label={t('fields.email')}
        autoComplete="username"
        required
        withAsterisk={false}
        defaultValue={email}
        {...(email ? {} : { 'data-autofocus': true })}
      />
      <PasswordInput
        name="password"
        label={t('fields.password')}
        autoComplete="current-password"
        required
        withAsterisk={false}
        visibilityToggleButtonProps={{ 'aria-label': t('fields.show') }}
      />
      <Button type="submit" size="md" fullWidth loading={signIn.isPending}>
        {t('signIn.submit')}
      </Button>
    </form>
  );
}
