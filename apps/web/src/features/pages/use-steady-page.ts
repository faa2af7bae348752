import type { WikiPage } from '@ruche/contracts';
import { useState } from 'react';
import { useSession } from '../../platform/session';

/**
 * The words that somebody reads stay while they read: what others publish meanwhile is announced, and shown when they ask.
 * @returns `shown`, whose title and body are on screen, and `next`, which waits to be shown
 */
export function useSteadyPage(page: WikiPage): { shown: WikiPage; next: WikiPage | null; show: () => void } {
  const { person } = useSession();
  const [kept, setKept] = useState(page);
  const isOther = page.lastEdit.at !== kept.lastEdit.at && (page.title !== kept.title || page.body.text !== kept.body.text);
  const waits = isOther && page.lastEdit.by.id !== person.id;
  if (!waits && kept !== page) setKept(page);
  return { shown: waits ? kept : page, next: waits ? page : null, show: () => setKept(page) };
}
