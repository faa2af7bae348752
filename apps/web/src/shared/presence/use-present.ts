import { type PersonRef, presence, presenceSeconds } from '@ruche/contracts';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { call } from '../../platform/api';
import { query } from '../../platform/query';
import { sessionQuery } from '../../platform/session';

/** Whoever only passes by leaves no sign. */
const dwellMs = 3_000;
const minuteMs = presenceSeconds.sign * 1_000;
const nobody: PersonRef[] = [];
const presentOn = (entryId: number) => query(presence.entry, { params: { id: entryId } });

/** The members of a space who are here now, asked for each minute. */
export const usePresentIn = (slug: string): PersonRef[] =>
  useQuery({ ...query(presence.space, { params: { slug } }), refetchInterval: minuteMs }).data?.people ?? nobody;

/**
 * Who else has this entry open; says each minute that I have, as long as the page is on screen. Others see it only if I show it.
 * @returns `write` is called while I write: others learn it, every few seconds at most
 */
export function usePresentOn(entryId: number): { people: PersonRef[]; write: () => void } {
  const client = useQueryClient();
  const [isSigned, setSigned] = useState(false);
  // The answer to a sign says who is here; it is asked for again only when somebody came or left.
  const { data } = useQuery({ ...presentOn(entryId), enabled: isSigned, staleTime: Number.POSITIVE_INFINITY });
  const wroteAt = useRef(0);
  const sign = useCallback(
    (writing: boolean) => {
      if (document.visibilityState === 'hidden') return;
      call(presence.stay, { params: { id: entryId }, body: writing ? { writing } : {} }).then(
        (present) => {
          client.setQueryData(presentOn(entryId).queryKey, present);
          setSigned(true);
        },
        () => undefined,
      );
    },
    [client, entryId],
  );
  useEffect(() => {
    let signed = false;
    const again = () => {
      signed = true;
      sign(false);
    };
    const first = window.setTimeout(again, dwellMs);
    const timer = window.setInterval(again, minuteMs);
    const shown = () => document.visibilityState === 'visible' && signed && again();
    document.addEventListener('visibilitychange', shown);
    return () => {
      window.clearTimeout(first);
      window.clearInterval(timer);
      document.removeEventListener('visibilitychange', shown);
      // Whoever signed out is gone already.
      if (signed && client.getQueryData(sessionQuery.queryKey)) call(presence.leave, { params: { id: entryId } }).catch(() => undefined);
    };
  }, [client, entryId, sign]);
  const write = useCallback(() => {
    if (Date.now() - wroteAt.current < presenceSeconds.writing * 1_000) return;
    wroteAt.current = Date.now();
    sign(true);
  }, [sign]);
  return { people: data?.people ?? nobody, write };
}
