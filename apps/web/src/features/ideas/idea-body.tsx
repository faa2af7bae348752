import type { Idea } from '@ruche/contracts';
import { Attachments, isPicture, Pictures } from '../../shared/attachments/attachments';
import { EntryReactions } from '../../shared/entry/entry-reactions';
import { RichTextView } from '../../shared/rich-text/rich-text-view';
import styles from './idea.module.css';
import { ideaQueries } from './queries';
import { useIdeasWords } from './words';

/** Long answers stand in the text; short ones among the facts at the side. */
export const isLong = (answer: string): boolean => answer.length > 140 || answer.includes('\n');
const after = ['audience', 'goal', 'kpi'] as const;

/** The problem, the pictures, the proposal, then what else was answered at length, and the files. */
export function IdeaBody({ idea }: { idea: Idea }) {
  const t = useIdeasWords();
  const pictures = idea.files.filter(isPicture);
  const others = idea.files.filter((file) => !isPicture(file));
  return (
    <>
      {idea.problem && <Answer title={t('fields.problem')} text={idea.problem} first />}
      <Pictures files={pictures} />
      {idea.problem && <h2 className={styles.heading}>{t('fields.body')}</h2>}
      <RichTextView doc={idea.body.doc} />
      {after
        .filter((field) => isLong(idea[field]))
        .map((field) => (
          <Answer key={field} title={t(`fields.${field}`)} text={idea[field]} />
        ))}
      <Attachments files={others} />
      <div className={styles.reactions}>
        <EntryReactions entry={idea} target={ideaQueries.detail(idea.id)} />
      </div>
    </>
  );
}

function Answer({ title, text, first = false }: { title: string; text: string; first?: boolean }) {
  return (
    <section>
      <h2 className={styles.heading} data-first={first || undefined}>
        {title}
      </h2>
      <p className={styles.answer}>{text}</p>
    </section>
  );
}
