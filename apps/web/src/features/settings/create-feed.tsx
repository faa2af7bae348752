import { syndication } from '@ruche/contracts';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../../platform/api';
import { KeyForm, KeyOnce } from './key-form';
import styles from './settings.module.css';
import { useSettingsWords } from './words';

/** Makes a private feed address, then shows it this one time. */
export default function CreateFeed({ onClose }: { onClose: () => void }) {
  const t = useSettingsWords();
  const [name, setName] = useState('');
  const create = useMutation({ mutationFn: () => call(syndication.createToken, { body: { name: name.trim() } }) });
  if (!create.data) return <KeyForm of="feeds" name={name} onName={setName} create={create} onClose={onClose} />;
  const { url } = create.data;
  return (
    <KeyOnce of="feeds" secret={url} onClose={onClose}>
      <Address label={t('feeds.rss')} url={url} />
      <Address label={t('feeds.atom')} url={`${url}?format=atom`} />
      <p className="small">{t('feeds.person')}</p>
    </KeyOnce>
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
