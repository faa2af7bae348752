import type { Space } from '@ruche/contracts';
import { Columns } from '../../shared/layout/page';
import { EmptyState } from '../../shared/states/empty-state';
import { JoinButton } from './join-button';
import { SpaceHeader } from './space-header';
import { useSpacesWords } from './words';

/** A listed space seen from outside: its name, purpose and size, and how to enter. */
export function SpaceClosed({ space }: { space: Space }) {
  const t = useSpacesWords();
  const waiting = space.viewer.requested;
  return (
    <Columns>
      <SpaceHeader space={space} />
      <EmptyState
        icon={waiting ? 'clock' : 'lock'}
        title={t(waiting ? 'closed.waiting' : 'closed.title')}
        text={t(waiting ? 'closed.waitingText' : 'closed.text')}
      >
        <JoinButton space={space} />
      </EmptyState>
    </Columns>
  );
}
