import { type PageImport, type PageImportReport, pageImports } from '@ruche/contracts';
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import { call } from '../../platform/api';
import { useFormats } from '../../platform/formats';
import { query } from '../../platform/query';
import { Button, LinkButton } from '../../shared/button';
import { Page } from '../../shared/layout/page';
import { Facts } from '../../shared/layout/side';
import { Notice } from '../../shared/notice/notice';
import { confirm } from '../../shared/overlays/confirm';
import { toastProblem } from '../../shared/toasts/toast';
import styles from './page-import.module.css';
import { usePageImportWords } from './words';

const everyMs = 1_200;

/** `/wiki/import/:id`: how far an import is, then what came of it and the way back. */
export function ProgressPage() {
  const t = usePageImportWords();
  const { id = '' } = useParams();
  const options = query(pageImports.get, { params: { id } });
  const { data: made } = useSuspenseQuery({
    ...options,
    refetchInterval: ({ state }) => (state.data?.state === 'waiting' || state.data?.state === 'running' ? everyMs : false),
  });
  const busy = made.state === 'waiting' || made.state === 'running';
  return (
    <Page title={t(`states.${made.state}`)} lead={made.name}>
      <div className={styles.form} aria-live="polite">
        {busy && <Progress made={made} />}
        {made.state === 'refused' && (
          <Notice tone="brick" icon="warning" title={t('nothing')}>
            {t(refusals.find((code) => code === made.refusal) ? `refusal.${made.refusal as (typeof refusals)[number]}` : 'refusal.other')}
          </Notice>
        )}
        {made.state === 'refused' && <LinkButton to="/wiki/import">{t('again')}</LinkButton>}
        {made.state === 'undone' && <p>{t('undoneText')}</p>}
        {made.report && made.state === 'done' && <Report report={made.report} />}
        {made.can.undo && <Undo made={made} />}
      </div>
    </Page>
  );
}

const refusals = [
  'bad_archive',
  'archive_too_large',
  'too_many_files',
  'unsafe_archive',
  'no_pages',
  'too_many_pages',
  'tree_too_deep',
  'quota_exceeded',
] as const;

function Progress({ made: { progress } }: { made: PageImport }) {
  const t = usePageImportWords();
  const known = progress.total > 0;
  return (
    <div className={styles.progress}>
      <progress max={progress.total || 1} value={known ? progress.done : undefined} aria-label={t('states.running')} />
      <p>{known ? t('progress', { done: progress.done, total: progress.total }) : t('opening')}</p>
      <p className={styles.hint}>{t('mayLeave')}</p>
    </div>
  );
}

function Report({ report }: { report: PageImportReport }) {
  const t = usePageImportWords();
  const { number, compare } = useFormats();
  const { links, roots, left, leftTotal, milliseconds } = report;
  const facts = [
    { label: t('facts.pages'), value: number(report.pages) },
    { label: t('facts.images'), value: number(report.images) },
    { label: t('facts.files'), value: number(report.files) },
    { label: t('facts.tables'), value: number(report.tables) },
    { label: t('facts.internal'), value: number(links.internal) },
    { label: t('facts.external'), value: number(links.external) },
    { label: t('facts.seconds'), value: number(Math.ceil(milliseconds / 1000)) },
  ];
  return (
    <>
      <ul className={styles.roots}>
        {roots.map(({ id, title, url }) => (
          <li key={id}>
            <Link to={url}>{title}</Link>
          </li>
        ))}
      </ul>
      <Facts items={facts} />
      {leftTotal === 0 ? (
        <p>{t('allThere')}</p>
      ) : (
        <section aria-labelledby="import-left">
          <h2 id="import-left">{t('left.title', { count: leftTotal })}</h2>
          <ul className={styles.left}>
            {[...left]
              .sort((a, b) => compare(a.file, b.file))
              .map((one) => (
                <li key={`${one.file} ${one.what} ${one.detail}`}>
                  <code>{one.file}</code>
                  <span>{t(`left.${kinds.find((kind) => kind === one.what) ?? 'other'}`, { detail: one.detail })}</span>
                </li>
              ))}
          </ul>
          {leftTotal > left.length && <p className={styles.hint}>{t('left.more', { count: leftTotal - left.length })}</p>}
        </section>
      )}
    </>
  );
}

const kinds = [
  'missing_page',
  'missing_file',
  'missing_anchor',
  'refused_address',
  'unsupported_file',
  'unused_file',
  'front_matter',
  'text_cut',
  'page_too_large',
  'title_cut',
  'kept_as_text',
] as const;

function Undo({ made }: { made: PageImport }) {
  const t = usePageImportWords();
  const client = useQueryClient();
  const params = { id: String(made.id) };
  const undo = useMutation({
    mutationFn: () => call(pageImports.undo, { params }),
    onSuccess: (now) => {
      client.setQueryData(query(pageImports.get, { params }).queryKey, now);
      void client.invalidateQueries({ queryKey: ['pages'] });
      void client.invalidateQueries({ queryKey: ['spaces'] });
    },
    onError: toastProblem,
  });
  const ask = async () => {
    const sure = await confirm({ title: t('undo.title'), text: t('undo.text'), confirm: t('undo.confirm'), danger: true });
    if (sure) undo.mutate();
  };
  return (
    <Button variant="default" loading={undo.isPending} onClick={() => void ask()}>
      {t('undo.button')}
    </Button>
  );
}
