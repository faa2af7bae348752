import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useLocation, useSearchParams } from 'react-router';
import { LinkButton } from '../button';
import { EmptyState } from '../states/empty-state';
import { ErrorState } from '../states/error-state';
import { PageSkeleton } from '../states/skeletons';
import { type EntryForm, emptyEntry } from './entry-form';
import { lastSpace } from './last-space';
import { composerQueries } from './queries';
import { useEntryWords } from './words';

/** Begins an entry: in `?space=`, the last used or the first space in which one may write, with `?title=`. */
export function NewEntry({ children }: { children: (fresh: EntryForm) => ReactNode }) {
  const { key } = useLocation();
  return <Begin key={key}>{children}</Begin>;
}

function Begin({ children }: { children: (fresh: EntryForm) => ReactNode }) {
  const t = useEntryWords();
  const { data, error, refetch } = useQuery(composerQueries.spaces());
  if (!data) return error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <PageSkeleton />;
  const open = data.items.filter(({ can }) => can.post);
  if (open.length > 0) return <Fresh ids={open.map(({ id }) => id)}>{children}</Fresh>;
  return (
    <EmptyState icon="grid" title={t('noSpace.title')} text={t('noSpace.text')}>
      <LinkButton to="/spaces">{t('noSpace.action')}</LinkButton>
    </EmptyState>
  );
}

function Fresh({ ids, children }: { ids: number[]; children: (fresh: EntryForm) => ReactNode }) {
  const [params] = useSearchParams();
  const [fresh] = useState(() => {
    const asked = Number(params.get('space')) || lastSpace();
    return emptyEntry(params.get('title')?.slice(0, 300) ?? '', ids.find((id) => id === asked) ?? ids[0] ?? null);
  });
  return children(fresh);
}
