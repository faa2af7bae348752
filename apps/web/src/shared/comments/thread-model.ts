import type { Comment } from '@ruche/contracts';
import type { BlockNode, RichDoc } from '@ruche/rich-text';
import type { CommentSort } from './queries';

/** A comment as it is shown. */
export interface ThreadLine {
  comment: Comment;
  /** Whom it answers, when that is not plain from where it stands. */
  answers: Comment | 'elsewhere' | null;
  replies: ThreadLine[];
}

/**
 * One level deep when read in order: a reply to a reply stands under the same first comment and says whom it answers.
 * In the other orders, and where a conversation is read as one line of time, everything stands by itself.
 */
export function threadOf(all: Comment[], sort: CommentSort, flat = false): ThreadLine[] {
  const byId = new Map(all.map((comment) => [comment.id, comment]));
  const answered = (comment: Comment) => (comment.parentId === null ? null : (byId.get(comment.parentId) ?? 'elsewhere'));
  if (flat || sort !== 'oldest') return all.map((comment) => ({ comment, answers: answered(comment), replies: [] }));
  const roots = new Map<number, ThreadLine>();
  for (const comment of all) {
    const root = rootOf(comment, byId);
    const under = root === comment ? undefined : roots.get(root.id);
    const parent = answered(comment);
    if (under) under.replies.push({ comment, answers: parent === root ? null : parent, replies: [] });
    else roots.set(comment.id, { comment, answers: parent, replies: [] });
  }
  return [...roots.values()];
}

function rootOf(comment: Comment, byId: Map<number, Comment>): Comment {
  let at = comment;
  for (let steps = 0; at.parentId !== null && steps < 200; steps += 1) {
    const parent = byId.get(at.parentId);
    if (!parent) break;
    at = parent;
  }
  return at;
}

/** In the order in which one reads them on the screen. */
export const inReadingOrder = (lines: ThreadLine[]): Comment[] =>
  lines.flatMap(({ comment, replies }) => [comment, ...replies.map((reply) => reply.comment)]);

/** Somebody's words as they are quoted: what is selected, or everything but their own quotes. */
export function quotableWords(comment: Comment, body: HTMLElement | null): BlockNode[] {
  const chosen = selectedIn(body);
  if (chosen) return wordsAsQuote(chosen);
  const { content } = (comment.body?.doc ?? { content: [] }) as unknown as RichDoc;
  const own = content.filter(({ type }) => type !== 'blockquote');
  return own.length > 0 ? own : content;
}

/** The words that are selected within an element; nothing when the selection goes beyond it. */
export function selectedIn(body: HTMLElement | null): string {
  const selection = window.getSelection();
  if (!selection || selection.isCollapsed || !body?.contains(selection.anchorNode) || !body.contains(selection.focusNode)) return '';
  return selection.toString().trim();
}

export const wordsAsQuote = (words: string): BlockNode[] =>
  words.split(/\n+/).map((text): BlockNode => ({ type: 'paragraph', content: [{ type: 'text', text }] }));
