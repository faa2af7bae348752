import type { Idea } from '@ruche/contracts';
import { Suspense } from 'react';
import { late } from '../../shared/overlays/late';
import type { IdeaWindow } from './use-idea-menu';

const MoveWindow = late(() => import('./move-window').then((m) => ({ default: m.MoveWindow })));
const MergeWindow = late(() => import('./merge-window').then((m) => ({ default: m.MergeWindow })));
const ConcernWindow = late(() => import('./concern-window').then((m) => ({ default: m.ConcernWindow })));

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
