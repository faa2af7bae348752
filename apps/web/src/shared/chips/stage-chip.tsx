import type { IdeaStage } from '@ruche/contracts';
import type { IconName } from '../icons/icon';
import { useSharedWords } from '../words';
import { Chip, type ChipTone } from './chip';

const looks: Record<IdeaStage, { tone: ChipTone; icon?: IconName }> = {
  draft: { tone: 'plain', icon: 'edit' },
  submitted: { tone: 'plain', icon: 'clock' },
  needs_work: { tone: 'brick', icon: 'edit' },
  open: { tone: 'honey' },
  shortlisted: { tone: 'honey', icon: 'star' },
  in_jury: { tone: 'blue' },
  pitch: { tone: 'blue' },
  rework: { tone: 'brick', icon: 'edit' },
  funded: { tone: 'green', icon: 'check' },
  in_campaign: { tone: 'green', icon: 'flag' },
  measured: { tone: 'green', icon: 'chart' },
  published: { tone: 'green', icon: 'book' },
  stopped: { tone: 'brick' },
  declined: { tone: 'plain' },
  parked: { tone: 'plain' },
  withdrawn: { tone: 'plain' },
  merged: { tone: 'plain', icon: 'merge' },
};

interface StageChipProps {
  stage: IdeaStage;
  /** What remains or when, after the stage: `3 jours`. */
  note?: string;
}

/** Where an idea stands, in a word, a colour and often a shape. */
export function StageChip({ stage, note }: StageChipProps) {
  const t = useSharedWords();
  const { tone, icon } = looks[stage];
  const label = t(`stages.${stage}`);
  return (
    <Chip tone={tone} {...(icon ? { icon } : {})}>
      {note ? t('stages.withNote', { stage: label, note }) : label}
    </Chip>
  );
}
