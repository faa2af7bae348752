import { type Answer, entries } from '@ruche/contracts';
import { useFormats } from '../../platform/formats';
import { useOptimistic } from '../../platform/optimistic';
import { reasonSentence } from '../../platform/problem-words';
import { Icon } from '../../shared/icons/icon';
import { once } from '../../shared/once';
import { Tip } from '../../shared/overlays/tip';
import { toastProblem } from '../../shared/toasts/toast';
import { useSharedWords } from '../../shared/words';
import styles from './questions.module.css';
import { useQuestionsWords } from './words';

type Votable = Pick<Answer, 'id' | 'votes' | 'up' | 'down' | 'viewer'>;

/** For, the score, against; against says what it costs. */
export function AnswerVotes({ answer }: { answer: Answer }) {
  const t = useQuestionsWords();
  const shared = useSharedWords();
  const { number } = useFormats();
  const cast = useCast(answer);
  const name = answer.author.name || shared('people.erased');
  const refusal = answer.can.vote ? null : reasonSentence(answer.viewer.author ? 'own_entry' : 'voting_closed');
  const button = (value: 1 | -1) => {
    const mine = answer.viewer.vote === value;
    return (
      <Tip label={refusal ?? (value === -1 ? t('vote.cost') : null)}>
        <button
          type="button"
          className={styles.arrow}
          data-on={mine || undefined}
          aria-pressed={mine}
          aria-disabled={refusal !== null || undefined}
          aria-label={t(value === 1 ? 'vote.up' : 'vote.down', { name })}
          onClick={refusal === null ? once(() => cast(mine ? 0 : value)) : undefined}
        >
          <Icon name={value === 1 ? 'arrowUp' : 'arrowDown'} size={18} />
        </button>
      </Tip>
    );
  };
  const said = t('vote.score', { score: number(answer.votes), up: number(answer.up), down: number(answer.down) });
  return (
    <div className={styles.votes}>
      {button(1)}
      <b className="num" aria-hidden title={said}>
        {number(answer.votes)}
      </b>
      <span className="visually-hidden">{said}</span>
      {button(-1)}
    </div>
  );
}

/** Casts, turns around or takes back, shown at once. */
function useCast(answer: Answer): (value: 1 | -1 | 0) => void {
  const target = { queryKey: ['questions'], id: answer.id };
  const after = {
    settle: (shown: Votable, { votes }: { votes: number | null }) => ({ ...shown, votes: votes ?? shown.votes }),
    onRefused: toastProblem,
  };
  const up = useOptimistic(entries.vote, target, (shown: Votable) => voted(shown, 1), after);
  const down = useOptimistic(entries.vote, target, (shown: Votable) => voted(shown, -1), after);
  const none = useOptimistic(entries.unvote, target, (shown: Votable) => voted(shown, 0), after);
  const params = { id: answer.id };
  return (value) => {
    if (value === 0) none({ params });
    else (value === 1 ? up : down)({ params, body: { value } });
  };
}

/** The same answer with my vote so. */
function voted<T extends Votable>(answer: T, value: 1 | -1 | 0): T {
  const before = answer.viewer.vote ?? 0;
  const up = answer.up + Number(value === 1) - Number(before === 1);
  const down = answer.down + Number(value === -1) - Number(before === -1);
  return { ...answer, up, down, votes: up - down, viewer: { ...answer.viewer, vote: value || null, voted: value === 1 } };
}
