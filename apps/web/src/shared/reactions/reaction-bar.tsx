import type { ReactionKind, Reactions } from '@ruche/contracts';
import { useFormats } from '../../platform/formats';
import { Icon, type IconName } from '../icons/icon';
import { once } from '../once';
import { useSharedWords } from '../words';
import styles from './reaction-bar.module.css';

const drawings: Record<'like' | 'useful' | 'inspiring', IconName> = { like: 'like', useful: 'check', inspiring: 'spark' };
const kinds = ['like', 'useful', 'inspiring'] as const;

interface ReactionBarProps {
  reactions: Reactions;
  can: boolean;
  /** `on` is what the reaction shall become. */
  onToggle: (kind: Exclude<ReactionKind, 'concern'>, on: boolean) => void;
  /** Only words and counts, for comments. */
  plain?: boolean;
}

/** `J’aime`, `Utile`, `Inspirant`, each with its count; mine is marked by colour, weight and for screen readers. */
export function ReactionBar({ reactions, can, onToggle, plain = false }: ReactionBarProps) {
  const t = useSharedWords();
  const { number } = useFormats();
  return (
    <fieldset className={styles.bar} data-plain={plain || undefined} aria-label={t('reactions.label')}>
      {kinds
        .filter((kind) => can || reactions[kind] > 0)
        .map((kind) => {
          const mine = reactions.mine.includes(kind);
          return (
            <button key={kind} type="button" aria-pressed={mine} disabled={!can} onClick={once(() => onToggle(kind, !mine))}>
              {!plain && <Icon name={drawings[kind]} size={16} />}
              {t(`reactions.${kind}`)}
              {reactions[kind] > 0 && <b className="num">{number(reactions[kind])}</b>}
            </button>
          );
        })}
    </fieldset>
  );
}

/** The same reactions with one of mine put in or taken out, for optimistic writes. */
export function reacted(reactions: Reactions, kind: ReactionKind, on: boolean): Reactions {
  if (reactions.mine.includes(kind) === on) return reactions;
  const mine = on ? [...reactions.mine, kind] : reactions.mine.filter((each) => each !== kind);
  return { ...reactions, [kind]: reactions[kind] + (on ? 1 : -1), mine };
}
