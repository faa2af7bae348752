import { session } from '@ruche/contracts';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../platform/api';
import { asProblem } from '../platform/problem';
import { problemSentence } from '../platform/problem-words';
import { useSession } from '../platform/session';
import { PasswordInput } from '../shared/fields/password';
import { WindowButtons } from '../shared/fields/window-buttons';
import { FormProblem } from '../shared/notice/form-problem';
import { Dialog } from '../shared/overlays/dialog';
import { useSubmit } from '../shared/use-submit';
import { useShellWords } from './words';

/** Before what is sensitive, when the password was given long ago; what was being done goes on with the answer. */
export default function PasswordWindow({ onAnswer }: { onAnswer: (given: boolean) => void }) {
  const t = useShellWords();
  const { person } = useSession();
  const [password, setPassword] = useState('');
  const confirm = useMutation({
    mutationFn: () => call(session.confirm, { body: { password } }),
    onSuccess: () => onAnswer(true),
  });
  const submit = useSubmit(() => confirm.mutateAsync());
  const wrong = confirm.error !== null && asProblem(confirm.error).code === 'wrong_password';
  return (
    <Dialog opened onClose={() => onAnswer(false)} title={t('again.title')} width={420}>
      <form onSubmit={submit}>
        <p className="muted">{t('again.text')}</p>
        <input type="email" autoComplete="username" value={person.email} readOnly hidden />
        <PasswordInput
          data-autofocus
          mt="md"
          label={t('again.password')}
          autoComplete="current-password"
          required
          withAsterisk={false}
          value={password}
          onChange={({ currentTarget }) => setPassword(currentTarget.value)}
          error={wrong ? problemSentence(confirm.error) : undefined}
          visibilityToggleButtonProps={{ 'aria-label': t('again.show') }}
        />
        <FormProblem error={wrong ? null : confirm.error} />
        <WindowButtons submit={t('again.submit')} busy={confirm.isPending} blocked={password === ''} onClose={() => onAnswer(false)} />
      </form>
    </Dialog>
  );
}
