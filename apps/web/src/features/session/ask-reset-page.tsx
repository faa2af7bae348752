import { session } from '@ruche/contracts';
import { useMutation } from '@tanstack/react-query';
import { Link } from 'react-router';
import { call } from '../../platform/api';
import { Button } from '../../shared/button';
import { TextInput } from '../../shared/fields/text';
import { Door } from './door';
import styles from './door.module.css';
import { FormAlert } from './form-alert';
import { useSessionWords } from './words';

/** Asking for a reset link; the answer is the same whether the address is known or not. */
export function AskResetPage() {
  const t = useSessionWords();
  const ask = useMutation({ mutationFn: (email: string) => call(session.askReset, { body: { email } }) });
  return (
    <Door title={t('askReset.title')} lead={t('askReset.lead')}>
      <div role="status">{ask.isSuccess && <p className={styles.note}>{t('askReset.sent', { email: ask.variables })}</p>}</div>
      {!ask.isSuccess && (
        <form
          className={styles.form}
          onSubmit={(event) => {
            event.preventDefault();
            ask.mutate(String(new FormData(event.currentTarget).get('email')).trim());
          }}
        >
          <FormAlert error={ask.error} />
          <TextInput name="email" type="email" label={t('fields.email')} autoComplete="username" required withAsterisk={false} />
          <Button type="submit" size="md" fullWidth loading={ask.isPending}>
            {t('askReset.submit')}
          </Button>
        </form>
      )}
      <p className={styles.below}>
        <Link to="/sign-in">{t('gone.back')}</Link>
      </p>
    </Door>
  );
}
