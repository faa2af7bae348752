import type { Space, SpaceChecklist } from '@ruche/contracts';
import { Link } from 'react-router';
import { Icon } from '../../shared/icons/icon';
import { SideSection } from '../../shared/layout/side';
import styles from './spaces.module.css';
import { useSpacesWords } from './words';

const steps = ['charter', 'members', 'entries', 'pins'] as const satisfies (keyof SpaceChecklist)[];

/** What a new space still wants, for those who run it; gone once it is all there. */
export function SpaceChecklistPart({ space }: { space: Space }) {
  const t = useSpacesWords();
  const { checklist, archived } = space;
  if (!checklist || archived || steps.every((step) => checklist[step])) return null;
  const at = (tab: string) => `/spaces/${space.slug}?tab=${tab}`;
  const to = {
    charter: at('settings'),
    members: at('members'),
    entries: `/ideas/new?space=${space.id}`,
    pins: `/spaces/${space.slug}?pin=new`,
  };
  return (
    <SideSection title={t('checklist.title')}>
      <ul className={styles.steps}>
        {steps.map((step) => (
          <li key={step} data-done={checklist[step] || undefined}>
            <Icon name={checklist[step] ? 'check' : 'hexagon'} size={18} />
            {checklist[step] ? <span>{t(`checklist.${step}`)}</span> : <Link to={to[step]}>{t(`checklist.${step}`)}</Link>}
            {checklist[step] && <span className="visually-hidden">{t('checklist.done')}</span>}
          </li>
        ))}
      </ul>
    </SideSection>
  );
}
