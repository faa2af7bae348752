import { importLimits, pageImports } from '@ruche/contracts';
import { type DragEvent, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { ApiProblem, asProblem } from '../../platform/problem';
import { problemSentence } from '../../platform/problem-words';
import { upload } from '../../platform/upload';
import { Button } from '../../shared/button';
import { lastSpace } from '../../shared/composer/last-space';
import { SpaceField } from '../../shared/composer/space-field';
import { Icon } from '../../shared/icons/icon';
import { Page } from '../../shared/layout/page';
import { Notice } from '../../shared/notice/notice';
import { useAddress } from '../../shared/use-address';
import styles from './page-import.module.css';
import { usePageImportWords } from './words';

/** `/wiki/import`: an archive of another wiki, and the space that its pages go to. `?below=` names the page under which they stand. */
export function ImportPage() {
  const t = usePageImportWords();
  const address = useAddress();
  const navigate = useNavigate();
  const picker = useRef<HTMLInputElement>(null);
  const [spaceId, setSpaceId] = useState<number | null>(() => Number(address.get('space')) || lastSpace());
  const [sent, setSent] = useState<{ name: string; part: number } | null>(null);
  const [error, setError] = useState<string | null>(null);
  const [over, setOver] = useState(false);
  const below = Number(address.get('below')) || undefined;

  const send = async (file: File | undefined) => {
    if (!file || sent) return;
    setError(null);
    if (spaceId === null) return setError(t('chooseSpace'));
    setSent({ name: file.name, part: 0 });
    try {
      if (file.size > importLimits.bytes) throw new ApiProblem('too_large', 413);
      const query = { spaceId: String(spaceId), ...(below ? { parentId: String(below) } : {}) };
      const made = await upload(pageImports.start, file, { query, onProgress: (part) => setSent({ name: file.name, part }) });
      void navigate(`/wiki/import/${made.id}`);
    } catch (problem) {
      setSent(null);
      if (asProblem(problem).code !== 'aborted') setError(problemSentence(problem));
    }
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    void send(event.dataTransfer.files[0]);
  };

  return (
    <Page title={t('title')} lead={t('lead')}>
      <div className={styles.form}>
        <SpaceField
          value={spaceId}
          hint={t('spaceHint')}
          fixed={below !== undefined}
          current={undefined}
          kind="page"
          everybody={false}
          error={undefined}
          onChange={setSpaceId}
        />
        {/* biome-ignore lint/a11y/noStaticElementInteractions: the button inside does the same for the keyboard */}
        <div
          className={styles.zone}
          data-over={over || undefined}
          onDragOver={(event) => {
            event.preventDefault();
            setOver(true);
          }}
          onDragLeave={() => setOver(false)}
          onDrop={drop}
        >
          <Icon name="upload" size={30} />
          {sent ? (
            <>
              <p>{t('sending', { name: sent.name })}</p>
              <progress max={1} value={sent.part} aria-label={t('sending', { name: sent.name })} />
            </>
          ) : (
            <>
              <p>{t('drop')}</p>
              <Button onClick={() => picker.current?.click()}>{t('choose')}</Button>
              <p className={styles.hint}>{t('limits')}</p>
            </>
          )}
          <input
            ref={picker}
            type="file"
            accept=".zip,application/zip"
            hidden
            onChange={({ currentTarget }) => {
              void send(currentTarget.files?.[0]);
              currentTarget.value = '';
            }}
          />
        </div>
        {error && (
          <Notice tone="brick" icon="warning">
            {error}
          </Notice>
        )}
        <section className={styles.kinds} aria-labelledby="import-kinds">
          <h2 id="import-kinds">{t('kinds.title')}</h2>
          <dl>
            {(['markdown', 'notion', 'confluence'] as const).map((kind) => (
              <div key={kind}>
                <dt>{t(`kinds.${kind}`)}</dt>
                <dd>{t(`kinds.${kind}Text`)}</dd>
              </div>
            ))}
          </dl>
        </section>
      </div>
    </Page>
  );
}
