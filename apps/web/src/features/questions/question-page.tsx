import type { Question } from '@ruche/contracts';
import { useQuery } from '@tanstack/react-query';
import { useFormats } from '../../platform/formats';
import { Attachments, isPicture, Pictures } from '../../shared/attachments/attachments';
import { EntryByRef } from '../../shared/entry/entry-by-ref';
import { EntryFrame } from '../../shared/entry/entry-frame';
import { EntryReactions } from '../../shared/entry/entry-reactions';
import { ProvenanceStrip } from '../../shared/entry/provenance-strip';
import { useMarkRead } from '../../shared/entry/use-mark-read';
import { useOwnAddress } from '../../shared/entry/use-own-address';
import { Facts, SideItem, SideSection } from '../../shared/layout/side';
import { PersonLink } from '../../shared/people/person-link';
import { RichTextView } from '../../shared/rich-text/rich-text-view';
import { RelativeTime } from '../../shared/text/relative-time';
import { HexVote } from '../../shared/vote/hex-vote';
import { Answers } from './answers';
import { FoldedComments } from './folded-comments';
import { questionQueries } from './queries';
import { QuestionActions } from './question-actions';
import { QuestionNotice } from './question-notice';
import { QuestionStateChip } from './question-state';
import styles from './questions.module.css';
import { useQuestionVote } from './use-question-vote';
import { useQuestionsWords } from './words';

/** One question, at `/q/128-slug`; `#answer-130` leads to an answer, `?answer=130#comment-7` to a comment below it. */
export function QuestionPage() {
  return <EntryByRef detail={questionQueries.detail}>{(question) => <Whole question={question} />}</EntryByRef>;
}

function Whole({ question }: { question: Question }) {
  const t = useQuestionsWords();
  const { toggle, refusal } = useQuestionVote(question);
  const made = question.links.filter(({ type }) => type !== 'duplicate_of').map((link) => ({ ...link, at: question.createdAt }));
  useOwnAddress(question.url);
  useMarkRead(question.id, ['questions', 'home']);
  return (
    <EntryFrame
      entryId={question.id}
      title={question.title}
      breadcrumb={[
        { label: t('title'), to: '/questions' },
        { label: question.space.name, to: `/spaces/${question.space.slug}` },
      ]}
      lead={<HexVote votes={question.votes} voted={question.viewer.voted} title={question.title} refusal={refusal} onToggle={toggle} />}
      byline={<Byline question={question} />}
      notice={<QuestionNotice question={question} />}
      body={<Body question={question} />}
      actions={<QuestionActions question={question} />}
      provenance={<ProvenanceStrip links={made} />}
      conversation={question.state !== 'draft' && <Answers question={question} />}
      side={<Side question={question} />}
    />
  );
}

function Byline({ question }: { question: Question }) {
  const { language } = useFormats();
  return (
    <>
      <PersonLink person={question.author} picture="s" />
      <QuestionStateChip state={question.state} />
      {question.themes.map(({ id, label }) => (
        <span key={id}>{label[language]}</span>
      ))}
      <RelativeTime at={question.publishedAt ?? question.createdAt} />
    </>
  );
}

function Body({ question }: { question: Question }) {
  return (
    <>
      <Pictures files={question.files.filter(isPicture)} />
      <RichTextView doc={question.body.doc} />
      <Attachments files={question.files.filter((file) => !isPicture(file))} />
      <div className={styles.reactions}>
        <EntryReactions entry={question} target={questionQueries.detail(question.id)} />
      </div>
      <FoldedComments entryId={question.id} count={question.comments} can={question.can.comment} />
    </>
  );
}

function Side({ question }: { question: Question }) {
  const t = useQuestionsWords();
  const { date, ago } = useFormats();
  const { data } = useQuery(questionQueries.similar(question.title, question.id));
  const again = question.links.filter(({ type, direction }) => type === 'duplicate_of' && direction === 'from');
  return (
    <>
      <SideSection title={t('side.facts')}>
        <Facts
          items={[
            { label: t('side.asked'), value: date(question.publishedAt ?? question.createdAt) },
            { label: t('side.active'), value: ago(question.activeAt) },
          ]}
        />
      </SideSection>
      {again.length > 0 && (
        <SideSection title={t('side.duplicates')}>
          {again.map(({ entry }) => (
            <SideItem key={entry.id} icon="merge" title={entry.title} to={entry.url} />
          ))}
        </SideSection>
      )}
      {data && data.items.length > 0 && (
        <SideSection title={t('side.similar')}>
          {data.items.map((other) => (
            <SideItem key={other.id} icon="question" title={other.title} note={t('answers', { count: other.answers })} to={other.url} />
          ))}
        </SideSection>
      )}
    </>
  );
}
