import type { Idea } from '@ruche/contracts';
import { lazy, Suspense } from 'react';
import type { IdeaWindow } from './use-idea-menu';

const MoveWindow = lazy(() => import('./move-window').then((m) => ({ default: m.MoveWindow })));
const MergeWindow = lazy(() => import('./merge-window').then((m) => ({ default: m.MergeWindow })));
const ConcernWindow = lazy(() => import('./concern-window').then((m) => ({ default: m.ConcernWindow })));

/** The window that an action needs, fetched when it is first opened. */
export function IdeaWindows({ idea, open, onClose }: { idea: Idea; open: IdeaWindow | null; onClose: () => void }) {
  return (
    <Suspense>
      {open?.kind === 'move' && <MoveWindow idea={idea} move={open.move} onClose={onClose} />}
      {open?.kind === 'merge' && <MergeWindow idea={idea} onClose={onClose} />}
      {open?.kind === 'concern' && <ConcernWindow idea={idea} onClose={onClose} />}
    </Suspense>
  );
}
