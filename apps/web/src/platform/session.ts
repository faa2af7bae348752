import { type Session, session } from '@ruche/contracts';
import { queryOptions, useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { call, forgetEarly } from './api';
import { asProblem } from './problem';
import { queryClient } from './query';
import { speak } from './words';

const key = ['session'] as const;

/** Who is signed in, or null. */
export const sessionQuery = queryOptions<Session | null>({
  queryKey: key,
  queryFn: readSession,
  staleTime: 60_000,
  gcTime: Number.POSITIVE_INFINITY,
});

/** A session that ends while a page is open does not take the page away: a window asks to sign in again, over what was written. */
async function readSession({ signal }: { signal: AbortSignal }): Promise<Session | null> {
  try {
    const found = await call(session.get, { signal });
    await speak(found.person.locale);
    noteHere(true);
    return found;
  } catch (error) {
    if (asProblem(error).status !== 401) throw error;
    noteHere(false);
    return queryClient.getQueryData<Session | null>(key) ?? null;
  }
}

/** For `boot.js`: on a device where nobody is signed in it asks for nothing that would be refused. */
function noteHere(here: boolean): void {
  try {
    if (here) localStorage.setItem('ruche.here', 'yes');
    else localStorage.removeItem('ruche.here');
  } catch {
    // Storage is closed: the first reads come a little later.
  }
}

/** The session where somebody is signed in for certain (everything inside the shell). */
export function useSession(): Session {
  const { data } = useSuspenseQuery(sessionQuery);
  if (!data) throw new Error('no session: this screen belongs inside the shell');
  return data;
}
/** The session, null when nobody is signed in, undefined while it is asked for. */
export const useMaybeSession = (): Session | null | undefined => useQuery(sessionQuery).data;

/** Takes over a session that a sign-in, set-up, invitation or reset answered. */
export async function enter(found: Session): Promise<void> {
  forgetEarly();
  noteHere(true);
  await speak(found.person.locale);
  if (queryClient.getQueryData<Session | null>(key)?.person.id !== found.person.id) queryClient.removeQueries({ predicate: isOthers });
  queryClient.setQueryData(key, found);
}

/** What anybody may read at the door, and the session itself. */
const nobodys: readonly unknown[] = [key[0], 'welcome', 'invitations'];
/** Everything else was read with somebody else's eyes. */
const isOthers = ({ queryKey }: { queryKey: readonly unknown[] }): boolean => !nobodys.includes(queryKey[0]);

/** Signs out and forgets everything that was read. */
export async function leave(): Promise<void> {
  await call(session.remove).catch((error: unknown) => {
    if (asProblem(error).status !== 401) throw error;
  });
  noteHere(false);
  queryClient.setQueryData(key, null);
  // The gate takes the shell away before what it shows is gone: nothing inside may be drawn without a session.
  await new Promise((resolve) => setTimeout(resolve));
  queryClient.removeQueries({ predicate: isOthers });
  queryClient.getMutationCache().clear();
}
