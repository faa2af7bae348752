import { type UseQueryOptions, useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useParams } from 'react-router';
import { ErrorState } from '../states/error-state';
import { Missing } from '../states/missing';
import { PageSkeleton } from '../states/skeletons';

interface EntryByRefProps<T> {
  /** The read of one (`topicQueries.detail`). */
  detail: (id: number) => UseQueryOptions<T>;
  children: (entry: T) => ReactNode;
}

/** The object that `:ref` (`128-slug`) or `:id` of the address names, once it is there; missing and hidden look alike. */
export function EntryByRef<T>({ detail, children }: EntryByRefProps<T>) {
  const { ref, id } = useParams();
  const found = Number(/^[1-9]\d{0,15}(?=-|$)/.exec(ref ?? id ?? '')?.[0]);
  return Number.isSafeInteger(found) ? (
    <Loaded key={found} id={found} detail={detail}>
      {children}
    </Loaded>
  ) : (
    <Missing />
  );
}

function Loaded<T>({ id, detail, children }: EntryByRefProps<T> & { id: number }) {
  const { data, error, refetch } = useQuery(detail(id));
  if (data) return children(data);
  return error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <PageSkeleton />;
}
