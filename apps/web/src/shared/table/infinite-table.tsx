import type { Page } from '@ruche/contracts';
import type { ComponentProps, ReactNode } from 'react';
import { InfiniteList } from '../lists/infinite-list';
import { RowSkeletons } from '../states/skeletons';
import { type Column, Table } from './table';

type ListProps<P extends Page<unknown>> = Pick<ComponentProps<typeof InfiniteList<P>>, 'options' | 'before' | 'empty'>;
type RowOf<P extends Page<unknown>> = P['items'][number];

interface InfiniteTableProps<P extends Page<unknown>> extends ListProps<P> {
  label: string;
  columns: Column<RowOf<P>>[];
  keyOf?: (row: RowOf<P>) => string | number;
  skeleton?: ReactNode;
}

const idOf = (row: unknown): string | number => (row as { id: string | number }).id;

/** A table that reads on by cursor, like `InfiniteList`. */
export function InfiniteTable<P extends Page<unknown>>({
  label,
  columns,
  keyOf = idOf,
  skeleton = <RowSkeletons hexagon={false} />,
  ...list
}: InfiniteTableProps<P>) {
  return (
    <InfiniteList
      {...list}
      label={label}
      keyOf={keyOf}
      skeleton={skeleton}
      whole={(rows, busy) => <Table label={label} columns={columns} rows={rows} keyOf={keyOf} busy={busy} />}
    />
  );
}
