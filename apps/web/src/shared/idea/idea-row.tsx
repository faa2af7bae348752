import type { IdeaSummary } from '@ruche/contracts';
import { StageChip } from '../chips/stage-chip';
import { EntryRow } from '../lists/entry-row';
import { PersonLink } from '../people/person-link';
import { HexVote } from '../vote/hex-vote';
import { useSharedWords } from '../words';
import { useExposure } from './exposures';
import { useVote } from './use-vote';

interface IdeaRowProps {
  idea: IdeaSummary;
  /** Left out where the list holds one stage only. */
  stage?: boolean;
  level?: 2 | 3;
}

const newMs = 7 * 86_400_000;
/** Opened within a week and not read by this person: older ones would put a dot on every row of somebody who comes back. */
const isNew = ({ viewer, openedAt }: IdeaSummary): boolean =>
  viewer.readAt === null && !viewer.author && openedAt !== null && Date.now() - new Date(openedAt).getTime() < newMs;

/** An idea as a row: the vote, what it says, who proposes it, how far it is. Being seen is reported. */
export function IdeaRow({ idea, stage = true, level = 2 }: IdeaRowProps) {
  const t = useSharedWords();
  const row = useExposure<HTMLDivElement>(idea.id);
  const { toggle, refusal } = useVote(idea);
  return (
    <div ref={row}>
      <EntryRow
        level={level}
        lead={<HexVote votes={idea.votes} voted={idea.viewer.voted} title={idea.title} refusal={refusal} onToggle={toggle} />}
        title={idea.title}
        to={idea.url}
        excerpt={idea.excerpt}
        unread={isNew(idea) && t('unread')}
        meta={
          <>
            <PersonLink person={idea.author} picture="s" />
            {stage && <StageChip stage={idea.stage} />}
            {idea.comments > 0 && <span>{t('people.comments', { count: idea.comments })}</span>}
            {idea.concerns > 0 && <span>{t('concerns', { count: idea.concerns })}</span>}
            <span>{idea.space.name}</span>
          </>
        }
      />
    </div>
  );
}
