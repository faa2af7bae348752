import { lazy, Suspense } from 'react';
import { useParams } from 'react-router';
import { useSession } from '../../platform/session';
import { Page } from '../../shared/layout/page';
import { Missing } from '../../shared/states/missing';
import { RowSkeletons } from '../../shared/states/skeletons';
import { Tabs } from '../../shared/tabs/tabs';
import { useAdminWords } from './words';

const parts = {
  people: lazy(() => import('./people-part')),
  invitations: lazy(() => import('./invitations-part')),
  spaces: lazy(() => import('./spaces-part')),
  themes: lazy(() => import('./themes-part')),
  skills: lazy(() => import('./skills-part')),
  links: lazy(() => import('./links-part')),
  recognition: lazy(() => import('./recognition-part')),
  jobs: lazy(() => import('./jobs-part')),
  mail: lazy(() => import('./mail-part')),
  audit: lazy(() => import('./audit-part')),
  demo: lazy(() => import('./demo-part')),
};
type PartKey = keyof typeof parts;
const keys = Object.keys(parts) as PartKey[];

/** What administrators look after. For everybody else it does not exist. */
export function AdminPage() {
  const { can } = useSession();
  const { part = 'people' } = useParams();
  const key = keys.find((each) => each === part);
  return can.administrate && key ? <Whole part={key} /> : <Missing />;
}

function Whole({ part }: { part: PartKey }) {
  const t = useAdminWords();
  const Part = parts[part];
  return (
    <Page title={t('title')} lead={t(`leads.${part}`)}>
      <Tabs
        label={t('title')}
        current={part}
        tabs={keys.map((key) => ({ key, label: t(`tabs.${key}`), to: key === 'people' ? '/admin' : `/admin/${key}` }))}
      />
      <Suspense fallback={<RowSkeletons hexagon={false} />}>
        <Part />
      </Suspense>
    </Page>
  );
}
