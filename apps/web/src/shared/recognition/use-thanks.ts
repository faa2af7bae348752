import type { PersonRef } from '@ruche/contracts';
import { useSession } from '../../platform/session';
import type { MenuEntry } from '../overlays/action-menu';
import { useSharedWords } from '../words';
import { type Thanking, thank } from './thanking';

/** What the menu of a contribution offers to whoever may thank its author. */
export function useThanks(author: PersonRef | null | undefined, cited: Pick<Thanking, 'entryId' | 'commentId'>): MenuEntry[] {
  const t = useSharedWords();
  const { person, can } = useSession();
  if (!author?.active || author.id === person.id || !can.directory) return [];
  return [{ key: 'thank', label: t('thank'), icon: 'heart', onSelect: () => thank({ person: author, ...cited }) }];
}
