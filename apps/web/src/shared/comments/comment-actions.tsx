import type { Comment, Reactions } from '@ruche/contracts';
import type { RefObject } from 'react';
import { useTurnInto } from '../entry/use-turn-into';
import { Icon } from '../icons/icon';
import { hide, report } from '../moderation/reporting';
import { ActionMenu, type MenuEntry } from '../overlays/action-menu';
import { ReactionBar } from '../reactions/reaction-bar';
import { useThanks } from '../recognition/use-thanks';
import { toast } from '../toasts/toast';
import { useSharedWords } from '../words';
import styles from './comments.module.css';
import { useThread } from './thread-context';
import { quotableWords } from './thread-model';
import { useCommentsWords } from './words';

interface CommentActionsProps {
  comment: Comment;
  /** The words, to see what is selected in them. */
  body: RefObject<HTMLElement | null>;
  onEdit: () => void;
}

/** `Utile 9 · Répondre · Citer · …` under a comment; each button is there when the server says so. */
export function CommentActions({ comment, body, onEdit }: CommentActionsProps) {
  const t = useCommentsWords();
  const shared = useSharedWords();
  const turns = useTurnInto({ kind: 'comment', id: comment.id });
  const { writes, reply, showHistory } = useThread();
  const { can } = comment;
  const name = comment.author?.name ?? shared('people.erased');
  const thanks = useThanks(comment.author, { commentId: comment.id });
  const quote = () => reply(comment, quotableWords(comment, body.current));
  const more: MenuEntry[] = [
    ...(can.edit ? [{ key: 'edit', label: t('edit'), icon: 'edit' as const, onSelect: onEdit }] : []),
    // On phones there is no room beside « Répondre ».
    ...(can.reply && isNarrow() ? [{ key: 'quote', label: t('quote'), icon: 'quote' as const, onSelect: quote }] : []),
    { key: 'copy', label: t('copy'), icon: 'link' as const, onSelect: () => void copyLink(comment.id, t('copied')) },
    ...(can.turnInto ? turns : []),
    ...(comment.editedAt ? [{ key: 'history', label: t('history'), icon: 'history' as const, onSelect: () => showHistory(comment) }] : []),
    ...thanks,
    ...(can.report
      ? [{ key: 'report', label: t('report'), icon: 'flag' as const, onSelect: () => report({ kind: 'comment', id: comment.id }) }]
      : []),
    ...(can.hide
      ? [
          {
            key: 'hide',
            label: shared('moderation.hide'),
            icon: 'eyeOff' as const,
            onSelect: () => hide({ kind: 'comment', id: comment.id }),
          },
        ]
      : []),
    ...(can.remove
      ? [{ key: 'remove', label: t('remove'), icon: 'trash' as const, danger: true, onSelect: () => void writes.remove(comment) }]
      : []),
  ];
  return (
    <div className={styles.actions}>
      {(can.react || reactedTo(comment.reactions)) && (
        <ReactionBar plain reactions={comment.reactions} can={can.react} onToggle={(kind, on) => writes.react(comment, kind, on)} />
      )}
      {can.reply && (
        <>
          <button
            type="button"
            className={styles.action}
            data-hotkey="r"
            aria-label={t('replyTo', { name })}
            onClick={() => reply(comment)}
          >
            {t('reply')}
          </button>
          <button
            type="button"
            className={`${styles.action} ${styles.quote}`}
            data-hotkey="q"
            aria-label={t('quoteOf', { name })}
            onMouseDown={(event) => event.preventDefault()}
            onClick={quote}
          >
            {t('quote')}
          </button>
        </>
      )}
      {can.edit && <button type="button" hidden data-hotkey="e" onClick={onEdit} />}
      {comment.editedAt && <button type="button" hidden data-hotkey="h" onClick={() => showHistory(comment)} />}
      <ActionMenu
        label={t('more', { name })}
        entries={more}
        trigger={
          <button type="button" className={styles.action} aria-label={t('more', { name })}>
            <Icon name="more" size={18} />
          </button>
        }
      />
    </div>
  );
}

const isNarrow = (): boolean => window.matchMedia('(max-width: 760px)').matches;
const reactedTo = ({ like, useful, inspiring }: Reactions): boolean => like + useful + inspiring > 0;

async function copyLink(id: number, done: string): Promise<void> {
  const { origin, pathname } = window.location;
  const address = `${origin}${pathname}#comment-${id}`;
  try {
    await navigator.clipboard.writeText(address);
    toast(done, { tone: 'good' });
  } catch {
    toast(address);
  }
}
