import { session } from '@ruche/contracts';
import { useParams } from 'react-router';
import { call } from '../../platform/api';
import { Door } from './door';
import { NewAccountForm } from './new-account-form';
import { useSessionWords } from './words';

/** A new password, by the link of the mail; every other session of this person ends. */
export function ResetPage() {
  const t = useSessionWords();
  const { token = '' } = useParams();
  return (
    <Door title={t('reset.title')} lead={t('reset.lead')}>
      <NewAccountForm asks={[]} submit={t('reset.submit')} send={({ password }) => call(session.reset, { body: { token, password } })} />
    </Door>
  );
}
