import { useQuery } from '@tanstack/react-query';
import { SideSection } from '../../shared/layout/side';
import { LinkTo } from '../../shared/quick-links/link-to';
import styles from './home.module.css';
import { homeQueries } from './queries';
import { useHomeWords } from './words';

/** The company's links that are meant for me and that I kept, then my own; nothing while there are none. */
export function QuickLinks() {
  const t = useHomeWords();
  const { data } = useQuery(homeQueries.links());
  const shown = data?.items.filter(({ hidden }) => !hidden) ?? [];
  if (shown.length === 0) return null;
  return (
    <SideSection title={t('links.title')}>
      <ul className={styles.links}>
        {shown.map((link) => (
          <li key={link.id}>
            <LinkTo link={link} row />
          </li>
        ))}
      </ul>
    </SideSection>
  );
}
