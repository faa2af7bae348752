import { session } from '@ruche/contracts';
import { useSearchParams } from 'react-router';
import { call } from '../../platform/api';
import { useLanguage } from '../../platform/use-words';
import { Door } from './door';
import styles from './door.module.css';
import { NewAccountForm } from './new-account-form';
import { useSessionWords } from './words';

/** The first admin, by the link that the server printed when it started. */
export function SetupPage() {
  const t = useSessionWords();
  const locale = useLanguage();
  const token = useSearchParams()[0].get('token') ?? '';
  return (
    <Door title={t('setup.title')} lead={t('setup.lead')}>
      {token ? (
        <NewAccountForm
          asks={['name', 'email']}
          submit={t('setup.submit')}
          send={({ name, email, password }) => call(session.setup, { body: { token, name, email, password, locale } })}
        />
      ) : (
        <p className={styles.note}>{t('setup.noToken')}</p>
      )}
    </Door>
  );
}
