import type { RingFinding } from '@ruche/contracts';
import { useState } from 'react';
import { useFormats } from '../../platform/formats';
import { Button } from '../../shared/button';
import { InfiniteList } from '../../shared/lists/infinite-list';
import { PersonLink } from '../../shared/people/person-link';
import { EmptyState } from '../../shared/states/empty-state';
import { RowSkeletons } from '../../shared/states/skeletons';
import styles from './admin.module.css';
import { DecideRing } from './decide-ring';
import { adminQueries } from './queries';
import { useAdminWords } from './words';

/** Small groups whose reactions mostly stay among them, for a person to look at; nothing happens by itself. */
export function Rings() {
  const t = useAdminWords();
  const [open, setOpen] = useState<RingFinding | null>(null);
  return (
    <>
      <p className="small">{t('rings.hint')}</p>
      <InfiniteList
        options={adminQueries.rings()}
        label={t('rings.title')}
        skeleton={<RowSkeletons count={2} hexagon={false} />}
        empty={<EmptyState small icon="check" title={t('rings.none')} text={t('rings.noneText')} />}
      >
        {(finding) => <Finding finding={finding} onDecide={() => setOpen(finding)} />}
      </InfiniteList>
      {open && <DecideRing finding={open} onClose={() => setOpen(null)} />}
    </>
  );
}

function Finding({ finding, onDecide }: { finding: RingFinding; onDecide: () => void }) {
  const t = useAdminWords();
  const { number, date, percent } = useFormats();
  const { people, inside, given, since, until, points } = finding;
  return (
    <article className={styles.finding}>
      <p className={styles.who}>
        {people.map((person) => (
          <PersonLink key={person.id} person={person} picture="s" />
        ))}
      </p>
      <p>
        {t('rings.said', { inside: number(inside), given: number(given), part: percent(inside / Math.max(1, given)) })}{' '}
        <span className="muted">
          {t('rings.time', { since: date(since), until: date(until) })} · {t('rings.points', { points: number(points) })}
        </span>
      </p>
      <Pairs finding={finding} />
      <p>
        <Button variant="default" size="xs" onClick={onDecide}>
          {t('rings.decide')}
        </Button>
      </p>
    </article>
  );
}

/** Who gave what to whom. */
function Pairs({ finding: { pairs, people } }: { finding: RingFinding }) {
  const t = useAdminWords();
  const { number } = useFormats();
  const nameOf = (id: number) => people.find((person) => person.id === id)?.name ?? '';
  return (
    <table className={styles.pairs}>
      <thead>
        <tr>
          <th scope="col">{t('rings.from')}</th>
          <th scope="col">{t('rings.to')}</th>
          <th scope="col">{t('rings.votes')}</th>
          <th scope="col">{t('rings.reactions')}</th>
          <th scope="col">{t('rings.kudos')}</th>
          <th scope="col">{t('rings.favours')}</th>
        </tr>
      </thead>
      <tbody>
        {pairs.map(({ from, to, votes, reactions, kudos, favours }) => (
          <tr key={`${from}-${to}`}>
            <td>{nameOf(from)}</td>
            <td>{nameOf(to)}</td>
            <td className="num">{number(votes)}</td>
            <td className="num">{number(reactions)}</td>
            <td className="num">{number(kudos)}</td>
            <td className="num">{number(favours)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
