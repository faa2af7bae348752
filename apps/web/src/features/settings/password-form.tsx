import { me, profileLimits } from '@ruche/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../../platform/api';
import { asProblem } from '../../platform/problem';
import { fieldSentences, problemSentence } from '../../platform/problem-words';
import { Button } from '../../shared/button';
import { FormButtons } from '../../shared/fields/form-buttons';
import { PasswordInput } from '../../shared/fields/password';
import { FormProblem } from '../../shared/notice/form-problem';
import { toast } from '../../shared/toasts/toast';
import { useSubmit } from '../../shared/use-submit';
import styles from './settings.module.css';
import { useSettingsWords } from './words';

const { min, max } = profileLimits.password;

/** Another password; every other device is signed out and every token ends. */
export function PasswordForm({ email }: { email: string }) {
  const t = useSettingsWords();
  const client = useQueryClient();
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState('');
  const change = useMutation({
    mutationFn: () => call(me.password, { body: { current, next } }),
    onSuccess: async () => {
      setCurrent('');
      setNext('');
      toast(t('password.done'), { tone: 'good' });
      await client.invalidateQueries({ queryKey: ['me'] });
    },
  });
  const wrong = change.error && asProblem(change.error).code === 'wrong_password';
  const mistakes = change.error ? fieldSentences(change.error) : {};
  const eye = { 'aria-label': t('password.show') };
  const known = Boolean(wrong || mistakes['next']);
  const submit = useSubmit(() => change.mutateAsync());
  return (
    <form className={styles.inner} onSubmit={submit}>
      <input type="email" autoComplete="username" value={email} readOnly hidden />
      <PasswordInput
        label={t('password.current')}
        autoComplete="current-password"
        required
        withAsterisk={false}
        value={current}
        onChange={({ currentTarget }) => setCurrent(currentTarget.value)}
        error={wrong ? problemSentence(change.error) : undefined}
        visibilityToggleButtonProps={eye}
      />
      <PasswordInput
        label={t('password.next')}
        description={t('password.rule', { min })}
        autoComplete="new-password"
        required
        withAsterisk={false}
        minLength={min}
        maxLength={max}
        value={next}
        onChange={({ currentTarget }) => setNext(currentTarget.value)}
        error={mistakes['next']}
        visibilityToggleButtonProps={eye}
      />
      <p className="small">{t('password.effect')}</p>
      <FormProblem error={known ? null : change.error} />
      <FormButtons>
        <Button type="submit" loading={change.isPending} disabled={current === '' || next.length < min}>
          {t('password.submit')}
        </Button>
      </FormButtons>
    </form>
  );
}
