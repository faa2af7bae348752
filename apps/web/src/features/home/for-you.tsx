import type { Home } from '@ruche/contracts';
import { lazy } from 'react';
import { Link } from 'react-router';
import { useSession } from '../../platform/session';
import { LinkButton } from '../../shared/button';
import { IdeaRow } from '../../shared/idea/idea-row';
import { SideSection } from '../../shared/layout/side';
import { RowList } from '../../shared/lists/row-list';
import { LateWindow } from '../../shared/overlays/late-window';
import { EmptyState } from '../../shared/states/empty-state';
import styles from './home.module.css';
import { News } from './news';
import { QuickLinks } from './quick-links';
import { useHomeWords } from './words';

const Picks = lazy(() => import('./picks'));

/** The first tab: the ideas that wait for my vote; where there is no side, the company's news after them. */
export function ForYou({ home }: { home: Home }) {
  const t = useHomeWords();
  return (
    <>
      {home.toVote.length > 0 ? (
        <>
          <RowList label={t('toVote')} items={home.toVote}>
            {(idea) => <IdeaRow idea={idea} />}
          </RowList>
          <Link to="/ideas" className={styles.more}>
            {t('allIdeas')}
          </Link>
        </>
      ) : (
        <AllVoted />
      )}
      {!home.hidden.includes('picks') && (
        <LateWindow onFail={() => undefined}>
          <Picks />
        </LateWindow>
      )}
      {!home.hidden.includes('links') && (
        <div className={styles.narrow}>
          <QuickLinks />
        </div>
      )}
      {home.news.length > 0 && !home.hidden.includes('news') && (
        <div className={styles.narrow}>
          <SideSection
            title={t('news')}
            action={
              <Link to="/news" className={styles.all}>
                {t('allNews')}
              </Link>
            }
          >
            <News news={home.news} />
          </SideSection>
        </div>
      )}
    </>
  );
}

function AllVoted() {
  const t = useHomeWords();
  const { can } = useSession();
  return (
    <EmptyState icon="check" title={t('voted.title')} text={t('voted.text')}>
      {can.propose && <LinkButton to="/ideas/new">{t('voted.propose')}</LinkButton>}
      <LinkButton to="/ideas" variant="default">
        {t('allIdeas')}
      </LinkButton>
    </EmptyState>
  );
}
