import type { Comment } from '@ruche/contracts';
import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useLocation } from 'react-router';
import { commentsPerPage, type Opening } from './queries';
import { commentInHash, goToComment } from './use-deep-link';

/** How a reader comes back to a conversation that is read in its own order. */
export interface Resuming {
  /** The last reply that was read when the page was opened. */
  lastReadId: number | null;
  /** How many there are after it. */
  unread: number;
}
/** Where the eye goes once the place is loaded. */
type Target = 'unread' | 'end' | { since: string } | null;

/**
 * Where a conversation is opened: at what a link names, at the last reply that was read, at its beginning. Going elsewhere
 * in a long one asks for that part alone.
 */
export function useOpening(count: number, resuming: Resuming | undefined) {
  const { hash } = useLocation();
  const [opening, setOpening] = useState<Opening | undefined>(() => firstOpening(commentInHash(hash), count, resuming));
  const [target, setTarget] = useState<Target>(!commentInHash(hash) && resuming?.lastReadId && resuming.unread > 0 ? 'unread' : null);
  return {
    opening,
    target,
    arrived: useCallback(() => setTarget(null), []),
    seek: useCallback((id: number) => setOpening({ around: String(id) }), []),
    goTo: useCallback(
      (to: 'start' | 'unread' | 'end' | { since: string }) => {
        const around = to === 'unread' && resuming?.lastReadId;
        if (to === 'start') setOpening(undefined);
        else if (to === 'end') setOpening({ since: new Date().toISOString() });
        else if (around) setOpening({ around: String(around) });
        else if (to !== 'unread') setOpening({ since: to.since });
        setTarget(to === 'start' ? { since: '' } : to);
      },
      [resuming?.lastReadId],
    ),
  };
}

function firstOpening(linked: number, count: number, resuming: Resuming | undefined): Opening | undefined {
  if (count <= commentsPerPage) return undefined;
  if (linked) return { around: String(linked) };
  return resuming?.lastReadId && resuming.unread > 0 ? { around: String(resuming.lastReadId) } : undefined;
}

/** Brings the target on screen when it is there, once. */
export function useArrival(
  target: Target,
  shown: Comment[],
  ready: boolean,
  isUnread: (comment: Comment) => boolean,
  arrived: () => void,
): void {
  useEffect(() => {
    if (target === null || !ready) return;
    const found = whereIs(target, shown, isUnread);
    if (!found && target === 'unread') return;
    arrived();
    if (found) goToComment(found.id, target === 'unread' ? 'start' : 'center', target === 'unread');
  }, [target, shown, ready, isUnread, arrived]);
}

function whereIs(target: Exclude<Target, null>, shown: Comment[], isUnread: (comment: Comment) => boolean): Comment | undefined {
  if (target === 'unread') return shown.find(isUnread);
  if (target === 'end') return shown.at(-1);
  return shown.find(({ createdAt }) => createdAt >= target.since) ?? shown.at(-1);
}

/**
 * Keeps what is read where it is on the screen while earlier comments come in above it. The browser's own anchoring does
 * so, in step with a scroll that goes on meanwhile, once it can hold on to the conversation alone. A browser without it is
 * scrolled by as much as the first comment moved within the list.
 * @returns to be called before they are asked for
 */
export function useSteadyPlace(firstId: number | undefined, list: RefObject<HTMLElement | null>): () => void {
  const held = useRef<{ id: number; depth: number; letGo: () => void } | null>(null);
  useLayoutEffect(() => {
    if (!held.current || held.current.id === firstId) return;
    const { id, depth, letGo } = held.current;
    held.current = null;
    const now = depthOf(id, list.current);
    if (now !== undefined && !anchors) window.scrollBy({ top: now - depth, behavior: 'instant' });
    // The browser holds on while it draws what came in.
    window.requestAnimationFrame(() => window.requestAnimationFrame(letGo));
  }, [firstId, list]);
  return useCallback(() => {
    const depth = firstId === undefined ? undefined : depthOf(firstId, list.current);
    if (firstId === undefined || depth === undefined || !list.current) return;
    held.current?.letGo();
    held.current = { id: firstId, depth, letGo: anchorWithin(list.current) };
  }, [firstId, list]);
}

const anchors = CSS.supports('overflow-anchor', 'none');

/** Nothing outside of an element is an anchor for the browser, until what is returned is called. */
function anchorWithin(element: HTMLElement): () => void {
  const others: HTMLElement[] = [];
  for (let at: HTMLElement = element; at.parentElement; at = at.parentElement)
    for (const other of at.parentElement.children) if (other !== at && other instanceof HTMLElement) others.push(other);
  for (const { style } of others) style.setProperty('overflow-anchor', 'none');
  return () => {
    for (const { style } of others) style.removeProperty('overflow-anchor');
  };
}

/** How far below the top of the list a comment stands, in pixels. */
function depthOf(id: number, list: HTMLElement | null): number | undefined {
  const comment = document.getElementById(`comment-${id}`);
  return comment && list ? comment.getBoundingClientRect().top - list.getBoundingClientRect().top : undefined;
}
