import { session } from '@ruche/contracts';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { query } from '../../platform/query';
import { useLanguage } from '../../platform/use-words';
import { speak } from '../../platform/words';
import { Mark } from '../../shared/icons/hexagon';
import { usePageTitle } from '../../shared/layout/page-title';
import { Toaster } from '../../shared/toasts/toaster';
import styles from './door.module.css';
import { Hive } from './hive';
import { useSessionWords } from './words';

export const welcomeQuery = query(session.welcome);

interface DoorProps {
  title: string;
  lead?: ReactNode;
  children: ReactNode;
}

/** The frame of every page before the shell: the comb at one side, one thing to do at the other. */
export function Door({ title, lead, children }: DoorProps) {
  const t = useSessionWords();
  usePageTitle(title);
  const company = useQuery(welcomeQuery).data?.company;
  return (
    <div className={styles.door}>
      <header className={styles.scene}>
        <Hive />
        <p className={styles.promise}>{t('promise')}</p>
      </header>
      <main className={styles.side}>
        <div className={styles.brand}>
          <Mark size={32} />
          <span>Ruche</span>
          {company && <span className={styles.company}>{company}</span>}
        </div>
        <div className={styles.content}>
          <h1>{title}</h1>
          {lead && <p className={styles.lead}>{lead}</p>}
          {children}
        </div>
        <OtherLanguage />
      </main>
      <Toaster />
    </div>
  );
}

function OtherLanguage() {
  const other = useLanguage() === 'fr' ? 'en' : 'fr';
  return (
    <button type="button" className={styles.language} lang={other} onClick={() => void speak(other)}>
      {other === 'en' ? 'English' : 'Français'}
    </button>
  );
}
