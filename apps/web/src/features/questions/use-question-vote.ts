import { entries, type QuestionSummary } from '@ruche/contracts';
import { useOptimistic } from '../../platform/optimistic';
import { reasonSentence } from '../../platform/problem-words';
import { toastProblem } from '../../shared/toasts/toast';

type Votable = Pick<QuestionSummary, 'id' | 'votes' | 'viewer' | 'can'>;

/** The vote on a question, shown at once wherever it stands, taken back with a reason when the server refuses. */
export function useQuestionVote(question: Votable): { toggle: () => void; refusal: string | null } {
  const target = { queryKey: ['questions'], id: question.id };
  const after = {
    settle: (shown: Votable, { votes }: { votes: number | null }) => ({ ...shown, votes: votes ?? shown.votes }),
    onRefused: toastProblem,
  };
  const vote = useOptimistic(entries.vote, target, (shown: Votable) => voted(shown, true), after);
  const unvote = useOptimistic(entries.unvote, target, (shown: Votable) => voted(shown, false), after);
  const refusal = question.can.vote ? null : reasonSentence(question.viewer.author ? 'own_entry' : 'voting_closed');
  return {
    refusal,
    toggle: () => {
      if (refusal === null) (question.viewer.voted ? unvote : vote)({ params: { id: question.id } });
    },
  };
}

/** The same question with my vote put in or taken out. */
const voted = <T extends Votable>(question: T, on: boolean): T =>
  question.viewer.voted === on
    ? question
    : { ...question, votes: question.votes + (on ? 1 : -1), viewer: { ...question.viewer, voted: on } };
