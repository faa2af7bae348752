import { me } from '@ruche/contracts';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../../platform/api';
import { ChoiceCards } from '../../shared/fields/choice-cards';
import { KeyForm, KeyOnce } from './key-form';
import styles from './settings.module.css';
import { useSettingsWords } from './words';

const scopes = ['read', 'write'] as const;
const lives = ['30', '90', '365', 'never'] as const;

/** Makes a token, then shows it this one time. */
export default function CreateToken({ onClose }: { onClose: () => void }) {
  const t = useSettingsWords();
  const [name, setName] = useState('');
  const [scope, setScope] = useState<(typeof scopes)[number]>('read');
  const [life, setLife] = useState<(typeof lives)[number]>('90');
  const create = useMutation({
    mutationFn: () => call(me.createToken, { body: { name: name.trim(), scope, days: life === 'never' ? null : Number(life) } }),
  });
  if (create.data)
    return (
      <KeyOnce of="tokens" secret={create.data.token} onClose={onClose}>
        <input
          className={styles.token}
          readOnly
          value={create.data.token}
          aria-label={t('tokens.made')}
          data-autofocus
          onFocus={({ currentTarget }) => currentTarget.select()}
        />
      </KeyOnce>
    );
  return (
    <KeyForm of="tokens" name={name} onName={setName} create={create} onClose={onClose}>
      <ChoiceCards
        legend={t('tokens.scope')}
        choices={scopes.map((value) => ({ value, label: t(`tokens.scopes.${value}`), note: t(`tokens.scopeNotes.${value}`) }))}
        value={scope}
        onChange={setScope}
      />
      <ChoiceCards
        compact
        legend={t('tokens.life')}
        choices={lives.map((value) => ({ value, label: t(`tokens.lives.${value}`) }))}
        value={life}
        onChange={setLife}
      />
    </KeyForm>
  );
}
