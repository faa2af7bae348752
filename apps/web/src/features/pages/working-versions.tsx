import { type PageWorkingVersionRef, pageHistory, type WikiPage } from '@ruche/contracts';
import { Link, useNavigate } from 'react-router';
import { call } from '../../platform/api';
import { asProblem } from '../../platform/problem';
import { Button } from '../../shared/button';
import { Icon } from '../../shared/icons/icon';
import { confirm } from '../../shared/overlays/confirm';
import { Avatar } from '../../shared/people/avatar';
import { RelativeTime } from '../../shared/text/relative-time';
import { toastProblem } from '../../shared/toasts/toast';
import styles from './history.module.css';
import { usePagesWords } from './words';

/** As it stood at some moments, the latest first. */
export function Versions({
  page,
  versions,
  chosen,
}: {
  page: WikiPage;
  versions: PageWorkingVersionRef[];
  chosen: PageWorkingVersionRef | undefined;
}) {
  const t = usePagesWords();
  return (
    <ol className={styles.list} aria-label={t('versions.list')}>
      {page.changes && (
        <li>
          <Link to="?" preventScrollReset aria-current={chosen ? undefined : 'true'}>
            {page.changes.by && <Avatar person={page.changes.by} size="s" />}
            <span>
              <b>{t('versions.now')}</b>
              <span className="small">
                <RelativeTime at={page.changes.at} />
              </span>
            </span>
          </Link>
        </li>
      )}
      {versions.map((version) => (
        <li key={version.id} data-row>
          <Link to={`?version=${version.id}`} data-row-link preventScrollReset aria-current={version === chosen ? 'true' : undefined}>
            <Avatar person={version.by} size="s" />
            <span>
              <b>{version.name || t('versions.unnamed')}</b>
              <span className="small">
                {version.by.name} · <RelativeTime at={version.at} />
              </span>
            </span>
          </Link>
        </li>
      ))}
    </ol>
  );
}

/** What is written now is kept first; then the editor takes the version's words. */
export function TakeAgain({ page, version }: { page: WikiPage; version: PageWorkingVersionRef }) {
  const t = usePagesWords();
  const navigate = useNavigate();
  const take = async () => {
    if (!(await confirm({ title: t('versions.againTitle'), text: t('versions.againText'), confirm: t('versions.again') }))) return;
    try {
      await call(pageHistory.keepWorkingVersion, { params: { id: page.id }, body: { name: '' } });
    } catch (error) {
      // Nothing is written at the moment: nothing to keep.
      if (asProblem(error).status !== 404) return toastProblem(error);
    }
    await navigate(`/wiki/${page.id}/edit?version=${version.id}`);
  };
  return (
    <Button leftSection={<Icon name="undo" size={17} />} onClick={() => void take()}>
      {t('versions.again')}
    </Button>
  );
}
