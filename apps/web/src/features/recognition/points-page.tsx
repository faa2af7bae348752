import type { PointEntry } from '@ruche/contracts';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { useFormats } from '../../platform/formats';
import { LinkButton } from '../../shared/button';
import { Breadcrumb } from '../../shared/entry/entry-frame';
import { Icon } from '../../shared/icons/icon';
import { Page } from '../../shared/layout/page';
import { SideSection } from '../../shared/layout/side';
import { InfiniteList } from '../../shared/lists/infinite-list';
import { useRecognitionWords } from '../../shared/recognition/words';
import { EmptyState } from '../../shared/states/empty-state';
import { RelativeTime } from '../../shared/text/relative-time';
import { ContestWindow } from './contest-window';
import { boardQueries } from './queries';
import styles from './recognition.module.css';
import { iconOf } from './rule-icons';
import { Rules } from './rules';
import { useSigned } from './use-signed';
import { useBoardWords } from './words';

/** What comes from no content: a profile, help, an answer to a contest. */
const ofNothing: readonly PointEntry['rule'][] = ['P01', 'P22', 'manual'];

/** Every line of my ledger with its reason, what waits, and the rules. */
export function PointsPage() {
  const t = useBoardWords();
  const [contested, setContested] = useState<PointEntry | null>(null);
  const options = boardQueries.points(30);
  return (
    <Page title={t('pointsTitle')} lead={t('pointsLead')} side={<Sums />} sideOnNarrow="before">
      <Breadcrumb crumbs={[{ label: t('title'), to: '/recognition' }]} />
      <InfiniteList
        options={options}
        label={t('pointsTitle')}
        empty={
          <EmptyState icon="spark" title={t('nothing')} text={t('nothingText')}>
            <LinkButton to="/ideas/new">{t('propose')}</LinkButton>
          </EmptyState>
        }
      >
        {(line) => <Line line={line} onContest={() => setContested(line)} />}
      </InfiniteList>
      <Rules />
      {contested && <ContestWindow line={contested} onClose={() => setContested(null)} />}
    </Page>
  );
}

function Line({ line, onContest }: { line: PointEntry; onContest: () => void }) {
  const t = useBoardWords();
  const recognition = useRecognitionWords();
  const signed = useSigned();
  const { rule, source, note, contest } = line;
  return (
    <div className={styles.line} data-spent={line.points <= 0 || undefined}>
      <Icon name={iconOf(rule)} />
      <div>
        <p className={styles.why}>{recognition(`rules.${rule}`)}</p>
        <p className={styles.small}>
          {source ? <Link to={source.url}>{source.title}</Link> : !ofNothing.includes(rule) && <span>{t('gone')}</span>}
          <RelativeTime at={line.at} />
          {note && <span>{t(`notes.${note}`)}</span>}
          {contest && <span>{contest.open ? t('contested') : t('answered', { answer: contest.answer })}</span>}
        </p>
      </div>
      <b className="num">{signed(line.points)}</b>
      {line.can.contest && (
        <button
          type="button"
          className={styles.contest}
          onClick={onContest}
          aria-label={t('contestNamed', { rule: recognition(`rules.${rule}`) })}
        >
          {t('contest')}
        </button>
      )}
    </div>
  );
}

/** The sum, and what does not count yet. */
function Sums() {
  const t = useBoardWords();
  const recognition = useRecognitionWords();
  const signed = useSigned();
  const { number, ago } = useFormats();
  const { data } = useInfiniteQuery(boardQueries.points(30));
  const pending = useQuery(boardQueries.pending()).data?.items ?? [];
  const [first] = data?.pages ?? [];
  return (
    <>
      <SideSection title={t('total')}>
        <p className={`${styles.big} num`}>{first ? number(first.total) : ''}</p>
      </SideSection>
      {pending.length > 0 && (
        <SideSection title={t('pendingTitle')}>
          <p className={styles.small}>{t('pendingText')}</p>
          <ul className={styles.waiting}>
            {pending.slice(0, 8).map((one) => (
              <li key={`${one.rule}-${one.settlesAt}-${one.source?.url}`}>
                <b className="num">{signed(one.points)}</b>
                <span>
                  {recognition(`rules.${one.rule}`)}
                  <span className={styles.small}>{t('settles', { when: ago(one.settlesAt) })}</span>
                </span>
              </li>
            ))}
          </ul>
        </SideSection>
      )}
    </>
  );
}
