import { me } from '@ruche/contracts';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../../platform/api';
import { fieldSentences } from '../../platform/problem-words';
import { Button } from '../../shared/button';
import { ChoiceCards } from '../../shared/fields/choice-cards';
import { FormButtons } from '../../shared/fields/form-buttons';
import { TextInput } from '../../shared/fields/text';
import { Icon } from '../../shared/icons/icon';
import { FormProblem } from '../../shared/notice/form-problem';
import { Notice } from '../../shared/notice/notice';
import { Dialog } from '../../shared/overlays/dialog';
import { copyText } from '../../shared/text/copy-text';
import { useSubmit } from '../../shared/use-submit';
import { useSharedWords } from '../../shared/words';
import styles from './settings.module.css';
import { useSettingsWords } from './words';

const scopes = ['read', 'write'] as const;
const lives = ['30', '90', '365', 'never'] as const;

/** Makes a token, then shows it this one time. */
export default function CreateToken({ onClose }: { onClose: () => void }) {
  const t = useSettingsWords();
  const shared = useSharedWords();
  const [name, setName] = useState('');
  const [scope, setScope] = useState<(typeof scopes)[number]>('read');
  const [life, setLife] = useState<(typeof lives)[number]>('90');
  const create = useMutation({
    mutationFn: () => call(me.createToken, { body: { name: name.trim(), scope, days: life === 'never' ? null : Number(life) } }),
  });
  const submit = useSubmit(() => create.mutateAsync());
  if (create.data) return <Once token={create.data.token} onClose={onClose} />;
  return (
    <Dialog opened onClose={onClose} title={t('tokens.create')} width={560}>
      <form className={styles.inner} onSubmit={submit}>
        <TextInput
          data-autofocus
          label={t('tokens.name')}
          description={t('tokens.nameHint')}
          required
          withAsterisk={false}
          maxLength={60}
          value={name}
          onChange={({ currentTarget }) => setName(currentTarget.value)}
          error={create.error && fieldSentences(create.error)['name']}
        />
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
        <FormProblem error={create.error} kept={shared('kept')} />
        <FormButtons>
          <Button variant="default" onClick={onClose}>
            {shared('cancel')}
          </Button>
          <Button type="submit" loading={create.isPending} disabled={name.trim() === ''}>
            {t('tokens.submit')}
          </Button>
        </FormButtons>
      </form>
    </Dialog>
  );
}

function Once({ token, onClose }: { token: string; onClose: () => void }) {
  const t = useSettingsWords();
  return (
    <Dialog opened onClose={onClose} title={t('tokens.made')} width={560}>
      <Notice tone="honey" title={t('tokens.once')} />
      <input
        className={styles.token}
        readOnly
        value={token}
        aria-label={t('tokens.made')}
        data-autofocus
        onFocus={({ currentTarget }) => currentTarget.select()}
      />
      <FormButtons>
        <Button variant="default" onClick={onClose}>
          {t('tokens.noted')}
        </Button>
        <Button leftSection={<Icon name="copy" size={17} />} onClick={() => void copyText(token, t('tokens.copied'))}>
          {t('tokens.copy')}
        </Button>
      </FormButtons>
    </Dialog>
  );
}
