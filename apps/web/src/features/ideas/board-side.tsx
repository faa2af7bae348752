import { Link } from 'react-router';
import { useFormats } from '../../platform/formats';
import { Bar, SideItem, SideSection } from '../../shared/layout/side';
import styles from './board.module.css';
import { countOf, type StageCount, stageGroups } from './stage-groups';
import { useIdeasWords } from './words';

/** Beside the board: how the ideas stand along the chain, and how an idea goes forward. */
export function BoardSide({ counts }: { counts: StageCount[] }) {
  const t = useIdeasWords();
  const { number } = useFormats();
  const along = stageGroups.filter(({ always }) => always).map((group) => ({ key: group.key, count: countOf(group, counts) }));
  const largest = Math.max(1, ...along.map(({ count }) => count));
  return (
    <>
      <SideSection title={t('side.chain')}>
        {along.map(({ key, count }) => (
          <Link key={key} to={key === 'open' ? '/ideas' : `/ideas?tab=${key}`} className={styles.stageLink}>
            <Bar label={t(`groups.${key}`)} value={number(count)} part={count / largest} />
          </Link>
        ))}
      </SideSection>
      <SideSection title={t('side.how')}>
        <SideItem icon="bulb" title={t('side.propose')} note={t('side.proposeNote')} />
        <SideItem icon="hexagon" title={t('side.vote')} note={t('side.voteNote')} />
        <SideItem icon="gavel" title={t('side.jury')} note={t('side.juryNote')} />
        <SideItem icon="flag" title={t('side.campaign')} note={t('side.campaignNote')} />
      </SideSection>
    </>
  );
}
