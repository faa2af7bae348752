import { syndication } from '@ruche/contracts';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../../platform/api';
import { fieldSentences } from '../../platform/problem-words';
import { Button } from '../../shared/button';
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

/** Makes a private feed address, then shows it this one time. */
export default function CreateFeed({ onClose }: { onClose: () => void }) {
  const t = useSettingsWords();
  const shared = useSharedWords();
  const [name, setName] = useState('');
  const create = useMutation({ mutationFn: () => call(syndication.createToken, { body: { name: name.trim() } }) });
  const submit = useSubmit(() => create.mutateAsync());
  if (create.data) return <Once url={create.data.url} onClose={onClose} />;
  return (
    <Dialog opened onClose={onClose} title={t('feeds.create')} width={560}>
      <form className={styles.inner} onSubmit={submit}>
        <TextInput
          data-autofocus
          label={t('feeds.name')}
          description={t('feeds.nameHint')}
          required
          withAsterisk={false}
          maxLength={60}
          value={name}
          onChange={({ currentTarget }) => setName(currentTarget.value)}
          error={create.error && fieldSentences(create.error)['name']}
        />
        <FormProblem error={create.error} kept={shared('kept')} />
        <FormButtons>
          <Button variant="default" onClick={onClose}>
            {shared('cancel')}
          </Button>
          <Button type="submit" loading={create.isPending} disabled={name.trim() === ''}>
            {t('feeds.submit')}
          </Button>
        </FormButtons>
      </form>
    </Dialog>
  );
}

function Once({ url, onClose }: { url: string; onClose: () => void }) {
  const t = useSettingsWords();
  return (
    <Dialog opened onClose={onClose} title={t('feeds.made')} width={640}>
      <Notice tone="honey" title={t('feeds.once')} />
      <Address label={t('feeds.rss')} url={url} />
      <Address label={t('feeds.atom')} url={`${url}?format=atom`} />
      <p className="small">{t('feeds.person')}</p>
      <FormButtons>
        <Button variant="default" onClick={onClose}>
          {t('feeds.noted')}
        </Button>
        <Button leftSection={<Icon name="copy" size={17} />} onClick={() => void copyText(url, t('feeds.copied'))}>
          {t('feeds.copy')}
        </Button>
      </FormButtons>
    </Dialog>
  );
}

function Address({ label, url }: { label: string; url: string }) {
  return (
    <label className={styles.address}>
      <span>{label}</span>
      <input className={styles.token} readOnly value={url} onFocus={({ currentTarget }) => currentTarget.select()} />
    </label>
  );
}
