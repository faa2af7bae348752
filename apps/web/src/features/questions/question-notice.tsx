import type { Question } from '@ruche/contracts';
import { useFormats } from '../../platform/formats';
import { LinkButton } from '../../shared/button';
import { Notice } from '../../shared/notice/notice';
import { PublishingNotice } from '../../shared/publishing/publishing-notice';
import { useSharedWords } from '../../shared/words';
import { useQuestionsWords } from './words';

/** What one has to know before answering: asked before, with the way there, or closed, with why. */
export function QuestionNotice({ question }: { question: Question }) {
  const t = useQuestionsWords();
  const shared = useSharedWords();
  const { ago } = useFormats();
  if (question.state === 'duplicate')
    return (
      <Notice tone="blue" icon="merge" title={t('notices.duplicate')}>
        {question.duplicateOf ? (
          <LinkButton variant="default" size="xs" mt="xs" to={question.duplicateOf.url}>
            {question.duplicateOf.title}
          </LinkButton>
        ) : (
          <p>{t('notices.duplicateHidden')}</p>
        )}
      </Notice>
    );
  if (question.state === 'draft') return <PublishingNotice state="draft" publishAt={null} />;
  if (question.state !== 'closed' || !question.closed) return null;
  const { by, at, reason } = question.closed;
  return (
    <Notice tone="plain" icon="lock" title={t('notices.closed')}>
      {reason && <p>{reason}</p>}
      <p>{t('notices.closedBy', { name: by?.name ?? shared('people.erased'), when: ago(at) })}</p>
    </Notice>
  );
}
