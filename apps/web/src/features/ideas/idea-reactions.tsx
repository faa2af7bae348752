import { entries, type Idea, type ReactionKind } from '@ruche/contracts';
import { useOptimistic } from '../../platform/optimistic';
import { ReactionBar, reacted } from '../../shared/reactions/reaction-bar';
import { toastProblem } from '../../shared/toasts/toast';
import { ideaQueries } from './queries';

type Kind = Exclude<ReactionKind, 'concern'>;

/** `J’aime`, `Utile`, `Inspirant` under the text of an idea. */
export function IdeaReactions({ idea }: { idea: Idea }) {
  const toggle = { like: useReaction(idea, 'like'), useful: useReaction(idea, 'useful'), inspiring: useReaction(idea, 'inspiring') };
  return <ReactionBar reactions={idea.reactions} can={idea.can.react && !idea.viewer.author} onToggle={(kind, on) => toggle[kind](on)} />;
}

/** Puts one reaction in or takes it out. Rows of lists know no reactions and stay as they are. */
function useReaction({ id }: Idea, kind: Kind): (on: boolean) => void {
  const target = ideaQueries.detail(id);
  const put = (on: boolean) => (shown: Idea) =>
    'reactions' in shown ? { ...shown, reactions: reacted(shown.reactions, kind, on) } : shown;
  const quiet = { settle: (shown: Idea) => shown, onRefused: toastProblem };
  const react = useOptimistic(entries.react, target, put(true), quiet);
  const unreact = useOptimistic(entries.unreact, target, put(false), quiet);
  return (on) => (on ? react : unreact).mutate({ params: { id, kind } });
}
