import type { EntrySummary } from '@ruche/contracts';
import { useFormats } from '../../platform/formats';
import { LinkButton } from '../../shared/button';
import { kindIcons } from '../../shared/icons/kind-icons';
import { Disc, EntryRow } from '../../shared/lists/entry-row';
import { InfiniteList } from '../../shared/lists/infinite-list';
import { EmptyState } from '../../shared/states/empty-state';
import { RelativeTime } from '../../shared/text/relative-time';
import { homeQueries } from './queries';
import { useHomeWords } from './words';

/** What moves in my spaces, whatever its kind: what I have not seen first, at most three of a space in a row. */
export function MixList() {
  const t = useHomeWords();
  return (
    <InfiniteList
      options={homeQueries.mix()}
      label={t('tabs.new')}
      empty={
        <EmptyState icon="comment" title={t('empty.new')} text={t('empty.newText')}>
          <LinkButton to="/spaces">{t('empty.findSpaces')}</LinkButton>
        </EmptyState>
      }
    >
      {(entry) => <Line entry={entry} />}
    </InfiniteList>
  );
}

const tones = { idea: 'honey', topic: 'teal', question: 'blue', post: 'plum' } as const;
type Mixed = keyof typeof tones;

function Line({ entry }: { entry: EntrySummary }) {
  const t = useHomeWords();
  const { number } = useFormats();
  const { kind, author, space, comments, votes, activeAt, viewer } = entry;
  const unseen = !viewer.author && (viewer.readAt === null || viewer.readAt < activeAt);
  return (
    <EntryRow
      lead={<Disc icon={kindIcons[kind]} tone={tones[kind as Mixed]} />}
      title={entry.title}
      to={entry.url}
      excerpt={entry.excerpt}
      unread={unseen && t('mix.unseen')}
      meta={
        <>
          <span>{t(`mix.kinds.${kind as Mixed}`)}</span>
          <span>{author.name}</span>
          <span>{space.name}</span>
          {comments > 0 && <span>{t('mix.comments', { count: comments, number: number(comments) })}</span>}
          {votes > 0 && <span>{t('mix.votes', { count: votes, number: number(votes) })}</span>}
          <RelativeTime at={activeAt} />
        </>
      }
    />
  );
}
