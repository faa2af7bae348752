import type { WikiPage } from '@ruche/contracts';
import { headingsOf, isEmpty, type RichDoc, wordsOf } from '@ruche/rich-text';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useRef } from 'react';
import { Link } from 'react-router';
import { Attachments } from '../../shared/attachments/attachments';
import { EntryByRef } from '../../shared/entry/entry-by-ref';
import { EntryConversation } from '../../shared/entry/entry-conversation';
import { EntryFrame } from '../../shared/entry/entry-frame';
import { ProvenanceStrip } from '../../shared/entry/provenance-strip';
import { useMarkRead } from '../../shared/entry/use-mark-read';
import { useOwnAddress } from '../../shared/entry/use-own-address';
import { Icon } from '../../shared/icons/icon';
import { PassageList } from '../../shared/passages/passage-list';
import { bring, PassageMargin } from '../../shared/passages/passage-margin';
import { PointedText } from '../../shared/passages/pointed-text';
import { usePassages } from '../../shared/passages/use-passages';
import { RichTextView } from '../../shared/rich-text/rich-text-view';
import { ChangesNotice } from './changes-notice';
import { NewVersion } from './new-version';
import { PageActions } from './page-actions';
import { PageByline } from './page-byline';
import { PageNotice } from './page-notice';
import { PageSide } from './page-side';
import { pageQueries } from './queries';
import { TableOfContents } from './toc';
import { useSteadyPage } from './use-steady-page';
import styles from './wiki.module.css';
import { WikiFrame } from './wiki-frame';
import { usePagesWords } from './words';

/** One page, at `/wiki/128-slug`. */
export function WikiPageScreen() {
  return <EntryByRef detail={pageQueries.detail}>{(page) => <Whole page={page} />}</EntryByRef>;
}

function Whole({ page }: { page: WikiPage }) {
  const t = usePagesWords();
  const { shown, next, show } = useSteadyPage(page);
  const doc = shown.body.doc as unknown as RichDoc;
  const { data: links } = useQuery(pageQueries.links(page.id));
  useOwnAddress(page.url);
  useMarkRead(page.id, ['pages', 'home']);
  const empty = isEmpty(doc);
  const { text, places } = useMemo(() => wordsOf(doc), [doc]);
  const passages = usePassages(page, text);
  const words = useRef<HTMLDivElement>(null);
  return (
    <WikiFrame space={page.space} current={page.id}>
      <div className={styles.reading}>
        <div>
          <NewVersion next={next} onShow={show} />
          <EntryFrame
            entryId={page.id}
            title={shown.title}
            breadcrumb={[
              { label: page.space.name, to: `/wiki?space=${page.space.id}` },
              ...page.crumbs.map(({ title, url }) => ({ label: title, to: url })),
            ]}
            byline={<PageByline page={page} />}
            notice={
              <>
                <ChangesNotice page={page} />
                <PageNotice page={page} />
              </>
            }
            progress={
              <div className={styles.bar}>
                <PageActions page={page} />
              </div>
            }
            body={
              <>
                <div data-quotable="opening">
                  {empty ? (
                    <p className={styles.empty}>{t('emptyPage')}</p>
                  ) : (
                    <PointedText state={passages} words={text} within={words}>
                      <RichTextView doc={shown.body.doc} headingsFrom={highestOf(doc) === 1 ? 2 : 1} anchored places={places} />
                    </PointedText>
                  )}
                </div>
                <Attachments files={page.files} />
                <Children page={page} />
              </>
            }
            provenance={links && <ProvenanceStrip links={links.items} />}
            conversation={
              page.publishedAt !== null && (
                <div className={styles.talk}>
                  <EntryConversation entry={{ ...page, comments: page.comments - page.passages.comments }} />
                </div>
              )
            }
          />
        </div>
        <aside className={styles.aside}>
          <PassageMargin state={passages} text={words} />
          <div className={styles.contents}>
            <TableOfContents doc={doc} />
          </div>
          <PassageList state={passages} onGo={(passage) => bring(words, passage)} />
          <PageSide page={page} />
        </aside>
      </div>
    </WikiFrame>
  );
}

/** The level of its highest heading: that one comes right below the title. */
function highestOf(doc: RichDoc): number {
  return Math.min(2, ...headingsOf(doc).map(({ level }) => level));
}

/** What stands below the page. */
function Children({ page }: { page: WikiPage }) {
  const t = usePagesWords();
  if (page.children.length === 0) return null;
  return (
    <section className={styles.children}>
      <h2>{t('children')}</h2>
      <ul>
        {page.children.map((child) => (
          <li key={child.id}>
            <Link to={child.url}>
              <Icon name={child.restricted ? 'lock' : 'page'} size={16} label={child.restricted ? t('restricted') : undefined} />
              <span>{child.title}</span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
