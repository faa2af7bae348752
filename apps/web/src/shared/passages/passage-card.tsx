import { type Passage, passages } from '@ruche/contracts';
import { excerpt } from '@ruche/rich-text';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type KeyboardEvent, type MouseEvent, type ReactNode, useEffect, useRef } from 'react';
import { call } from '../../platform/api';
import { useFormats } from '../../platform/formats';
import { Button } from '../button';
import { CommentThread } from '../comments/comment-thread';
import { IconButton } from '../icon-button';
import { Icon } from '../icons/icon';
import { toast, toastProblem } from '../toasts/toast';
import { useSharedWords } from '../words';
import styles from './passages.module.css';
import { refreshPassages } from './queries';
import { usePassagesWords } from './words';

/** How much of a passage stands in a name. */
export const NAMED = 60;

interface CardProps {
  label: string;
  /** Gets the focus when it changes. */
  of: number;
  onClose: () => void;
  tools?: ReactNode;
  children: ReactNode;
}

/** What stands beside a passage: `Esc` closes it. */
export function Card({ label, of, onClose, tools, children }: CardProps) {
  const t = usePassagesWords();
  const card = useRef<HTMLElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another thread in the same place is another card
  useEffect(() => {
    const here = document.activeElement;
    // Whoever writes in the text goes on writing.
    const writes = here instanceof HTMLElement && here.isContentEditable;
    if (!writes && !card.current?.contains(here)) card.current?.focus({ preventScroll: true });
    return card.current ? inSight(card.current) : undefined;
  }, [of]);
  const leave = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.stopPropagation();
    onClose();
  };
  return (
    <section ref={card} className={styles.card} aria-label={label} tabIndex={-1} onKeyDown={leave} onMouseDown={hold}>
      <div className={styles.tools}>
        {tools}
        <IconButton label={t('close')} onClick={onClose}>
          <Icon name="close" size={18} />
        </IconButton>
      </div>
      {children}
    </section>
  );
}

/** A field folds when it loses the focus: a button that is pressed must not move away under the pointer. */
function hold(event: MouseEvent): void {
  if (event.target instanceof Element && event.target.closest('button')) event.preventDefault();
}

/** Keeps all of a card on the screen while its words come in, until somebody does something. */
function inSight(card: HTMLElement): () => void {
  const observer = new ResizeObserver(() => card.scrollIntoView({ block: 'nearest' }));
  const stop = () => observer.disconnect();
  const signs = ['wheel', 'pointerdown', 'keydown'] as const;
  observer.observe(card);
  for (const sign of signs) window.addEventListener(sign, stop, { once: true, passive: true, capture: true });
  return () => {
    stop();
    for (const sign of signs) window.removeEventListener(sign, stop, { capture: true });
  };
}

interface PassageCardProps {
  passage: Passage;
  onClose: () => void;
  onStep?: ((by: 1 | -1) => void) | undefined;
}

/** One thread beside its passage: the words, what was said of them, whether it is settled. */
export function PassageCard({ passage, onClose, onStep }: PassageCardProps) {
  const t = usePassagesWords();
  const client = useQueryClient();
  const { id, entryId, comment, resolved, can } = passage;
  const settle = useMutation({
    mutationFn: (on: boolean) => call(on ? passages.resolve : passages.reopen, { params: { id } }),
    onSuccess: async (changed) => {
      await refreshPassages(client, entryId, changed);
      if (!changed.resolved) return;
      onClose();
      toast(t('done'), { tone: 'good', action: { label: t('undo'), run: () => settle.mutate(false) } });
    },
    onError: toastProblem,
  });
  const label = t('thread', { words: excerpt(passage.words, NAMED) });
  return (
    <Card
      label={label}
      of={id}
      onClose={onClose}
      tools={
        <>
          {can.resolve && (
            <Button
              variant="default"
              size="xs"
              leftSection={<Icon name={resolved ? 'undo' : 'check'} size={15} />}
              loading={settle.isPending}
              onClick={() => settle.mutate(!resolved)}
            >
              {t(resolved ? 'reopen' : 'resolve')}
            </Button>
          )}
          <span className={styles.space} />
          {onStep && (
            <>
              <IconButton label={t('previous')} onClick={() => onStep(-1)}>
                <Icon name="chevronUp" size={18} />
              </IconButton>
              <IconButton label={t('next')} onClick={() => onStep(1)}>
                <Icon name="chevronDown" size={18} />
              </IconButton>
            </>
          )}
        </>
      }
    >
      <Quote passage={passage} />
      <CommentThread
        key={id}
        nested
        entryId={entryId}
        count={passage.replies + 1}
        can={can.resolve && !comment.deleted && !comment.hidden}
        passage={{ id, rootId: comment.id }}
      />
    </Card>
  );
}

/** The words that it is about; when they have changed, what they were. */
function Quote({ passage: { quote, words, goneAt, resolved } }: { passage: Passage }) {
  const t = usePassagesWords();
  const erased = useSharedWords()('people.erased');
  const { ago } = useFormats();
  return (
    <div className={styles.about}>
      {resolved && (
        <p className={styles.state}>
          <Icon name="check" size={15} />
          {t('resolvedBy', { name: resolved.by.name || erased, when: ago(resolved.at) })}
        </p>
      )}
      {goneAt && (
        <p className={styles.state} data-gone>
          <Icon name="warning" size={15} />
          {t('gone')}
        </p>
      )}
      <blockquote className={styles.quote} data-gone={goneAt !== null || undefined}>
        {words}
      </blockquote>
      {quote !== words && (
        <>
          <p className={styles.state}>{t('before')}</p>
          <blockquote className={styles.quote} data-before>
            {quote}
          </blockquote>
        </>
      )}
    </div>
  );
}
