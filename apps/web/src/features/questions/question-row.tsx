import type { QuestionSummary } from '@ruche/contracts';
import { EntryRow } from '../../shared/lists/entry-row';
import { PersonLink } from '../../shared/people/person-link';
import { RelativeTime } from '../../shared/text/relative-time';
import { HexVote } from '../../shared/vote/hex-vote';
import { QuestionStateChip } from './question-state';
import { useQuestionVote } from './use-question-vote';
import { useQuestionsWords } from './words';

/** A question as a row: the vote, what is asked, how far it has come, by whom and where. */
export function QuestionRow({ question }: { question: QuestionSummary }) {
  const t = useQuestionsWords();
  const { toggle, refusal } = useQuestionVote(question);
  return (
    <EntryRow
      lead={<HexVote votes={question.votes} voted={question.viewer.voted} title={question.title} refusal={refusal} onToggle={toggle} />}
      title={question.title}
      to={question.url}
      excerpt={question.excerpt}
      meta={
        <>
          <QuestionStateChip state={question.state} />
          {question.answers > 0 && <span>{t('answers', { count: question.answers })}</span>}
          <PersonLink person={question.author} picture="s" />
          <span>{question.space.name}</span>
          <RelativeTime at={question.activeAt} />
        </>
      }
    />
  );
}
