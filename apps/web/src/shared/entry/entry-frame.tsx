import type { ReactNode } from 'react';
import { Fragment } from 'react';
import { Link } from 'react-router';
import { unbroken } from '../../platform/unbroken';
import { Columns } from '../layout/page';
import { usePageTitle } from '../layout/page-title';
import { HiddenNotice } from '../moderation/hidden-notice';
import styles from './entry-frame.module.css';

export interface Crumb {
  label: string;
  to?: string;
}
interface EntryFrameProps {
  /** Whose hiding is told on top, for whoever still reads it then. */
  entryId?: number;
  /** Title of the object; also of the browser's tab. */
  title: string;
  breadcrumb: Crumb[];
  /** What stands left of the title: the `HexVote`. */
  lead?: ReactNode;
  /** Authors, kind and stage, dates. */
  byline: ReactNode;
  /** The chain or another line that says how far the thing has come. */
  progress?: ReactNode;
  /** A banner: hidden, archived, merged. */
  notice?: ReactNode;
  body: ReactNode;
  /** Follow, share, turn into …, more. */
  actions?: ReactNode;
  /** Came from → became. */
  provenance?: ReactNode;
  /** Heading and comments. */
  conversation?: ReactNode;
  /** Facts, credit, related, followers. */
  side?: ReactNode;
}

/** The one frame of every object page: breadcrumb · kind and stage · title · authors · body · actions · provenance · conversation. */
export function EntryFrame({
  entryId,
  title,
  breadcrumb,
  lead,
  byline,
  progress,
  notice,
  body,
  actions,
  provenance,
  conversation,
  side,
}: EntryFrameProps) {
  usePageTitle(title);
  return (
    <Columns side={side && <div className={styles.side}>{side}</div>}>
      <article className={styles.entry}>
        <Breadcrumb crumbs={breadcrumb} />
        <header className={styles.header}>
          {lead}
          <div>
            <h1 className={styles.title}>{unbroken(title)}</h1>
            <div className={styles.byline}>{byline}</div>
          </div>
        </header>
        {entryId !== undefined && <HiddenNotice id={entryId} />}
        {notice}
        {progress}
        <div className={styles.body}>{body}</div>
        {actions && <div className={styles.actions}>{actions}</div>}
        {provenance}
      </article>
      {conversation}
    </Columns>
  );
}

/** Where the object lives, from the outside in. */
export function Breadcrumb({ crumbs }: { crumbs: Crumb[] }) {
  return (
    <nav className={styles.breadcrumb} aria-label="breadcrumb">
      {crumbs.map(({ label, to }) => (
        <Fragment key={label}>{to ? <Link to={to}>{label}</Link> : <span className="num">{label}</span>}</Fragment>
      ))}
    </nav>
  );
}
