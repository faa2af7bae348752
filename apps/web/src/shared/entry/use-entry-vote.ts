import { type EntrySummary, entries } from '@ruche/contracts';
import { useOptimistic } from '../../platform/optimistic';
import { reasonSentence } from '../../platform/problem-words';
import { toastProblem } from '../toasts/toast';

interface Votable {
  id: number;
  votes: number;
  locked: boolean;
  viewer: Pick<EntrySummary['viewer'], 'voted' | 'author'>;
  can: Pick<EntrySummary['can'], 'vote'>;
}

/** The vote on an entry without stages, shown at once wherever it stands in reads of this noun (`topics`). */
export function useEntryVote(entry: Votable, noun: string): { toggle: () => void; refusal: string | null } {
  const target = { queryKey: [noun], id: entry.id };
  const put = (on: boolean) => (shown: Votable) => voted(shown, on);
  const after = {
    onRefused: toastProblem,
    settle: (shown: Votable, { votes }: { votes: number | null }) => ({ ...shown, votes: votes ?? shown.votes }),
  };
  const vote = useOptimistic(entries.vote, target, put(true), after);
  const unvote = useOptimistic(entries.unvote, target, put(false), after);
  const refusal = refusalOf(entry);
  return {
    refusal,
    toggle: () => {
      if (refusal === null) (entry.viewer.voted ? unvote : vote)({ params: { id: entry.id } });
    },
  };
}

function voted(entry: Votable, on: boolean): Votable {
  if (entry.viewer.voted === on) return entry;
  return { ...entry, votes: entry.votes + (on ? 1 : -1), viewer: { ...entry.viewer, voted: on } };
}

function refusalOf({ can, viewer, locked }: Votable): string | null {
  if (can.vote) return null;
  if (viewer.author) return reasonSentence('own_entry');
  return reasonSentence(locked ? 'locked' : 'not_allowed');
}
