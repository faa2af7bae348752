import type { QuestionState, QuestionSummary } from '@ruche/contracts';
import { Chip, type ChipTone } from '../../shared/chips/chip';
import type { IconName } from '../../shared/icons/icon';
import { useQuestionsWords } from './words';

const looks: Record<QuestionState, { tone: ChipTone; icon: IconName }> = {
  draft: { tone: 'plain', icon: 'edit' },
  open: { tone: 'honey', icon: 'question' },
  answered: { tone: 'blue', icon: 'reply' },
  accepted: { tone: 'green', icon: 'check' },
  duplicate: { tone: 'plain', icon: 'merge' },
  closed: { tone: 'plain', icon: 'lock' },
};

/** How far a question has come, in a word, a colour and a shape. */
export function QuestionStateChip({ state }: Pick<QuestionSummary, 'state'>) {
  const t = useQuestionsWords();
  const { tone, icon } = looks[state];
  return (
    <Chip tone={tone} icon={icon}>
      {t(`states.${state}`)}
    </Chip>
  );
}
