import type { ReactNode } from 'react';
import styles from './page.module.css';
import { usePageTitle } from './page-title';

interface PageProps {
  /** Heading and title of the tab. */
  title: string;
  /** One sentence that says what the place is for. */
  lead?: ReactNode;
  /** Buttons beside the heading. */
  actions?: ReactNode;
  /** The column of context; folds under the content below 1,200 px. */
  side?: ReactNode;
  /** Where the side goes when there is no room beside: after the content, before it, or nowhere. */
  sideOnNarrow?: 'after' | 'before' | 'away';
  children: ReactNode;
}

/** A place: heading, sentence, calm centre column and a side of context. */
export function Page({ title, lead, actions, side, sideOnNarrow = 'after', children }: PageProps) {
  usePageTitle(title);
  return (
    <Columns side={side} sideOnNarrow={sideOnNarrow}>
      <header className={styles.header}>
        <div>
          <h1 className={styles.hero}>{title}</h1>
          {lead && <p className={styles.lead}>{lead}</p>}
        </div>
        {actions && <div className={styles.actions}>{actions}</div>}
      </header>
      {children}
    </Columns>
  );
}

/** The two columns alone, for pages that draw their own heading. */
export function Columns({ side, sideOnNarrow = 'after', children }: Pick<PageProps, 'side' | 'sideOnNarrow' | 'children'>) {
  return (
    <div className={styles.columns} data-side={side ? true : undefined} data-narrow={sideOnNarrow}>
      <div className={styles.centre}>{children}</div>
      {side && <aside className={styles.side}>{side}</aside>}
    </div>
  );
}
