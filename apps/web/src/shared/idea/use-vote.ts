import { type IdeaSummary, ideas } from '@ruche/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { useOptimistic } from '../../platform/optimistic';
import { reasonSentence } from '../../platform/problem-words';
import { sessionQuery } from '../../platform/session';
import { toastProblem } from '../toasts/toast';
import { useSharedWords } from '../words';

type Votable = Pick<IdeaSummary, 'id' | 'stage' | 'votes' | 'viewer' | 'can'>;

/** The vote on an idea, shown at once wherever the idea stands, taken back with a reason when the server refuses. */
export function useVote(idea: Votable): { toggle: () => void; refusal: string | null } {
  const client = useQueryClient();
  const refusal = useRefusal(idea);
  const target = { queryKey: ['ideas'], id: idea.id };
  const after = {
    also: ['home'],
    onRefused: toastProblem,
    onDone: () => void client.invalidateQueries({ queryKey: sessionQuery.queryKey }),
  };
  const vote = useOptimistic(ideas.vote, target, (shown: Votable) => voted(shown, true), after);
  const unvote = useOptimistic(ideas.unvote, target, (shown: Votable) => voted(shown, false), after);
  return {
    refusal,
    toggle: () => {
      if (refusal === null) (idea.viewer.voted ? unvote : vote)({ params: { id: idea.id } });
    },
  };
}

/** The same idea with my vote put in or taken out; a hidden count stays hidden until the server tells it. */
export function voted<T extends Votable>(idea: T, on: boolean): T {
  if (idea.viewer.voted === on) return idea;
  return { ...idea, votes: idea.votes === null ? null : idea.votes + (on ? 1 : -1), viewer: { ...idea.viewer, voted: on } };
}

function useRefusal({ can, viewer, stage }: Votable): string | null {
  const t = useSharedWords();
  if (can.vote) return null;
  if (viewer.author) return reasonSentence('own_idea');
  if (stage === 'draft' || stage === 'submitted' || stage === 'needs_work') return t('vote.notYet');
  return stage === 'open' || stage === 'shortlisted' ? reasonSentence('not_allowed') : reasonSentence('voting_closed');
}
