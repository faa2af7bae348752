import { admin, type Locale, locales, type Role, roles } from '@ruche/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { call } from '../../platform/api';
import { fieldSentences, problemSentence } from '../../platform/problem-words';
import { useLanguage } from '../../platform/use-words';
import { Button } from '../../shared/button';
import { Select } from '../../shared/fields/choice';
import { TextInput } from '../../shared/fields/text';
import { Icon } from '../../shared/icons/icon';
import { toast } from '../../shared/toasts/toast';
import { useSubmit } from '../../shared/use-submit';
import { useSharedWords } from '../../shared/words';
import styles from './admin.module.css';
import { useAdminWords } from './words';

/** Address, role, language of the letter; ready for the next one as soon as it has left. */
export function InviteForm() {
  const t = useAdminWords();
  const shared = useSharedWords();
  const client = useQueryClient();
  const language = useLanguage();
  const box = useRef<HTMLInputElement>(null);
  const [email, setEmail] = useState('');
  const [role, setRole] = useState<Role>('member');
  const [locale, setLocale] = useState<Locale>(language);
  const invite = useMutation({
    mutationFn: () => call(admin.invite, { body: { email: email.trim(), role, locale } }),
    onSuccess: async (made) => {
      setEmail('');
      box.current?.focus();
      toast(t('invitations.done', { email: made.email }), { tone: 'good' });
      await client.invalidateQueries({ queryKey: ['admin'] });
    },
  });
  const mistake = invite.error ? (fieldSentences(invite.error)['email'] ?? problemSentence(invite.error)) : undefined;
  const submit = useSubmit(() => invite.mutateAsync());
  return (
    <form className={styles.invite} onSubmit={submit}>
      <TextInput
        ref={box}
        type="email"
        label={t('invitations.email')}
        required
        withAsterisk={false}
        maxLength={254}
        autoComplete="off"
        value={email}
        onChange={({ currentTarget }) => setEmail(currentTarget.value)}
        error={mistake}
      />
      <Select
        label={t('people.role')}
        allowDeselect={false}
        data={roles.map((value) => ({ value, label: shared(`roles.company.${value}`) }))}
        value={role}
        onChange={(value) => setRole((value ?? 'member') as Role)}
      />
      <Select
        label={t('invitations.language')}
        allowDeselect={false}
        data={locales.map((value) => ({ value, label: shared(`languages.${value}`) }))}
        value={locale}
        onChange={(value) => setLocale((value ?? language) as Locale)}
      />
      <Button type="submit" loading={invite.isPending} disabled={email.trim() === ''} leftSection={<Icon name="send" size={17} />}>
        {t('invitations.send')}
      </Button>
    </form>
  );
}
