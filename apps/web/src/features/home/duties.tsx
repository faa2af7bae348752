import type { Duty } from '@ruche/contracts';
import type { IconName } from '../../shared/icons/icon';
import { SideItem } from '../../shared/layout/side';
import { useHomeWords } from './words';

const drawings: Record<Duty['kind'], IconName> = {
  vote: 'bulb',
  review: 'gavel',
  finish_draft: 'edit',
  answer_request: 'people',
  answer_question: 'question',
  rework: 'refresh',
};

/** What waits for this person, each with how long it takes. */
export function Duties({ duties }: { duties: Duty[] }) {
  const t = useHomeWords();
  return duties.map(({ kind, count, minutes, url, title }) => (
    <SideItem
      key={kind + url}
      icon={drawings[kind]}
      title={title ? t(`duties.${kind}Titled`, { title }) : t(`duties.${kind}`, { count })}
      note={t('minutes', { count: minutes })}
      to={url}
    />
  ));
}
