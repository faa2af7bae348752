import { comments } from '@ruche/contracts';
import type { RichDoc } from '@ruche/rich-text';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import { call } from '../../platform/api';
import { problemSentence } from '../../platform/problem-words';
import { randomId } from '../../platform/random-id';
import { dropKept, keep, readKept } from '../drafts/draft-store';
import { createStore, type Store, useStore } from '../store';
import { addComment, refreshComments } from './queries';

/** A comment of mine that the server has not confirmed. */
export interface Outgoing {
  /** Sent with each try: the server makes one comment of it however often it comes. */
  key: string;
  parentId: number | null;
  /** The passage that its thread is about. */
  passageId?: number | undefined;
  doc: RichDoc;
  at: string;
  /** Null while it is on its way. */
  error: string | null;
  /** What the server made of it, while the page on which it stands is still being read. */
  madeId?: number;
}
type Box = Store<Outgoing[]>;
const boxes = new Map<number, Box>();
const placeOf = (entryId: number) => `outbox.${entryId}`;

/** One per entry for as long as the app is open; what was not sent last time is found again, to be sent by hand or when the line is back. */
function boxOf(entryId: number): Box {
  const known = boxes.get(entryId);
  if (known) return known;
  const kept = readKept<Outgoing[]>(placeOf(entryId))?.value ?? [];
  const box = createStore(kept.map((one): Outgoing => ({ ...one, error: one.error ?? '', madeId: undefined })));
  box.subscribe(() => (box.get().length > 0 ? keep(placeOf(entryId), box.get()) : dropKept(placeOf(entryId))));
  boxes.set(entryId, box);
  return box;
}

/** My comments on their way to an entry, or to the thread about a passage of it. */
export function useOutbox(entryId: number, passageId?: number) {
  const client = useQueryClient();
  const box = boxOf(entryId);
  const all = useStore(box);
  const outgoing = useMemo(() => all.filter((one) => one.passageId === passageId), [all, passageId]);
  const actions = useMemo(() => {
    const change = (key: string, error: string | null) => box.set(box.get().map((one) => (one.key === key ? { ...one, error } : one)));
    const discard = (key: string) => box.set(box.get().filter((one) => one.key !== key));
    const deliver = async ({ key, parentId, doc }: Outgoing) => {
      try {
        const made = await call(comments.create, {
          params: { id: entryId },
          body: { body: { doc: doc as unknown as Record<string, unknown> }, parentId },
          idempotencyKey: key,
        });
        addComment(client, made);
        box.set(box.get().map((one) => (one.key === key ? { ...one, madeId: made.id } : one)));
        void refreshComments(client, entryId);
      } catch (error) {
        change(key, problemSentence(error));
      }
    };
    return {
      discard,
      retry: (one: Outgoing) => {
        change(one.key, null);
        void deliver(one);
      },
      send: (doc: RichDoc, parentId: number | null) => {
        const one: Outgoing = { key: randomId(), parentId, passageId, doc, at: new Date().toISOString(), error: null };
        box.set([...box.get(), one]);
        void deliver(one);
      },
    };
  }, [box, client, entryId, passageId]);
  useEffect(() => {
    const again = () => {
      for (const one of box.get()) if (one.passageId === passageId && one.error !== null && one.madeId === undefined) actions.retry(one);
    };
    window.addEventListener('online', again);
    return () => window.removeEventListener('online', again);
  }, [box, actions, passageId]);
  return { outgoing, ...actions };
}
