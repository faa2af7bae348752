import type { DiffBlock, DiffPart, PageChanges, PageDiff } from '@ruche/contracts';
import { useEffect, useRef, useState } from 'react';
import styles from './history.module.css';
import { usePagesWords } from './words';

/** So many lines that did not change stand around those that did. */
const AROUND = 2;

/** What changed, word by word, in one text or side by side; `n` and `p` go from change to change. */
export function DiffView({ diff, side }: { diff: PageDiff | PageChanges; side: boolean }) {
  const t = usePagesWords();
  const view = useRef<HTMLDivElement>(null);
  const changed = diff.blocks.some(({ change }) => change !== 'same') || diff.title.some(({ change }) => change !== 'same');
  useEffect(() => {
    const go = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || (event.key !== 'n' && event.key !== 'p')) return;
      if (event.target instanceof HTMLElement && event.target.closest('input, textarea, select, [contenteditable]')) return;
      const found = [...(view.current?.querySelectorAll<HTMLElement>('[data-change]') ?? [])];
      const at = found.indexOf(document.activeElement as HTMLElement);
      const next = found[event.key === 'n' ? at + 1 : at - 1];
      if (!next) return;
      event.preventDefault();
      next.focus({ preventScroll: true });
      next.scrollIntoView({ block: 'center' });
    };
    window.addEventListener('keydown', go);
    return () => window.removeEventListener('keydown', go);
  }, []);
  return (
    <div ref={view} className={styles.diff} data-side={side || undefined}>
      <p className="small" role="status">
        {changed ? t('history.summary', { added: diff.wordsAdded, removed: diff.wordsRemoved }) : t('history.same')}
      </p>
      <Line className={styles.title} parts={diff.title} side={side} changed={diff.title.some(({ change }) => change !== 'same')} />
      {runsOf(diff.blocks).map((run) => (
        <Run key={run.at} blocks={run.blocks} hidden={run.hidden} side={side} />
      ))}
    </div>
  );
}

interface RunOf {
  at: number;
  blocks: DiffBlock[];
  /** Far from any change: folded. */
  hidden: boolean;
}

/** Lines near a change, and runs of others that are folded. */
function runsOf(blocks: DiffBlock[]): RunOf[] {
  const near = blocks.map((_, i) => blocks.slice(Math.max(0, i - AROUND), i + AROUND + 1).some(({ change }) => change !== 'same'));
  const runs: RunOf[] = [];
  blocks.forEach((block, i) => {
    const last = runs.at(-1);
    const hidden = near[i] === false;
    if (last && last.hidden === hidden) last.blocks.push(block);
    else runs.push({ at: i, blocks: [block], hidden });
  });
  return runs;
}

function Run({ blocks, hidden, side }: { blocks: DiffBlock[]; hidden: boolean; side: boolean }) {
  const t = usePagesWords();
  const [open, setOpen] = useState(!hidden);
  if (!open)
    return (
      <button type="button" className={styles.folded} onClick={() => setOpen(true)}>
        {t('history.folded', { count: blocks.length })}
      </button>
    );
  return blocks.map((block, i) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: lines of a text that stands still
    <Line key={i} parts={block.parts} side={side} changed={block.change !== 'same'} type={block.type} level={block.level} />
  ));
}

interface LineProps {
  parts: DiffPart[];
  side: boolean;
  changed: boolean;
  type?: DiffBlock['type'];
  level?: number;
  className?: string | undefined;
}

function Line({ parts, side, changed, type = 'paragraph', level = 0, className }: LineProps) {
  const names = [styles.line, className].filter(Boolean).join(' ');
  const common = { 'data-type': type, 'data-level': level, ...(changed ? { 'data-change': true, tabIndex: -1 } : {}) };
  if (!side)
    return (
      <div className={names} {...common}>
        <Words parts={parts} />
      </div>
    );
  return (
    <div className={styles.pair} {...common}>
      <div className={names} data-type={type} data-level={level}>
        <Words parts={parts.filter(({ change }) => change !== 'added')} />
      </div>
      <div className={names} data-type={type} data-level={level}>
        <Words parts={parts.filter(({ change }) => change !== 'removed')} />
      </div>
    </div>
  );
}

function Words({ parts }: { parts: DiffPart[] }) {
  return parts.map(({ text, change }, i) => {
    const key = `${i}${change}`;
    if (change === 'added') return <ins key={key}>{text}</ins>;
    if (change === 'removed') return <del key={key}>{text}</del>;
    return <span key={key}>{text}</span>;
  });
}
