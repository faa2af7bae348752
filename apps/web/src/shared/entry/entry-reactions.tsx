import { entries, type ReactionKind } from '@ruche/contracts';
import { useOptimistic } from '../../platform/optimistic';
import { ReactionBar, reacted } from '../reactions/reaction-bar';
import { toastProblem } from '../toasts/toast';
import type { EntryLike, EntryTarget } from './entry-like';

type Kind = Exclude<ReactionKind, 'concern'>;

/** `J’aime`, `Utile`, `Inspirant` under the text of an entry. */
export function EntryReactions({ entry, target }: { entry: EntryLike; target: EntryTarget }) {
  const toggle = {
    like: useReaction(entry, target, 'like'),
    useful: useReaction(entry, target, 'useful'),
    inspiring: useReaction(entry, target, 'inspiring'),
  };
  return (
    <ReactionBar reactions={entry.reactions} can={entry.can.react && !entry.viewer.author} onToggle={(kind, on) => toggle[kind](on)} />
  );
}

/** Puts one reaction in or takes it out. Rows of lists know no reactions and stay as they are. */
function useReaction({ id }: EntryLike, target: EntryTarget, kind: Kind): (on: boolean) => void {
  const put = (on: boolean) => (shown: EntryLike) =>
    'reactions' in shown ? { ...shown, reactions: reacted(shown.reactions, kind, on) } : shown;
  const quiet = { settle: (shown: EntryLike) => shown, onRefused: toastProblem };
  const react = useOptimistic(entries.react, target, put(true), quiet);
  const unreact = useOptimistic(entries.unreact, target, put(false), quiet);
  return (on) => (on ? react : unreact)({ params: { id, kind } });
}
