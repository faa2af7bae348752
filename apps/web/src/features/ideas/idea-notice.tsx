import type { Idea, IdeaStage } from '@ruche/contracts';
import { useFormats } from '../../platform/formats';
import { LinkButton } from '../../shared/button';
import { Notice, type NoticeTone } from '../../shared/notice/notice';
import { useIdeasWords } from './words';

type Told = 'draft' | 'submitted' | 'needs_work' | 'rework' | 'declined' | 'parked' | 'withdrawn' | 'stopped';
const told: Partial<Record<IdeaStage, { key: Told; tone: NoticeTone }>> = {
  draft: { key: 'draft', tone: 'plain' },
  submitted: { key: 'submitted', tone: 'plain' },
  needs_work: { key: 'needs_work', tone: 'brick' },
  rework: { key: 'rework', tone: 'brick' },
  declined: { key: 'declined', tone: 'plain' },
  parked: { key: 'parked', tone: 'plain' },
  withdrawn: { key: 'withdrawn', tone: 'plain' },
  stopped: { key: 'stopped', tone: 'brick' },
};

/** What one has to know before reading: still a draft, sent back with a reason, declined with a reason, merged elsewhere. */
export function IdeaNotice({ idea }: { idea: Idea }) {
  const t = useIdeasWords();
  if (idea.mergedInto) return <Merged idea={idea} />;
  const tells = told[idea.stage];
  if (!tells) return null;
  const reason = idea.timeline.findLast(({ to }) => to === idea.stage)?.reason;
  return (
    <Notice tone={tells.tone} title={t(`notices.${tells.key}`)}>
      {reason}
    </Notice>
  );
}

function Merged({ idea }: { idea: Idea }) {
  const t = useIdeasWords();
  const { date } = useFormats();
  return (
    <Notice tone="blue" icon="merge" title={t('notices.merged')}>
      {idea.mergeUndoUntil && <p>{t('notices.mergeUndo', { date: date(idea.mergeUndoUntil) })}</p>}
      {idea.mergedInto && (
        <LinkButton variant="default" size="xs" mt="xs" to={idea.mergedInto.url}>
          {idea.mergedInto.title}
        </LinkButton>
      )}
    </Notice>
  );
}
