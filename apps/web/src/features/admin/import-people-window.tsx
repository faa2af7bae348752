import { type PeopleImportReport, peopleImports } from '@ruche/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { problemSentence } from '../../platform/problem-words';
import { upload } from '../../platform/upload';
import { Button } from '../../shared/button';
import { FormButtons } from '../../shared/fields/form-buttons';
import { Icon } from '../../shared/icons/icon';
import { Notice } from '../../shared/notice/notice';
import { Dialog } from '../../shared/overlays/dialog';
import { toast } from '../../shared/toasts/toast';
import { useSharedWords } from '../../shared/words';
import styles from './admin.module.css';
import { useAdminWords } from './words';

/** Bringing people in from a file: what it would bring first, or its wrong rows by line; then all of it. */
export function ImportPeopleWindow({ onClose }: { onClose: () => void }) {
  const t = useAdminWords();
  const shared = useSharedWords();
  const client = useQueryClient();
  const box = useRef<HTMLInputElement>(null);
  const [file, setFile] = useState<File | null>(null);
  const preview = useMutation({ mutationFn: (chosen: File) => upload(peopleImports.preview, chosen) });
  const bring = useMutation({
    mutationFn: (chosen: File) => upload(peopleImports.run, chosen),
    onSuccess: async (report) => {
      if (report.mistakeCount > 0) return;
      toast(t('importing.done', { count: report.ids.length }), { tone: 'good' });
      await Promise.all(['admin', 'people', 'skills'].map((noun) => client.invalidateQueries({ queryKey: [noun] })));
      onClose();
    },
  });
  const report = bring.data ?? preview.data;
  const error = bring.error ?? preview.error;
  const ready = file !== null && preview.data?.mistakeCount === 0 && preview.data.read > 0;
  return (
    <Dialog opened onClose={onClose} title={t('importing.title')} width={640}>
      <p className="muted">{t('importing.text')}</p>
      <input
        ref={box}
        type="file"
        accept=".csv,.vcf,text/csv,text/vcard"
        className="visually-hidden"
        tabIndex={-1}
        aria-label={t('importing.choose')}
        onChange={({ currentTarget }) => {
          const [chosen] = currentTarget.files ?? [];
          currentTarget.value = '';
          if (!chosen) return;
          setFile(chosen);
          bring.reset();
          preview.mutate(chosen);
        }}
      />
      <div className={styles.tools}>
        <Button
          variant="default"
          loading={preview.isPending}
          leftSection={<Icon name="upload" size={17} />}
          onClick={() => box.current?.click()}
        >
          {t('importing.choose')}
        </Button>
        {file && <span className="small">{file.name}</span>}
      </div>
      <div role="status">
        {Boolean(error) && <Notice tone="brick" title={problemSentence(error)} />}
        {report && <Report report={report} />}
      </div>
      <FormButtons>
        <Button variant="default" onClick={onClose}>
          {shared('cancel')}
        </Button>
        <Button disabled={!ready} loading={bring.isPending} onClick={() => file && bring.mutate(file)}>
          {t('importing.run')}
        </Button>
      </FormButtons>
    </Dialog>
  );
}

function Report({ report }: { report: PeopleImportReport }) {
  const t = useAdminWords();
  const { mistakes, mistakeCount, people, created, updated } = report;
  if (mistakeCount > 0)
    return (
      <Notice tone="brick" title={t('importing.wrong', { count: mistakeCount })}>
        <ul className={styles.lines}>
          {mistakes.map(({ line, code, what }) => (
            <li key={`${line} ${code}`}>
              <b className="num">{t('importing.line', { line })}</b> {t(`importing.mistakes.${code}`)}
              {what && <span className="small"> {what}</span>}
            </li>
          ))}
        </ul>
      </Notice>
    );
  return (
    <>
      <p>{t('importing.ready', { created, updated })}</p>
      <ul className={styles.lines}>
        {people.map(({ line, name, email, title, department, known, picture, skills }) => (
          <li key={line}>
            <b>{name}</b>{' '}
            <span className="small">
              {[
                email,
                title,
                department,
                skills > 0 && t('importing.skills', { count: skills }),
                picture && t('importing.picture'),
                known && t('importing.known'),
              ]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
