import type { BadgeKey, BadgeLevel } from '@ruche/contracts';
import { useFormats } from '../../platform/formats';
import { hexagonPath } from '../icons/hexagon';
import { Icon, type IconName } from '../icons/icon';
import styles from './recognition.module.css';
import { useRecognitionWords } from './words';

const drawings: Record<BadgeKey, IconName> = {
  welcome: 'home',
  first_spark: 'bulb',
  active_voice: 'hexagon',
  helping_hand: 'edit',
  unifier: 'merge',
  finalist: 'star',
  funded: 'coin',
  made_real: 'flag',
  bullseye: 'chart',
  good_lesson: 'book',
  scout: 'watch',
  keen_nose: 'search',
  curator: 'bookmark',
  good_question: 'question',
  solid_answer: 'check',
  proven_expert: 'shield',
  first_responder: 'clock',
  writer: 'quote',
  gardener: 'page',
  bridge: 'people',
  team_spirit: 'spark',
  exemplary_juror: 'gavel',
  thank_you: 'heart',
  mentor: 'person',
  inspiration: 'trending',
};

interface BadgeMarkProps {
  badge: BadgeKey;
  level: BadgeLevel;
  /** 0: not yet held, drawn empty. */
  times: number;
  /** Without its name, where that stands beside it. */
  nameless?: boolean;
}

/** A badge: a cell, full once it is held; how often it was given stands on it, its level is told by its rim and in a word. */
export function BadgeMark({ badge, level, times, nameless = false }: BadgeMarkProps) {
  const t = useRecognitionWords();
  const { number } = useFormats();
  const name = t(`badges.${badge}`);
  return (
    <span className={styles.badge} data-held={times > 0 || undefined} data-level={level}>
      <span className={styles.cell} aria-hidden>
        <svg viewBox="0 0 56 62" aria-hidden="true">
          <path d={hexagonPath} />
          {level !== 'bronze' && <path d="M28 6.5 49 18.5v25L28 55.5 7 43.5v-25Z" data-rim />}
          {level === 'gold' && <path d="M28 10.5 45.5 20.5v21L28 51.5 10.5 41.5v-21Z" data-rim />}
        </svg>
        <Icon name={drawings[badge]} size={22} />
        {times > 1 && <span className={styles.times}>×{number(times)}</span>}
      </span>
      {!nameless && <span className={styles.name}>{name}</span>}
      {!nameless && times > 1 && <span className="visually-hidden">{t('times', { name, number: number(times) })}</span>}
    </span>
  );
}
