import { writerColour } from '@ruche/contracts';
import { useEffect, useState } from 'react';
import { useSession } from '../../platform/session';
import { CoeditingSession } from './session';

/** The viewer's part in an entry's shared document, for as long as the component is there. */
export function useCoediting(entryId: number): CoeditingSession | null {
  const { person } = useSession();
  const { id, name } = person;
  const [session, setSession] = useState<CoeditingSession | null>(null);
  useEffect(() => {
    const opened = new CoeditingSession(entryId, { id, name, color: writerColour(id) });
    setSession(opened);
    return () => {
      setSession(null);
      opened.leave();
    };
  }, [entryId, id, name]);
  return session;
}
