import { useFormats } from '../../platform/formats';
import { LinkButton } from '../button';
import { Notice } from '../notice/notice';
import { useSharedWords } from '../words';
import { useStanding } from './use-standing';

/** For whoever still reads a hidden entry: that nobody else does, since when and why. */
export function HiddenNotice({ id }: { id: number }) {
  const t = useSharedWords();
  const { ago } = useFormats();
  const standing = useStanding(id);
  if (!standing?.hidden) return null;
  const { since, note, caseId } = standing.hidden;
  return (
    <Notice tone="brick" icon="eyeOff" title={t('moderation.hidden', { when: ago(since) })}>
      <p>{note || t(caseId ? 'moderation.hiddenPending' : 'moderation.hiddenMine')}</p>
      {caseId && (
        <LinkButton variant="default" size="xs" mt="xs" to={`/moderation?case=${caseId}`}>
          {t('moderation.review')}
        </LinkButton>
      )}
    </Notice>
  );
}
