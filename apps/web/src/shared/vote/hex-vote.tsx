import { useFormats } from '../../platform/formats';
import { hexagonPath } from '../icons/hexagon';
import { once } from '../once';
import { Tip } from '../overlays/tip';
import { type SharedSay, useSharedWords } from '../words';
import styles from './hex-vote.module.css';

interface HexVoteProps {
  /** Null while counts are hidden from this viewer: a dash is shown. */
  votes: number | null;
  voted: boolean;
  /** Why the viewer may not vote, as a sentence; null when they may. */
  refusal?: string | null;
  /** What is voted for; part of the button's name for screen readers. */
  title: string;
  /** Votes, or takes the vote back. */
  onToggle: () => void;
}

/** The signature vote: a cell that fills with honey. The state is also said in a word, and never by colour alone. */
export function HexVote({ votes, voted, refusal = null, title, onToggle }: HexVoteProps) {
  const t = useSharedWords();
  const { number } = useFormats();
  return (
    <Tip label={refusal}>
      <button
        type="button"
        className={styles.hex}
        data-on={voted || undefined}
        data-hotkey="v"
        aria-pressed={voted}
        aria-disabled={refusal !== null || undefined}
        onClick={refusal === null ? once(onToggle) : undefined}
      >
        <Cell />
        <span className={styles.inside}>
          <b>{votes === null ? '–' : number(votes)}</b> <span>{word(t, votes, voted, refusal)}</span>
        </span>{' '}
        <span className="visually-hidden">{t('vote.for', { title })}</span>
      </button>
    </Tip>
  );
}

function word(t: SharedSay, votes: number | null, voted: boolean, refusal: string | null): string {
  if (voted) return t('vote.mine');
  if (votes === null) return refusal === null ? t('vote.cast') : t('vote.hiddenShort');
  return t('vote.unit', { count: votes });
}

/** The empty cell and the honey that grows in it. */
function Cell() {
  return (
    <svg viewBox="0 0 56 62" aria-hidden>
      <path className={styles.rim} d={hexagonPath} />
      <path className={styles.honey} d={hexagonPath} />
    </svg>
  );
}
