import { session } from '@ruche/contracts';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import { call } from '../../platform/api';
import { query } from '../../platform/query';
import { useLanguage } from '../../platform/use-words';
import { Door } from './door';
import styles from './door.module.css';
import { NewAccountForm } from './new-account-form';
import { useSessionWords } from './words';

/** What an invitation by mail opens. */
export function InvitePage() {
  const t = useSessionWords();
  const locale = useLanguage();
  const { token = '' } = useParams();
  const { data, error } = useQuery({ ...query(session.invitation, { params: { token } }), retry: false });
  if (error) {
    return (
      <Door title={t('gone.title')} lead={t('gone.invitation')}>
        <p className={styles.below}>
          <Link to="/sign-in">{t('gone.back')}</Link>
        </p>
      </Door>
    );
  }
  return (
    <Door title={t('invite.title')} lead={data && t('invite.lead', { by: data.invitedBy, company: data.company, email: data.email })}>
      <NewAccountForm
        asks={['name']}
        submit={t('invite.submit')}
        send={({ name, password }) => call(session.accept, { body: { token, name, password, locale } })}
      />
    </Door>
  );
}
