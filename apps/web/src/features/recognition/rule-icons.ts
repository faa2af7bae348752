import type { PointCode } from '@ruche/contracts';
import type { IconName } from '../../shared/icons/icon';

const icons: Partial<Record<PointCode, IconName>> = {
  P01: 'person',
  P02: 'bulb',
  P03: 'hexagon',
  P04: 'star',
  P05: 'coin',
  P09: 'merge',
  P10: 'comment',
  P11: 'question',
  P12: 'like',
  P13: 'check',
  P14: 'check',
  P17: 'quote',
  P21: 'gavel',
  P24: 'heart',
  P28: 'flag',
  P30: 'flag',
  manual: 'edit',
};

/** A drawing for what points came from. */
export const iconOf = (rule: PointCode): IconName => icons[rule] ?? 'spark';
